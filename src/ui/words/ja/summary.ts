import type { summary as english } from '../en/summary';
import type { Translation } from '../messages';

export const summary: Translation<typeof english> = {
  title: '要約',
  ofPage: 'ページの要約',
  gone: 'ページはもう開かれていません',
  goneHint:
    '要約できるのは開いているページです。もう一度開いて、ポップアップまたはサイドパネルから要約を開いてください。',
  nobody: '名前の出るアクターはありません',
  failed: 'そこに出る名前を調べられませんでした',
  published: '{date}公開',
  readAt: '{when}に読み取り',
  changed: '読み取ってからページが変わりました。',
  again: 'もう一度読み取る',
  print: '印刷',
  firstPart: 'ページが非常に長いため、最初の部分だけの要約です。',
  actors: 'アクター',
  first: '最初',
  last: '最後',
  writtenAs: '{names}として',
  more: { other: '{count}文をさらに表示' },
  leftOut: { other: 'ページにはほかに{count}件の言及があります。' },
  go: 'ページで表示',
  links: 'そばのリンク',
  noProfile: '現在のデータにプロファイルがありません',
  contested: '{actors}の名前',
  doubtful: 'マークなし',
  doubtfulHint: 'ページにあるアクターの名前のうち、アクターを指すと示すものが周りにないもの。',
  asTool: 'マルウェアまたはツールと呼ばれている',
};
