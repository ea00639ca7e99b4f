/** How far beside a name a cue counts, in UTF-16 units. */
const REACH = 60;

const OPENING = `["'“”‘’(\\[«]*`;
const CLOSING = `["'“”‘’)\\]»]*`;

const KINDS =
  'groups?|gangs?|actors?|adversar(?:y|ies)|crews?|collectives?|clusters?|hackers?|hacktivists?|teams?|cybercriminals?|' +
  'intrusion sets?|operators?|affiliates?|unit|syndicate|cartel|APTs?|RaaS|ransomware-as-a-service';

const ATTRIBUTIONS =
  'aka|a\\.k\\.a\\.?|also known as|also called|also tracked as|also referred to as|known as|tracked as|tracks? (?:it|them|this \\w+) as|' +
  'dubbed|(?:code-?)?named|called|calls|nicknamed|referred to as|refers to as|attributed to|attributes? \\w+ to|' +
  'linked to|tied to|associated with|affiliated with|members of|attacks by|campaigns? by|activity of|work of|' +
  '(?:operated|targeted|attacked|compromised|breached|hacked|conducted|launched|carried out) by';

const NATIONALITIES =
  'Chinese|Russian|Iranian|North Korean|South Korean|Vietnamese|Indian|Pakistani|Turkish|Israeli|Lebanese|Syrian|Belarusian|' +
  'Ukrainian|Palestinian|Nigerian|Brazilian|Romanian|Indonesian|Spanish|French|American|Arabic|' +
  '(?:China|Russia|Iran|North Korea|DPRK|Vietnam|India|Pakistan|Turkey|Israel|Lebanon|Belarus|Beijing|Moscow|Kremlin|Tehran|Pyongyang|state|government)' +
  '-(?:linked|backed|sponsored|nexus|aligned|based|affiliated|associated|directed|run|speaking)';

/** "the group Lead", "a gang called Play", "hackers known as Silence" */
const KIND_BEFORE = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${KINDS})(?:,?\\s+(?:(?:(?:is|are|was|that)\\s+)?(?:${ATTRIBUTIONS})|such as|including|like))?[,:]?\\s+(?:the\\s+)?${OPENING}$`,
  'iu',
);
/** "tracked as Snake", "attributed to the Mask" */
const ATTRIBUTION_BEFORE = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${ATTRIBUTIONS})\\s+(?:(?:by \\w+|the|as)\\s+){0,2}${OPENING}$`,
  'iu',
);
/** "Chinese Lead", "the Russia-linked Callisto" */
const NATIONALITY_BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${NATIONALITIES})\\s+${OPENING}$`, 'u');
/** "Silence group", "Play ransomware gang", "Lead, a threat actor" */
const KIND_AFTER = new RegExp(
  `^${CLOSING}(?:['’]s)?\\s*(?:\\([^()]{1,60}\\)\\s*)?(?:[,:]?\\s+(?:(?:is|was)\\s+)?(?:not\\s+)?(?:one of\\s+)?(?:an?|the)\\s+(?:[\\w-]+\\s+){0,4}?(?!team)|(?:[-\\s]?(?:ransomware|hacking|hacker|threat|APT|cyber|cybercrime|cybercriminal|espionage|cyberespionage|extortion|intrusion|criminal|hacktivist|ransom)){0,3}[-\\s]+)(?:${KINDS})(?![\\p{L}\\p{N}]|\\s+(?:services?|programs?|models?|panels?|polic(?:y|ies)))`,
  'iu',
);
/** What actors do and names of other things seldom do. "Attacks" and "exploits" are things as well. */
const VERBS =
  'attack(?:ed|ing)|exploit(?:ed|ing)|stole|steal(?:s|ing)|carr(?:ies|ied|ying) out|conduct(?:s|ed|ing) (?:espionage|attacks|operations|campaigns)|claim(?:s|ed|ing) responsibility|' +
  '(?:target|breach|hack|deploy|extort|leak|spear-?phish|compromis|infiltrat|exfiltrat|weaponi[sz]|impersonat)(?:e?s|ed|ing)';
const VERB_AFTER = new RegExp(
  `^${CLOSING}\\s+(?:(?:has|have|had|is|was|were|also|then|first|\\w+ly|continues to|(?:known|believed) to(?: have)?) ){0,3}(?:${VERBS})(?!\\p{L})`,
  'iu',
);
const TOOLS =
  'malware|backdoor|trojan|RAT|rootkit|bootkit|loader|downloader|dropper|implant|stealer|infostealer|spyware|botnet|worm|viruse?|' +
  'wiper|keylogger|web ?shell|shellcode|exploit kit|framework|toolkit|encryptor|cryptor|ransomware';
/** "Snake malware", "the Silence backdoor": the tool, not the people. */
const TOOL_AFTER = new RegExp(
  `^${CLOSING}[\\s-]+(?:(?:remote access|banking|information|info|modular|Android|Linux|Windows|mobile|POS|encryption|web)\\s+)?(?:${TOOLS})s?(?![\\p{L}\\p{N}]|-as-a-service)(?!\\s+(?:${KINDS}|operations?|families and|attack))`,
  'iu',
);
/** "the malware Snake", "ransomware called Play" */
const TOOL_BEFORE = new RegExp(
  `(?:${TOOLS}|tool)s?(?:\\s+(?:family|families|strain|variant)s?)?(?:\\s+(?:(?:is|was|has been|have been)\\s+)?(?:called|named|dubbed|known as|like|such as|including))?\\s+${OPENING}$`,
  'iu',
);

export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

export function surroundings(text: string, start: number, end: number): Surroundings {
  return { before: text.slice(Math.max(0, start - REACH), start), after: text.slice(end, end + REACH) };
}

/** True when a word beside the name says that it is an actor's. */
export function hasCue({ before, after }: Surroundings): boolean {
  return (
    KIND_AFTER.test(after) ||
    VERB_AFTER.test(after) ||
    KIND_BEFORE.test(before) ||
    ATTRIBUTION_BEFORE.test(before) ||
    NATIONALITY_BEFORE.test(before)
  );
}

/** True when a word beside the name says that it is malware or a tool here. */
export function namesTool({ before, after }: Surroundings): boolean {
  return TOOL_AFTER.test(after) || TOOL_BEFORE.test(before);
}

/** A capitalised word right before or after makes one longer name: "Microsoft Equation Editor", "Royal Road". */
const LONGER_AFTER =
  /^ (?!(?:APT|Group|Gang|Team|Actors?|Operators?|Ransomware|Hackers?)(?![\p{L}]))\p{Lu}\p{Ll}/u;
const LONGER_BEFORE = /[\p{Ll},] (?!(?:The|Group|Gang|Actor|Hackers?|Team|APT) )\p{Lu}\p{Ll}+ $/u;

/** True when a word is only part of another name here. */
export function isPartOfName({ before, after }: Surroundings): boolean {
  return LONGER_AFTER.test(after) || LONGER_BEFORE.test(before);
}

const LIST_GAP =
  /^["'“”‘’)\]]*\s*(?:[,;/|&+]|\(|and|or|aka|a\.k\.a\.?|also known as|,\s*(?:and|or|aka|also known as|also tracked as|tracked as|formerly)|\((?:aka|also known as|also tracked as|formerly|previously|formerly known as)?)?\s*["'“”‘’([]*$/i;

/** The longest gap between two names of one list, in UTF-16 units. */
export const LIST_REACH = 40;

/** True when only a comma, a slash, a bracket or "and" stands between two names: they are of one list. */
export function isListGap(between: string): boolean {
  return (
    between.length <= LIST_REACH && between.length > 0 && LIST_GAP.test(between) && /[^\s]/.test(between)
  );
}
