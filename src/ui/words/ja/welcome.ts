import type { welcome as english } from '../en/welcome';
import type { Translation } from '../messages';

export const welcome: Translation<typeof english> = {
  title: 'Bynameへようこそ',
  try: '試してみる',
  tryHow: 'マークされた名前にポインターを重ねるか、タップするか、Alt+Shift+Nを押してください。',
  tryOff: 'マークがオフになっているため、下の名前はマークされません。',
  sample:
    'フィッシングメールは、ほかのベンダーがAPT29やCozy Bearと呼ぶMidnight Blizzardによるものでした。1か月後には同じネットワークにVolt Typhoonが、この春にはUNC3886が侵入しました。侵入者は三者、名前は五つです。',
  find: 'アクターを探す',
  findWhat: 'アクターの名前、ATT&CKのID、国',
  search: '検索',
  where: '使う場所',
  private: '保存するものと送信するもの',
  keptHere:
    '設定、名前、メモ、訂正はこのブラウザーに保存され、ご自身が求めないかぎりほかには保存されません。',
  neverLeaves:
    '読んだページと、そこで見つかった名前は、保存も送信もされません。最後に調べた 10 件のアクターは、プライベートウィンドウを除いてここに記憶され、いつでも消去できます。',
  refresh:
    '1日に一度、情報源を公開元から取得し直します。その際、ほかのサイトと同じくIPアドレスが公開元に伝わります。設定でオフにできます。',
  keys: 'ショートカット',
  keysCard: 'ページの次の名前のカード、前の名前のカード',
  noKeys: 'ショートカットなし',
  changeKeys: 'ショートカットを変更',
  settings: 'そのほかは設定にあります',
  again: 'はじめに',
};
