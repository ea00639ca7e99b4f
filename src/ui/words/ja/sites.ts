import type { sites as english } from '../en/sites';
import type { Translation } from '../messages';

export const sites: Translation<typeof english> = {
  title: 'サイト',
  rule: '名前をマークする場所',
  every: 'すべてのサイト',
  everyHint: 'オフにしたサイトを除きます。',
  chosen: '選んだサイト',
  chosenHint: 'ほかのサイトのページは読みません。',
  click: '求めたときだけ',
  clickHint: 'それまでページは読みません。ポップアップから、表示中のページを一度だけマークします。',
  clickHintKeys:
    'それまでページは読みません。ポップアップまたは{keys}で、表示中のページを一度だけマークします。',
  chosenTitle: '選んだサイト',
  chosenAdd: 'ここでマーク',
  chosenRemoved: 'マークしません',
  chosenEmpty: 'まだサイトが選ばれていないため、どのページも読みません。',
  about: 'www.の有無を問わず、サブドメインも含みます。表示中のサイトはポップアップで切り替えられます。',
  notRead: 'このページは読んでいません。',
  notReadWhy: '設定により、選んだサイトか求められたときだけページを読みます。',
  markPage: 'このページの名前をマーク',
  badge: 'ページのアクター数をツールバーのボタンに表示',
  badgeHint: 'ページにアクターがないときは、新着のあるアクターの数を「+」付きで示します。',
};
