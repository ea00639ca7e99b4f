import type { manifest as english } from '../en/manifest';
import type { Translation } from '../messages';

export const manifest: Translation<typeof english> = {
  name: 'Byname',
  description: '脅威アクターの名前が誰を指すのかを、その名前を見つけたページ上で示します。',
  openPopup: 'ポップアップを開く',
  markPage: 'このページの名前をマーク',
  openPanel: 'サイドパネルを開く',
  nameSelection: '選択した名前が誰かを指定',
};
