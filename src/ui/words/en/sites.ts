/** Where names are marked: in settings, at the first run and in the popup. */
export const sites = {
  title: 'Sites',
  rule: 'Names are marked',
  every: 'On every site',
  everyHint: 'Except those that are switched off.',
  chosen: 'On chosen sites',
  chosenHint: 'No page of another site is read.',
  click: 'When I ask',
  clickHint: 'No page is read before. The popup marks the page in front, once.',
  clickHintKeys: 'No page is read before. The popup, or {keys}, marks the page in front, once.',
  chosenTitle: 'Chosen sites',
  chosenAdd: 'Mark here',
  chosenRemoved: 'not marked any more',
  chosenEmpty: 'No site is chosen yet, so no page is read.',
  about:
    'Each with and without www., and with its subdomains. The popup has a switch for the site you are on.',
  notRead: 'This page was not read.',
  notReadWhy: 'By your settings, pages are read only on chosen sites or when you ask.',
  markPage: 'Mark names on this page',
  badge: 'Count the page’s actors on the toolbar button',
  badgeHint: 'Where a page names none, the button shows how many actors have news, with a plus.',
} as const;
