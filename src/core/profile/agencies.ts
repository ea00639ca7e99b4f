/**
 * State bodies as reports of intrusion sets name them: what they are called for short, and the ways in which they are
 * written out. Sources have no field for them: it stands in their sentences.
 */
const AGENCIES: Readonly<Record<string, readonly string[]>> = {
  CIA: ['Central Intelligence Agency'],
  FSB: ['Federal Security Service'],
  GDGS: ['General Directorate of General Security'],
  GRU: ['Main Intelligence Directorate', 'Main Directorate of the General Staff'],
  GTsSS: ['Main Special Service Center'],
  GTsST: ['Main Center for Special Technologies', 'Main Centre for Special Technologies'],
  IRGC: ['Revolutionary Guard'],
  MOIS: ['Ministry of Intelligence and Security', 'Ministry of Intelligence'],
  MPS: ['Ministry of Public Security'],
  MSS: ['Ministry of State Security'],
  NSA: ['National Security Agency'],
  PLA: ['People’s Liberation Army', "People's Liberation Army"],
  RGB: ['Reconnaissance General Bureau'],
  SVR: ['Foreign Intelligence Service'],
};

/** "Unit 26165", "Bureau 121": numbers of bodies that have no other name. */
const NUMBERED = /\b(?:[Uu]nit \d{4,5}|Bureau \d{2,3}|Lab \d{3})\b/g;

/** The state bodies that a text names: "GRU (Main Intelligence Directorate)", "Unit 26165". Being named is all it says. */
export function agenciesIn(text: string): readonly string[] {
  const folded = text.toLowerCase();
  const named = Object.entries(AGENCIES).flatMap(([short, [first, ...others]]) => {
    const isNamed =
      new RegExp(`\\b${short}\\b`).test(text) ||
      [first ?? short, ...others].some((long) => folded.includes(long.toLowerCase()));
    return isNamed ? [`${short} (${first})`] : [];
  });
  return [...named, ...(text.match(NUMBERED) ?? []).map((body) => body.replace(/^u/, 'U'))];
}
