/** A hyphen, also one at which no line breaks, or the dash that a page sets between numbers. */
const H = '[-\\u2010\\u2011\\u2013]';

/**
 * The codes by which vendors number the groups they follow, as expressions: what names are compiled with for the scanner of
 * pages. Who numbers so, and what it means, is in `forms.ts`. Nothing else is spelled like these.
 */
export const SURE_CODES = {
  unc: 'UNC[- ]?\\d{3,4}',
  apt: 'APT[- ]?[1-9]\\d',
  fin: 'FIN\\d{1,2}',
  temp: 'TEMP\\.[A-Z][A-Za-z]+',
  storm: `Storm${H}\\d{4}`,
  // Microsoft had come to 1101 when it changed to "Storm"; tickets go on.
  dev: `DEV${H}[01]\\d{3}`,
  // ATT&CK numbers its tactics TA00xx.
  ta: 'TA[1-9]\\d{2,3}',
  unk: 'UNK_[A-Z][A-Za-z]+',
  uac: `UAC${H}\\d{4}`,
  uat: `UAT${H}\\d{4,5}`,
  uta: 'UTA\\d{4}',
  tag: `TAG${H}\\d{2,3}`,
  cluster: `CL${H}(?:STA|CRI|UNK)${H}\\d{4}`,
  temporary: `TGR${H}(?:STA|CRI|UNK)${H}\\d{4}`,
  aptC: `APT${H}C${H}\\d{2,3}`,
  aptQ: `APT${H}Q${H}\\d{2,3}`,
  utgQ: `UTG${H}Q${H}\\d{3,4}`,
  tApt: `T${H}APT${H}\\d{2}`,
  larva: `Larva${H}\\d{5,6}`,
  shadow: `SHADOW${H}(?:EARTH|WATER|VOID|AETHER)${H}\\d{3}`,
  jinx: `JINX${H}\\d{4}`,
  gtg: `GTG${H}\\d{4}`,
} as const;

/** Codes that parts, models and documents have too: they need a page about security, or a cue. */
export const DOUBTED_CODES = {
  itg: 'ITG\\d{2}',
  hive: 'Hive\\d{4}',
  tg: `C?TG${H}\\d{4}`,
  stac: 'STAC\\d{4}',
  ref: 'REF\\d{4}',
  atk: 'ATK\\d{2,3}',
  slime: 'SLIME\\d{2}',
  ung: 'UNG\\d{4}',
  sector: 'Sector[A-Z]\\d{2}',
} as const;

/** All of them, the sure ones in a group: for one place of a text, in ASCII. */
export const CODES = new RegExp(
  `(?:(${Object.values(SURE_CODES).join('|')})|${Object.values(DOUBTED_CODES).join('|')})(?!\\d)`,
  'y',
);
