import type { relations as english } from '../en/relations';
import type { Translation } from '../messages';

export const relations: Translation<typeof english> = {
  similarTo: '類似',
  linkedTo: '関連',
  relatedTo: '関係',
  overlapsWith: '重複',
  partOf: '一部',
  parentOf: '上位',
  successorOf: '後継',
  variantOf: '亜種',
  uses: '使用',
  deploys: '展開',
  malware: 'マルウェア',
  tools: 'ツール',
  ofMalware: '{relation}（マルウェア）',
  ofTool: '{relation}（ツール）',
};
