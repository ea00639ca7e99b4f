/** What the reader can have a shortcut for, by the names that the manifest gives to the browser. */
export const OPEN_PANEL = 'open-panel';
export const MARK_PAGE = 'mark-page';
