/**
 * All that Byname asks of a browser, by its name in the manifest, with the reason that the stores are given. A test holds
 * the built manifests to it: nothing is asked for without a reason here.
 */
export const ASKED_FOR: readonly AskedFor[] = [
  {
    name: 'storage',
    reason: 'Keeps the settings, the names to be marked, and whom the reader follows, on this computer.',
  },
  {
    name: 'unlimitedStorage',
    reason:
      'Notes and corrections are written by hand and cannot be had again: without it a browser may delete them when the disk is full. The sources that were downloaded take some tens of megabytes.',
  },
  { name: 'alarms', reason: 'Refreshes the public lists of names once a day, if the reader left that on.' },
  {
    name: 'contextMenus',
    reason:
      '“Look up”, and who a name is, in the menu of a selection, and “Open in Byname’s reader” in that of a link.',
  },
  {
    name: 'activeTab',
    reason:
      'Lets the popup, when the reader opens it, see the address of the page in front, to say why names cannot be marked there.',
  },
  {
    name: 'sidePanel',
    only: 'chrome',
    reason: 'Shows the list of named actors beside the page, when the reader opens it.',
  },
  {
    name: 'https://*/*',
    kind: 'optional',
    reason:
      'Never asked for at installation. Where the reader opens a report in Byname’s reader, or adds a server of her own, the browser asks her for that one host.',
  },
  {
    name: 'file:///*',
    kind: 'optional',
    only: 'chrome',
    reason:
      'Never asked for at installation. Where the reader opens a file of her computer by its address in Byname’s reader, the browser asks her, and only if she has allowed access to file URLs before.',
  },
  {
    name: 'webRequest',
    kind: 'optional',
    reason:
      'Never asked for at installation. A setting that is off at first sends tabs that come to a PDF to Byname’s reader: what a server answers tells that it is one. It is given back with the setting.',
  },
  {
    name: 'webRequestBlocking',
    kind: 'optional',
    only: 'firefox',
    reason: 'Asked for with webRequest: the tab is sent to the reader before the PDF is in its history.',
  },
  {
    name: '<all_urls>',
    kind: 'content script',
    reason:
      'The single purpose: names are marked where they are read, and they may be read anywhere. Pages are read on this computer; their text, addresses and names are neither stored nor sent. The reader can have pages read on chosen sites or on a click alone.',
  },
];

export interface AskedFor {
  readonly name: string;
  /** A permission that is given at installation where nothing is said. */
  readonly kind?: 'optional' | 'content script';
  /** Where one browser alone has it. */
  readonly only?: 'chrome' | 'firefox';
  readonly reason: string;
}
