import type { SourceRecord } from '../model/source-record';
import { nameKey } from '../text/characters';

/** An actor's record without names that are nobody's; the reason why there is none where its primary name is one. */
export function withoutNobodies(record: SourceRecord): SourceRecord | string {
  if (isNobody(record.name)) return 'nobody by its name';
  return { ...record, names: record.names.filter(({ text }) => !isNobody(text)) };
}

/**
 * What stands among actors and is none of them. Lists of leak sites and of aliases are gathered by hand and by machines;
 * what slipped in would be marked wherever it is written, and would tie together actors that have nothing in common but it.
 */
export function isNobody(text: string): boolean {
  return (
    PLACEHOLDER.test(text) ||
    FILE.test(text) ||
    FORMAT.test(text) ||
    INSTITUTION.test(text) ||
    AGENCY.test(text) ||
    THINGS_WITH_GROUPS.has(nameKey(text).replace(/(?:group|inc|llc|ltd)$/, ''))
  );
}

/** That somebody did not know the name, or tried something out: "Unknown", "unnamed actor", "n/a". */
const PLACEHOLDER =
  /^(?:(?:an? )?(?:unknown|unnamed|unidentified|unattributed|undisclosed|undetermined|unspecified|uncategori[sz]ed|various|multiple|several|other)(?: (?:threat )?(?:actors?|groups?|gangs?|attackers?|hackers?|clusters?|campaigns?|ransomware|names?|origins?))?|none|null|nil|undefined|n[/.]?a\.?|not (?:available|applicable|known)|t\.?b\.?[ad]\.?|to be (?:determined|announced)|tests?|placeholder|example)$/i;

/** The name of a malware's file: "samsam.exe". */
const FILE = /\.(?:exe|dll|sys|scr|bat|cmd|ps1|vbs|js|jar|lnk|docx?|xlsx?|pdf|zip|rar|elf|so|sh|py|apk)$/i;

/** How every picture of a kind begins: "GIF89a". */
const FORMAT = /^gif8[79]a$/i;

/**
 * A state's whole army, ministry or service, by its own name: what it does is not one actor's. A unit of it has a number
 * or a name of its own ("PLA Unit 61398"), and "Electronic Army" is what hacktivists call themselves.
 */
const INSTITUTION =
  /^(?:the )?(?:pla|kpa|rok|irgc|idf|nato|uk|chinese|russian|iranian|israeli|north korean|south korean|indian|pakistani|syrian|turkish|ukrainian|american|us|u\.s\.|people's liberation army)(?:'s)? (?:navy|naval forces?|army|air force|ground forces?|rocket force|marines|marine corps|coast guard|armed forces|special forces|military|police|government|intelligence)$|^(?:the )?(?:(?:chinese|russian|iranian) )?ministry of (?:(?:state|public|internal|foreign|national|the|of|and) ?)*(?:security|defen[cs]e|intelligence|interior|affairs)$/i;

/** Agencies by their own short names: what is written of them is seldom of a group, whatever a list takes them for. */
const AGENCY = /^(?:the )?(?:cia|nsa|fbi|kgb|fsb|gru|svr|mss|mi5|mi6|gchq|mossad)$/i;

/**
 * Where groups meet, and companies that are written of beside attacks as victim, finder or means. "The Telegram group"
 * and "Alibaba Group" have the very cue that makes an actor of a word, so that asking for one does not help.
 */
const THINGS_WITH_GROUPS: ReadonlySet<string> = new Set(
  [
    'Telegram, Discord, Signal, WhatsApp, Twitter, Facebook, Instagram, TikTok, YouTube, Reddit, LinkedIn, WeChat, Weibo',
    'Viber, Skype, Slack, Mastodon, Snapchat, Pinterest, VKontakte, Tox, Jabber, Zoom',
    'GitHub, GitLab, Bitbucket, Pastebin, Dropbox, OneDrive, Google Drive, Cloudflare, Netflix, Spotify, PayPal',
    'Google, Alphabet, Microsoft, Apple, Amazon, Meta, Oracle, IBM, Intel, Cisco, Nvidia, Dell, HP, Adobe, SAP, VMware',
    'Samsung, Sony, LG, Huawei, ZTE, Alibaba, Tencent, Baidu, Xiaomi, Lenovo, ByteDance, Yandex, Mail.ru, Rakuten, Naver',
    'Gazprom, Rosneft, Sberbank, Rostec, Aramco, Siemens, Bosch, Volkswagen, Toyota, Boeing, Airbus, Vodafone',
    'McAfee, Kaspersky, Symantec, Norton, Cylance, CrowdStrike, Mandiant, FireEye, Sophos, Avast, Avira, ESET, Fortinet',
    'Palo Alto Networks, Trend Micro, Check Point, Bitdefender, SentinelOne, Proofpoint, Malwarebytes, Zscaler, Okta',
  ]
    .join(', ')
    .split(', ')
    .map(nameKey),
);
