import { useEffect, useState } from 'preact/hooks';
import { type BundledParts, loadBundledParts } from './bundled-sources';

/** What each source gave to the bundled dataset; empty until it is read. */
export function useBundledParts(): BundledParts {
  const [parts, setParts] = useState<BundledParts>({});
  useEffect(() => {
    loadBundledParts().then(setParts);
  }, []);
  return parts;
}
