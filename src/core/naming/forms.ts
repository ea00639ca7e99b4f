import { DOUBTED_CODES, SURE_CODES } from './code-forms';

/** What a vendor means by a form of name, in the reader's words. */
export interface NamingForm {
  readonly vendor: string;
  /** The part that says so, as the card quotes it ("Panda"); absent for a numbering. */
  readonly sign?: string;
  /** Absent where the vendor says nothing by it. */
  readonly meaning?: string;
  readonly kind: 'numbering' | 'manner';
}

/** Words that a vendor puts behind another ("Volt Typhoon") or before it ("Earth Estries"), with what each means. */
export interface WordForm {
  readonly vendor: string;
  readonly place: 'last' | 'first';
  /** True where the vendor writes these names in capitals, which alone tell them from other names. */
  readonly capitals?: true;
  readonly meanings: Readonly<Record<string, string>>;
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
      Typhoon: 'China',
      Sandstorm: 'Iran',
      Blizzard: 'Russia',
      Sleet: 'North Korea',
      Rain: 'Lebanon',
      Lightning: 'the Palestinian territories',
      Hail: 'South Korea',
      Dust: 'Türkiye',
      Cyclone: 'Vietnam',
      Squall: 'Singapore',
      Gale: 'Germany',
      Monsoon: 'India',
      Whirlwind: 'Pakistan',
      Derecho: 'Spain',
      Haze: 'Syria',
      Frost: 'Ukraine',
      Tornado: 'the United States',
      Tempest: 'a group after money',
      Tsunami: 'a private-sector offensive actor',
      Flood: 'influence operations',
    },
    unlisted: ['Typhoon', 'Sandstorm', 'Sleet'],
  },
  {
    vendor: 'CrowdStrike',
    place: 'last',
    meanings: {
      Panda: 'China',
      Bear: 'Russia',
      Kitten: 'Iran',
      Chollima: 'North Korea',
      Spider: 'crime',
      Jackal: 'activists',
      Buffalo: 'Vietnam',
      Crane: 'South Korea',
      Leopard: 'Pakistan',
      Tiger: 'India',
      Wolf: 'Türkiye',
      Lynx: 'Georgia',
      Ocelot: 'Colombia',
      Hawk: 'Syria',
      Saiga: 'Kazakhstan',
      Sphinx: 'Egypt',
    },
    unlisted: ['Panda', 'Kitten', 'Chollima'],
  },
  {
    vendor: 'Google',
    place: 'last',
    capitals: true,
    meanings: { CASTLE: 'China', ION: 'Iran', NEPTUNE: 'North Korea', RELIC: 'Russia', COMET: 'crime' },
    unlisted: ['CASTLE', 'ION', 'NEPTUNE', 'RELIC', 'COMET'],
    sure: ['CASTLE', 'NEPTUNE', 'RELIC'],
  },
  {
    vendor: 'Palo Alto Networks',
    place: 'last',
    meanings: {
      Taurus: 'China',
      Ursa: 'Russia',
      Serpens: 'Iran',
      Pisces: 'North Korea',
      Libra: 'crime',
      Scorpius: 'ransomware',
    },
    unlisted: ['Taurus', 'Ursa', 'Serpens', 'Pisces', 'Libra', 'Scorpius'],
  },
  {
    vendor: 'Check Point',
    place: 'last',
    meanings: { Manticore: 'Iran' },
    unlisted: ['Manticore'],
  },
  {
    vendor: 'Secureworks',
    place: 'first',
    capitals: true,
    meanings: {
      BRONZE: 'China',
      IRON: 'Russia',
      COBALT: 'Iran',
      NICKEL: 'North Korea',
      GOLD: 'crime',
      TIN: 'Vietnam',
      ALUMINUM: 'the Palestinian territories',
      COPPER: 'Pakistan',
      ZINC: 'India',
    },
    unlisted: ['BRONZE', 'IRON', 'COBALT', 'NICKEL', 'GOLD', 'TIN', 'ALUMINUM', 'COPPER', 'ZINC'],
    sure: ['BRONZE', 'IRON', 'COBALT', 'NICKEL', 'GOLD', 'TIN', 'ALUMINUM', 'COPPER', 'ZINC'],
  },
  {
    vendor: 'Trend Micro',
    place: 'first',
    meanings: {
      Earth: 'espionage',
      Water: 'a group after money',
      Void: 'mixed or unknown motives',
      Fire: 'destruction',
    },
    unlisted: ['Earth', 'Void'],
  },
];

/** Recorded Future joins a colour and a letter of the NATO alphabet: all 231 that reports name so were actors. */
export const COLOURS: Readonly<Record<string, string>> = {
  Red: 'China',
  Blue: 'Russia',
  Green: 'Iran',
  Purple: 'North Korea',
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
  readonly meaning?: string;
}

/** By the vendors' own words; a code without a meaning is a number and no more. */
export const NUMBERINGS: readonly Numbering[] = [
  { form: SURE_CODES.unc, vendor: 'Mandiant', meaning: 'an uncategorised cluster' },
  { form: SURE_CODES.fin, vendor: 'Mandiant', meaning: 'a financially motivated group' },
  { form: 'APT[- ]?\\d+', vendor: 'Mandiant', meaning: 'an advanced persistent threat' },
  { form: SURE_CODES.temp, vendor: 'Mandiant', meaning: 'a candidate for a group' },
  { form: SURE_CODES.storm, vendor: 'Microsoft', meaning: 'a group in development' },
  { form: SURE_CODES.dev, vendor: 'Microsoft', meaning: 'a group in development (until 2023)' },
  { form: SURE_CODES.ta, vendor: 'Proofpoint' },
  { form: SURE_CODES.unk, vendor: 'Proofpoint', meaning: 'an unattributed cluster' },
  { form: SURE_CODES.uac, vendor: 'CERT-UA', meaning: 'a cluster of activity' },
  { form: SURE_CODES.uat, vendor: 'Cisco Talos' },
  { form: SURE_CODES.uta, vendor: 'Volexity' },
  { form: SURE_CODES.tag, vendor: 'Recorded Future', meaning: 'a threat activity group' },
  { form: SURE_CODES.cluster, vendor: 'Palo Alto Networks', meaning: 'a cluster of activity' },
  { form: SURE_CODES.temporary, vendor: 'Palo Alto Networks', meaning: 'a temporary group' },
  { form: SURE_CODES.aptC, vendor: 'Qihoo 360', meaning: 'an advanced persistent threat' },
  { form: SURE_CODES.aptQ, vendor: 'QiAnXin', meaning: 'an advanced persistent threat' },
  { form: SURE_CODES.utgQ, vendor: 'QiAnXin', meaning: 'an unknown threat group' },
  { form: SURE_CODES.tApt, vendor: 'Tencent', meaning: 'an advanced persistent threat' },
  { form: SURE_CODES.larva, vendor: 'AhnLab', meaning: 'an unidentified group' },
  { form: SURE_CODES.shadow, vendor: 'Trend Micro', meaning: 'a set of intrusions without a name yet' },
  { form: SURE_CODES.jinx, vendor: 'Wiz' },
  { form: SURE_CODES.gtg, vendor: 'Anthropic' },
  { form: DOUBTED_CODES.itg, vendor: 'IBM X-Force', meaning: 'a threat group' },
  { form: DOUBTED_CODES.hive, vendor: 'IBM X-Force', meaning: 'a cluster of activity' },
  { form: `${DOUBTED_CODES.tg}|Threat Group-\\d{4}`, vendor: 'Secureworks', meaning: 'a threat group' },
  { form: DOUBTED_CODES.stac, vendor: 'Sophos', meaning: 'a cluster of activity' },
  { form: DOUBTED_CODES.ref, vendor: 'Elastic', meaning: 'a set of intrusions' },
  { form: DOUBTED_CODES.atk, vendor: 'Thales' },
  { form: DOUBTED_CODES.slime, vendor: 'TeamT5' },
  { form: DOUBTED_CODES.ung, vendor: 'Seqrite', meaning: 'an unknown group' },
  { form: DOUBTED_CODES.sector, vendor: 'NSHC' },
];
