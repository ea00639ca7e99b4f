import * as v from 'valibot';
import { session } from './browser-area';
import { defineStored } from './define-stored';
import { parseList } from './parse-list';

/** More than a reader sends back in one sitting. */
const MOST = 100;

/** Addresses of PDFs that the reader wants in the browser's own viewer; until the browser is closed. */
export const leftToBrowser = defineStored<readonly string[]>({
  key: 'left-to-browser',
  area: session,
  initial: [],
  called: 'the files that are left to the browser',
  parse: parseList(v.string()),
});

/** Browsers ask a server for an address without what stands behind "#". */
export function withoutPlace(address: string): string {
  return address.replace(/#.*$/s, '');
}

/** Leaves one more file to the browser. */
export async function leaveToBrowser(address: string): Promise<void> {
  const left = withoutPlace(address);
  await leftToBrowser.update((all) => [left, ...all.filter((other) => other !== left)].slice(0, MOST));
}
