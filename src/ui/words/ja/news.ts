import type { news as english } from '../en/news';
import type { Translation } from '../messages';

export const news: Translation<typeof english> = {
  followHint: '新着を先頭に表示します',
  follow: 'フォロー',
  following: 'フォロー中',
  followed: 'フォロー中',
  none: '前回の確認以降、新着はありません。',
  moreNew: { other: 'ほかに新しいアクター{count}件。' },
  new: '新しいアクター',
  gone: '掲載終了',
  few: { other: '{names}ほか{count}件' },
};
