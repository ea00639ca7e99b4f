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
};
