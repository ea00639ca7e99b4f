import type { news as english } from '../en/news';
import type { Translation } from '../messages';

export const news: Translation<typeof english> = {
  followHint: '新着を先頭に表示します',
  follow: 'フォロー',
  following: 'フォロー中',
  followed: 'フォロー中',
  none: 'この4週間に変化はありません。',
  noneRead: 'この4週間に更新された情報源がないため、新着はありません。',
  lastDays: '先週（{date}）から',
  before: 'それ以前（{date}から）',
  unseen: '前回の確認後の新着',
  moreNew: { other: 'ほかに新しいアクター{count}件。' },
  new: '新しいアクター',
  gone: '掲載終了',
  few: { other: '{names}ほか{count}件' },
};
