import type { exports as english } from '../en/exports';
import type { Translation } from '../messages';

export const exports: Translation<typeof english> = {
  download: 'ダウンロード',
  copy: 'コピー',
  ownWords: 'メモと訂正を含める',
  ownWordsRead: 'ファイルを受け取った人が読めます。',
  withoutOwnWords: '含めない場合、情報源のとおりになります。',
  downloadStix: 'STIXをダウンロード',
  previewStix: 'STIXを確認',
  foldPreview: '確認を閉じる',
  preview: 'STIXバンドルの確認',
  bundle: { other: 'オブジェクト{count}件のバンドル、{size}。' },
  jsonOf: '{type}のJSON',
  allGone: 'これらのアクターは現在のデータにありません。',
  savedAs: '{file}として保存しました。',
  copied: 'コピーしました。',
  copyRefused: 'ブラウザーがコピーを許可しませんでした。',
  failed: 'ファイルを作成できませんでした。',
  formatStix: 'STIX 2.1',
  formatMisp: 'MISPギャラクシークラスター',
  formatMispEvent: 'MISPイベント',
  formatCsv: 'CSVの表',
  formatMarkdown: 'Markdown',
  formatMarkdownList: 'Markdownの一覧',
  formatJson: 'JSON',
};
