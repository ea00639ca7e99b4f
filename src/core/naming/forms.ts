import { DOUBTED_CODES, SURE_CODES } from './code-forms';

/** What a form stands for when it is no country. */
export type FormWord =
  | 'money'
  | 'offensiveVendor'
  | 'influence'
  | 'crime'
  | 'activists'
  | 'ransomware'
  | 'espionage'
  | 'mixed'
  | 'destruction'
  | 'uncategorised'
  | 'financial'
  | 'persistent'
  | 'candidate'
  | 'developing'
  | 'developingThen'
  | 'unattributed'
  | 'activity'
  | 'activityGroup'
  | 'temporary'
  | 'unknownThreat'
  | 'unidentified'
  | 'unnamedSet'
  | 'threatGroup'
  | 'intrusions'
  | 'unknown';

/** What a vendor means by a form: a country (ISO 3166-1 alpha-2), or what the reader's language has a word for. */
export type Meaning = FormWord | Uppercase<string>;

/** Whose form a name has, and what that vendor means by it. */
export interface NamingForm {
  readonly vendor: string;
  /** The part that says so, as the card quotes it ("Panda"); absent for a numbering. */
  readonly sign?: string;
  /** Absent where the vendor says nothing by it. */
  readonly meaning?: Meaning;
  readonly kind: 'numbering' | 'manner';
}

/** Words that a vendor puts behind another ("Volt Typhoon") or before it ("Earth Estries"), with what each means. */
export interface WordForm {
  readonly vendor: string;
  readonly place: 'last' | 'first';
  /** True where the vendor writes these names in capitals, which alone tell them from other names. */
  readonly capitals?: true;
  readonly meanings: Readonly<Record<string, Meaning>>;
  /**
   * Those of the words whose names are mentions with a cue or on a page about security though no source lists them. Measured
   * on 96 MB of vendors' reports: "Blizzard", "Bear" and "Spider" name other things too often.
   */
  readonly unlisted: readonly string[];
  /**
   * Those of the unlisted that are told by their capitals as a code is: in reports, 944 of 945 were actors. Shops and menus have
   * such capitals too ("GOLD PLAN"), so that their page touches on security: no report or news of the ticked ones lost a name by
   * it, and of 11.65 million words of plain text one name less is made ("IRON CURTAIN").
   */
  readonly sure?: readonly string[];
}

/**
 * Microsoft: learn.microsoft.com, "How Microsoft names threat actors". CrowdStrike: its adversary universe. Google: its
 * naming of 2026-07. Palo Alto Networks: Unit 42's "Threat Actor Groups". Secureworks: its threat profiles. Trend Micro: its
 * naming of intrusion sets. Each was counted against the countries that MISP, ATT&CK and Microsoft state.
 */
export const WORD_FORMS: readonly WordForm[] = [
  {
    vendor: 'Microsoft',
    place: 'last',
    meanings: {
      Typhoon: 'CN',
      Sandstorm: 'IR',
      Blizzard: 'RU',
      Sleet: 'KP',
      Rain: 'LB',
      Lightning: 'PS',
      Hail: 'KR',
      Dust: 'TR',
      Cyclone: 'VN',
      Squall: 'SG',
      Gale: 'DE',
      Monsoon: 'IN',
      Whirlwind: 'PK',
      Derecho: 'ES',
      Haze: 'SY',
      Frost: 'UA',
      Tornado: 'US',
      Tempest: 'money',
      Tsunami: 'offensiveVendor',
      Flood: 'influence',
    },
    unlisted: ['Typhoon', 'Sandstorm', 'Sleet'],
  },
  {
    vendor: 'CrowdStrike',
    place: 'last',
    meanings: {
      Panda: 'CN',
      Bear: 'RU',
      Kitten: 'IR',
      Chollima: 'KP',
      Spider: 'crime',
      Jackal: 'activists',
      Buffalo: 'VN',
      Crane: 'KR',
      Leopard: 'PK',
      Tiger: 'IN',
      Wolf: 'TR',
      Lynx: 'GE',
      Ocelot: 'CO',
      Hawk: 'SY',
      Saiga: 'KZ',
      Sphinx: 'EG',
    },
    unlisted: ['Panda', 'Kitten', 'Chollima'],
  },
  {
    vendor: 'Google',
    place: 'last',
    capitals: true,
    meanings: { CASTLE: 'CN', ION: 'IR', NEPTUNE: 'KP', RELIC: 'RU', COMET: 'crime' },
    unlisted: ['CASTLE', 'ION', 'NEPTUNE', 'RELIC', 'COMET'],
    sure: ['CASTLE', 'NEPTUNE', 'RELIC'],
  },
  {
    vendor: 'Palo Alto Networks',
    place: 'last',
    meanings: {
      Taurus: 'CN',
      Ursa: 'RU',
      Serpens: 'IR',
      Pisces: 'KP',
      Libra: 'crime',
      Scorpius: 'ransomware',
    },
    unlisted: ['Taurus', 'Ursa', 'Serpens', 'Pisces', 'Libra', 'Scorpius'],
  },
  {
    vendor: 'Check Point',
    place: 'last',
    meanings: { Manticore: 'IR' },
    unlisted: ['Manticore'],
  },
  {
    vendor: 'Secureworks',
    place: 'first',
    capitals: true,
    meanings: {
      BRONZE: 'CN',
      IRON: 'RU',
      COBALT: 'IR',
      NICKEL: 'KP',
      GOLD: 'crime',
      TIN: 'VN',
      ALUMINUM: 'PS',
      COPPER: 'PK',
      ZINC: 'IN',
    },
    unlisted: ['BRONZE', 'IRON', 'COBALT', 'NICKEL', 'GOLD', 'TIN', 'ALUMINUM', 'COPPER', 'ZINC'],
    sure: ['BRONZE', 'IRON', 'COBALT', 'NICKEL', 'GOLD', 'TIN', 'ALUMINUM', 'COPPER', 'ZINC'],
  },
  {
    vendor: 'Trend Micro',
    place: 'first',
    meanings: {
      Earth: 'espionage',
      Water: 'money',
      Void: 'mixed',
      Fire: 'destruction',
    },
    unlisted: ['Earth', 'Void'],
  },
];

/** Recorded Future joins a colour and a letter of the NATO alphabet: all 231 that reports name so were actors. */
export const COLOURS: Readonly<Record<string, Meaning>> = {
  Red: 'CN',
  Blue: 'RU',
  Green: 'IR',
  Purple: 'KP',
  Gray: 'crime',
  Grey: 'crime',
};
export const NATO_LETTERS: readonly string[] =
  'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Xray Yankee Zulu'.split(
    ' ',
  );

interface Numbering {
  readonly form: string;
  readonly vendor: string;
  readonly meaning?: Meaning;
}

/** By the vendors' own words; a code without a meaning is a number and no more. */
export const NUMBERINGS: readonly Numbering[] = [
  { form: SURE_CODES.unc, vendor: 'Mandiant', meaning: 'uncategorised' },
  { form: SURE_CODES.fin, vendor: 'Mandiant', meaning: 'financial' },
  { form: 'APT[- ]?\\d+', vendor: 'Mandiant', meaning: 'persistent' },
  { form: SURE_CODES.temp, vendor: 'Mandiant', meaning: 'candidate' },
  { form: SURE_CODES.storm, vendor: 'Microsoft', meaning: 'developing' },
  { form: SURE_CODES.dev, vendor: 'Microsoft', meaning: 'developingThen' },
  { form: SURE_CODES.ta, vendor: 'Proofpoint' },
  { form: SURE_CODES.unk, vendor: 'Proofpoint', meaning: 'unattributed' },
  { form: SURE_CODES.uac, vendor: 'CERT-UA', meaning: 'activity' },
  { form: SURE_CODES.uat, vendor: 'Cisco Talos' },
  { form: SURE_CODES.uta, vendor: 'Volexity' },
  { form: SURE_CODES.tag, vendor: 'Recorded Future', meaning: 'activityGroup' },
  { form: SURE_CODES.cluster, vendor: 'Palo Alto Networks', meaning: 'activity' },
  { form: SURE_CODES.temporary, vendor: 'Palo Alto Networks', meaning: 'temporary' },
  { form: SURE_CODES.aptC, vendor: 'Qihoo 360', meaning: 'persistent' },
  { form: SURE_CODES.aptQ, vendor: 'QiAnXin', meaning: 'persistent' },
  { form: SURE_CODES.utgQ, vendor: 'QiAnXin', meaning: 'unknownThreat' },
  { form: SURE_CODES.tApt, vendor: 'Tencent', meaning: 'persistent' },
  { form: SURE_CODES.larva, vendor: 'AhnLab', meaning: 'unidentified' },
  { form: SURE_CODES.shadow, vendor: 'Trend Micro', meaning: 'unnamedSet' },
  { form: SURE_CODES.jinx, vendor: 'Wiz' },
  { form: SURE_CODES.gtg, vendor: 'Anthropic' },
  { form: DOUBTED_CODES.itg, vendor: 'IBM X-Force', meaning: 'threatGroup' },
  { form: DOUBTED_CODES.hive, vendor: 'IBM X-Force', meaning: 'activity' },
  { form: `${DOUBTED_CODES.tg}|Threat Group-\\d{4}`, vendor: 'Secureworks', meaning: 'threatGroup' },
  { form: DOUBTED_CODES.stac, vendor: 'Sophos', meaning: 'activity' },
  { form: DOUBTED_CODES.ref, vendor: 'Elastic', meaning: 'intrusions' },
  { form: DOUBTED_CODES.atk, vendor: 'Thales' },
  { form: DOUBTED_CODES.slime, vendor: 'TeamT5' },
  { form: DOUBTED_CODES.ung, vendor: 'Seqrite', meaning: 'unknown' },
  { form: DOUBTED_CODES.sector, vendor: 'NSHC' },
];
