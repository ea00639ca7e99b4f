import type { notes as english } from '../en/notes';
import type { Translation } from '../messages';

export const notes: Translation<typeof english> = {
  empty: 'メモが空です。',
  keep: 'メモを保存',
  note: 'メモ',
  hint: '自分だけに表示されます。**太字**、-のリスト、[リンク](https://…)などMarkdownが使えます。',
  tags: 'タグ',
  done: '完了',
  toDo: '未完了',
  writeOn: '{actor}のメモを書く',
  goOn: 'メモの続きを書く…',
  write: 'メモを書く…',
  writeAnother: '別のメモを書く…',
  change: 'メモを編集',
  yours: 'メモ',
  deleted: '削除済み',
  edit: '編集',
  goOnEditing: '編集を続ける',
  delete: '削除',
  find: '#{tag}を検索',
};
