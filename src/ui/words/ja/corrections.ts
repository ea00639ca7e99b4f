import type { corrections as english } from '../en/corrections';
import type { Translation } from '../messages';

export const corrections: Translation<typeof english> = {
  title: '訂正',
  about:
    '訂正は情報源より優先され、更新やリセットの後も残ります。アクターのプロファイルで行い、エクスポートしない限りこのブラウザー内に留まります。',
  noneYet: 'まだありません。',
  exportFile: 'ファイルにエクスポート',
  importFile: 'ファイルからインポート…',
  file: '訂正のファイル',
  importing: 'インポート中…',
  imported: 'インポートしました：{facts}。',
  importAsk: '{file}をインポートしますか？',
  importThem: 'インポートする',
  fileHolds: '{file}：{facts}。',
  added: { other: '{count}件を追加' },
  replaced: { other: '{count}件を置き換え' },
  known: { other: '{count}件は登録済み' },
  invalid: { other: '訂正ではない{count}件を除外' },
  tooMany: { other: '上限のため{count}件を除外' },
  noneInIt: '該当なし',
  takeAllBack: 'すべて取り消す…',
  takeAllBackAsk: 'すべての訂正を取り消しますか？',
  allGo: {
    other:
      '{count}件の訂正を取り消し、アクターを情報源のとおりに戻します。エクスポートすると控えを残せます。',
  },
  keepThem: '残す',
  takeAll: 'すべて取り消す',
  bringBack: { other: '{count}件を元に戻す' },
};
