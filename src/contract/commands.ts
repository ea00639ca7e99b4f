/** What the reader can have a shortcut for, by the names that the manifest gives to the browser. */
export const OPEN_POPUP = '_execute_action';
export const OPEN_PANEL = 'open-panel';
export const OPEN_PANEL_IN_FIREFOX = '_execute_sidebar_action';
export const MARK_PAGE = 'mark-page';
export const NAME_SELECTION = 'name-selection';
