import type { backup as english } from '../en/backup';
import type { Translation } from '../messages';

export const backup: Translation<typeof english> = {
  otherBrowsers: 'ほかのブラウザー',
  title: 'バックアップとエクスポート',
  exportOff: 'エクスポートは組織により無効にされています。',
  everyActorAs: 'すべてのアクターの形式',
  about:
    'バックアップには、設定、訂正、メモ、関連付け、独自の情報源とそのファイルの内容、インポートしたレポート、フォロー中のアクターが含まれます。キーとパスワードは含まれません。',
  save: 'バックアップを保存',
  saved: '{file}として保存しました。',
  savedWithout: '{file}として保存しました。容量の都合で{parts}は含まれていません。',
  restore: 'バックアップを復元…',
  file: 'バックアップファイル',
  restoring: '復元中…',
  restored: '復元しました：{facts}。',
  undo: '復元を元に戻す',
  undone: '元に戻しました。すべて以前のままです。',
  restoreAsk: '{file}を復元しますか？',
  restoreIt: '復元する',
  madeOn: '{file}（{date}作成）：',
  chooseAgain: '内容がバックアップに含まれないため、選び直しが必要です：{files}。',
  nothingNew: '新しい内容はありません',
  settings: '設定をバックアップの内容に変更',
  correctionsAdded: { other: '訂正を{count}件追加' },
  correctionsReplaced: { other: '訂正を{count}件置き換え' },
  correctionsTooMany: { other: '上限のため訂正{count}件を除外' },
  sourcesAdded: '独自の情報源を追加：{sources}',
  sourcesReplaced: '独自の情報源を変更：{sources}',
  reportsAdded: { other: 'レポートを{count}件追加' },
  reportsReplaced: { other: 'レポートを{count}件置き換え' },
  reportsTooMany: { other: '上限のためレポート{count}件を除外' },
  followedToo: 'フォローに追加：{actors}',
  share: '設定と訂正をほかのブラウザーと共有する',
  shareHint:
    'ブラウザーの同期を使います。同じアカウントでサインインし、それぞれのブラウザーでオンにしてください。変更は統合され、同じ項目では新しい変更が優先されます。',
  sends: '送信内容',
  sendsWhat:
    'マークの方法、Bynameをオフにしたサイト、非表示にした名前とそのサイトやページ、毎日の更新、オンにした公開情報源、名前や同一性についての訂正とその理由。',
  to: '送信先',
  toWhom:
    'ブラウザーの提供元です。アカウントに保存され、ほかのブラウザーへ届けられます。提供元が内容を読めるかどうかは、ブラウザーの同期設定によります。Bynameにサーバーはありません。',
  never: '送信しないもの',
  neverWhat: 'メモ、関連付け、キー、独自の情報源、ミラーのアドレス、フォロー中のアクター、閲覧や検索の内容。',
  inStep: 'ブラウザーの同期と一致：{when}',
  takeBack: '送信済みの内容を取り消す',
  takenBack: 'ブラウザーの同期から削除し、ここでもオフにしました。',
};
