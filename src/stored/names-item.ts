/**
 * The compiled names in `storage.local`: written by the background whenever the dataset changes, read by
 * every page without waking it. The value is the base64 text of `compileNames`' bytes.
 */
export const NAMES_KEY = 'names';

/** Their outline (`outlineOf`), in the same form: all that a page reads as long as nothing on it may be a name. */
export const OUTLINE_KEY = 'names-outline';

/** Beside them, a text that is another one for every dataset: what was asked before it changed may be outdated. */
export const NAMES_STAMP_KEY = 'names-stamp';
