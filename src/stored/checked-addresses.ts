import * as v from 'valibot';
import { checkAddress, normaliseHost } from './addresses';

/** A host name as `location.hostname` writes it. */
export const HOST = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, NEVER, addIssue }) => {
    const host = normaliseHost(dataset.value);
    if (host !== null) return host;
    addIssue({ message: 'not a host name' });
    return NEVER;
  }),
);

/** Where a source or its mirror may be. */
export const ADDRESS = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, NEVER, addIssue }) => {
    const checked = checkAddress(dataset.value);
    if (checked.ok) return checked.value;
    addIssue({ message: checked.error });
    return NEVER;
  }),
);
