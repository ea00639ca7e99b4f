export const news = {
  followHint: 'What is new of it comes first',
  follow: 'Follow',
  following: 'Following',
  followed: 'followed',
  none: 'Nothing is new since you last looked.',
  moreNew: { one: 'and {count} more new actor.', other: 'and {count} more new actors.' },
  new: 'new actor',
  gone: 'no longer listed',
  few: { one: '{names} and {count} more', other: '{names} and {count} more' },
} as const;
