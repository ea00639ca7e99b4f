import { exportCorrections } from '@/core/corrections/corrections-file';
import type { Correction } from '@/core/model/correction';

/** Milliseconds; the browser has begun the download long before. */
const KEEP_MS = 60_000;

/** Saves all corrections as a file. */
export function ExportCorrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  return (
    <button type="button" class="button" onClick={() => download(exportCorrections(corrections))}>
      Export as a file
    </button>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `byname-corrections-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
