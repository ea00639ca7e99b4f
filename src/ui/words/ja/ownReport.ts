import type { ownReport as english } from '../en/ownReport';
import type { Translation } from '../messages';

export const ownReport: Translation<typeof english> = {
  title: '自分のレポート',
  titleWith: { other: '自分のレポート：{count}ページ' },
  add: 'このページを追加',
  addLong: '自分のレポートに追加',
  added: '自分のレポートに追加しました。',
  addedAgain: 'すでに自分のレポートにあり、現在の内容に改めました。',
  private: 'プライベートウィンドウのページは保存されません。',
  empty: 'まだページがありません。',
  emptyHint:
    'ページの一覧の下にある「このページを追加」を押すか、要約から追加してください。名前の出るアクターが文とともに集められ、1つのレポートとして持ち出せます。',
  reportTitle: 'タイトル',
  note: 'レポートのメモ',
  noteOn: '{page}のメモ',
  writeNote: 'メモを書く',
  writeNoteOn: '{page}のメモを書く',
  up: '{page}を上へ',
  down: '{page}を下へ',
  remove: '{page}を削除',
  removed: '{page}を削除しました。',
  startNew: '新しいレポートを始める',
  started: 'レポートはリーディングリストに入り、新しいレポートを始めました。',
  moved: '{page}は{number}番になりました。',
  take: '持ち出す',
  tlp: 'TLP',
  noTlp: '指定なし',
  stixReport: 'STIX 2.1レポート',
  withSentences: 'アクターの名前が出る文を付ける',
  where: 'このブラウザだけに保存され、どこにも送信されません。',
};
