import type { others as english } from '../en/others';
import type { Translation } from '../messages';

export const others: Translation<typeof english> = {
  malware: 'マルウェア',
  ransomware: 'ランサムウェア',
  tool: 'ツール',
  technique: 'ATT&CKの技術',
  group: 'ATT&CKのグループ',
  software: 'ATT&CKのソフトウェア',
  campaign: 'ATT&CKのキャンペーン',
  weakness: '脆弱性',
  usedBy: '使用するアクター',
  isActor: 'アクター',
  readAt: '{site}で読む',
  unknown: '現在のデータには名前しかありません。',
  alsoNameOf: '次のものの名前でもあります',
  found: 'マルウェアとツール',
  names: '名前',
  nobodyUses: '誰が使用するかを記した情報源はありません。',
  nothingCalledSo: '{name}という名前のものはありません',
  nothingCalledSoHint: '現在のデータにこの名前のマルウェアやツールはありません。',
  title: 'マルウェア、ツール、番号',
  mark: 'マルウェア、ツール、番号もマークする',
  markHint:
    'マルウェア、ランサムウェア、ツールの名前と、ATT&CK（T1566、S0154）とCVEの番号を、控えめな印と専用のカードで示します。',
  sample: 'そこで{name}が使われた。',
};
