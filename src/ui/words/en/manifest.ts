/** What the browser itself shows, in its own language. */
export const manifest = {
  name: 'Byname',
  description: 'Tells you who is behind a threat actor’s name, on the page where you met it.',
  openPopup: 'Open the popup',
  markPage: 'Mark names on this page',
  openPanel: 'Open the side panel',
  nameSelection: 'Say who the selected name is',
} as const;
