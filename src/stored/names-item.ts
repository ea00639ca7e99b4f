/**
 * The compiled names in `storage.local`: written by the background whenever the dataset changes, read by
 * every page without waking it. The value is the base64 text of `compileNames`' bytes.
 */
export const NAMES_KEY = 'names';

/** Beside them, a text that is another one for every dataset: what was asked before it changed may be outdated. */
export const NAMES_STAMP_KEY = 'names-stamp';
