import type { selected as english } from '../en/selected';
import type { Translation } from '../messages';

export const selected: Translation<typeof english> = {
  title: '「{name}」は誰ですか',
  actor: '該当するアクター',
  isHere: '「{name}」は{actor}',
  here: 'このページでのみ',
  every: 'すべてのページで、自分の名前として',
  keep: '保存',
  done: '{page}で「{name}」を{actor}としてマークします。',
  doneEvery: 'すべてのページで「{name}」を{actor}としてマークします。',
  none: 'アクターではない',
  onPage: 'このページではマークしない',
  onSite: 'このサイトではマークしない',
  anywhere: 'どこでもマークしない',
  hidden: '「{name}」はマークされなくなりました：{where}。',
  nothing: '名前になりうるものが選択されていません。',
  known: 'すでに{actors}の名前として登録されているため、指定はすべてのページに適用されます。',
};
