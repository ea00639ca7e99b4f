import type { compare as english } from '../en/compare';
import type { Translation } from '../messages';

export const compare: Translation<typeof english> = {
  title: '比較',
  failed: '2つを比較できません',
  unknown: '2つのアドレスの一方が現在のデータにありません。',
  pair: '{first}と{second}',
  caution: 'ツールや名前が共通していても、同じアクターとは限りません。',
  swap: '左右を入れ替え',
  compared: '比較項目',
  whoItIs: '概要',
  software: 'マルウェアとツール',
  notLinked: '両者を関連付ける情報源はありません。',
  linkedBy: '{sources}が両者を関連付けています。',
  notStated: '記載なし',
  noneInCommon: '共通なし',
  inCommon: { other: '共通{count}件' },
  notShared: { other: '共通でないもの{count}件' },
  none: 'なし',
  nothingElse: 'ほかになし',
};
