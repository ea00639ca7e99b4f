import type { sources as english } from '../en/sources';
import type { Translation } from '../messages';

export const sources: Translation<typeof english> = {
  mispThreatActor: 'コミュニティーが管理する脅威アクターの一覧。名前ごとの使用者と根拠のレポート付き。',
  mitreIntrusionSet: 'ATT&CKのIntrusion Setと、関連するグループ名、参考文献。',
  mitreTaxii: '同じIntrusion Setの、MITREによる最新版。ほかの写しは1、2版遅れています。',
  microsoftMapping: 'Microsoftによる気象名、その出自と、他社での名前。',
  mispMicrosoftActivityGroup: 'MISPギャラクシーが管理する、Microsoftの以前と現在のアクター名。',
  mispProducer: 'アクターに名前を付けるベンダーと機関。',
  mitreMalware: 'アクターと取り違えないための、マルウェアの名前。',
  mispTool: 'アクターと取り違えないための、アクターが使うツールの名前。',
  mispRansomware: 'ランサムウェアファミリーと、その背後の恐喝グループ。',
  malpedia: 'マルウェアファミリー名の最大の一覧。オンにした場合だけダウンロードします。',
  orkl: 'ORKLがレポートを関連付けている、ほかのコレクションのアクター。Bynameが直接読むものは除きます。',
  ransomlook: 'RansomLookがサイトを追跡している恐喝グループの名前。',
  attackBundle: 'グループの技術、ソフトウェア、キャンペーンと、名前や関連ごとの根拠レポート。約45 MB。',
  tidalGroups: 'ATT&CKとTidal独自のグループと、狙う業種。',
  net: '360による中国語名とAPT-C番号のアクターと、その標的。',
  etdaCards: '約500グループのカード：名付けたベンダー、ツール、作戦、業種。',
  etdaMisp: '同じグループのMISP形式。小さく、名付けたベンダーの情報はありません。',
  malpediaActors: 'Malpediaが管理するアクターと、その名前、根拠のレポート。',
  otherScripts: '韓国語、日本語、中国語、アラビア語などで表記されるアクター名と、その根拠のページ。',
};
