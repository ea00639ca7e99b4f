export const sources = {
  mispThreatActor: 'Community-kept list of threat actors, with who uses each name and the reports behind it.',
  mitreIntrusionSet: 'Intrusion sets of ATT&CK with their associated group names and references.',
  mitreTaxii: 'The same intrusion sets as MITRE has them today; other copies are a release or two behind.',
  microsoftMapping: "Microsoft's weather names with their origin and the names others use.",
  mispMicrosoftActivityGroup: "Microsoft's earlier and present actor names as the MISP galaxy keeps them.",
  mispProducer: 'The vendors and agencies that give actors their names.',
  mitreMalware: 'Malware names, so that they are not taken for actors.',
  mispTool: 'Names of tools that actors use, so that they are not taken for actors.',
  mispRansomware: 'Ransomware families and the extortion groups behind them.',
  malpedia: 'The largest list of malware family names; downloaded only when you turn it on.',
  orkl: 'Actors of other collections that ORKL links reports to; those that Byname reads itself are left out.',
  ransomlook: 'Names of the extortion groups whose sites RansomLook follows.',
  attackBundle:
    'Groups with their techniques, software and campaigns, and the report behind each name and link: about 45 MB.',
  tidalGroups: 'ATT&CK’s groups and Tidal’s own, with the sectors that each seeks out.',
  net: 'Actors by 360’s Chinese names and APT-C numbers, with whom they seek out.',
  etdaCards: 'Cards of some 500 groups: who gave each name, tools, operations and sectors.',
  etdaMisp: 'The same groups in MISP’s format: smaller, without who gave a name.',
  malpediaActors: 'Actors as Malpedia keeps them, with their names and the reports behind them.',
  otherScripts:
    'Actors’ names as they are written in Korean, Japanese, Chinese, Arabic and other scripts, each with a page that says so.',
} as const;
