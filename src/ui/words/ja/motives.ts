import type { motives as english } from '../en/motives';
import type { Translation } from '../messages';

export const motives: Translation<typeof english> = {
  espionage: '諜報',
  financial: '金銭目的',
  crime: 'サイバー犯罪',
  theft: '金銭窃取',
  influence: '影響工作',
  information: '情報工作',
  sabotage: '破壊工作',
  denial: 'サービス妨害',
  defacement: 'サイト改ざん',
  extortion: '恐喝',
  hacktivism: 'ハクティビスト、民族主義者',
  mailFraud: 'ビジネスメール詐欺',
  offensiveVendor: '民間の攻撃事業者',
  accidental: '偶発的',
  coercion: '強要',
  dominance: '支配',
  ideology: '思想',
  notoriety: '悪名',
  organizationalGain: '組織の利益',
  personalGain: '個人の利益',
  personalSatisfaction: '個人の満足',
  revenge: '復讐',
  unpredictable: '予測不能',
};
