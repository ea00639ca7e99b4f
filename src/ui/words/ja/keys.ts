import type { keys as english } from '../en/keys';
import type { Translation } from '../messages';

export const keys: Translation<typeof english> = {
  title: 'ショートカット',
  onPages: 'ページ上',
  nextCard: '次の名前のカード',
  cardBefore: '前の名前のカード',
  note: 'カードのアクターのメモを書く',
  pin: 'カードを固定、解除',
  move: 'カードを移動。Shift でさらに遠くへ',
  close: 'いちばん内側のものを閉じる',
  thisList: 'この一覧',
  by: 'アドレス欄で: 続く名前を調べる',
  none: '未設定',
  change: 'ショートカットを変更…',
  notOpened: 'ブラウザーのショートカットのページを開けませんでした。',
};
