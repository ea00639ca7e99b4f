import type { background as english } from '../en/background';
import type { Translation } from '../messages';

export const background: Translation<typeof english> = {
  onPage: { other: 'Byname：このページのアクター{count}' },
  withNews: { other: 'Byname：新着のあるアクター{count}' },
  lookUp: '「{selection}」をBynameで調べる',
  nameIt: '「{selection}」がアクターかどうかを指定…',
  omnibox: '名前が指すアクターを調べる',
  readFile: 'Bynameのリーダーで開く',
};
