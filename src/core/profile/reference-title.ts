export interface ReferenceTitle {
  /** Host without "www.". */
  readonly site: string;
  /** What the address itself says the page is about; absent when it says nothing readable. */
  readonly words?: string;
  /** "2023", "2023-07" or "2023-07-14", where the address holds a date. */
  readonly date?: string;
}

/** Host and path of a web address, without user and port. */
const ADDRESS = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]/?#]*\]|[^/?#:]+)(?::\d+)?([^?#]*)/i;
const MAX_WORDS = 14;
/** "/2023/", "/2023/07/14/" or "…2023-07-14…"; a bare year inside a title says what it is about, not when. */
const SEGMENT_DATE = /\/((?:19|20)\d\d)(?:\/(0?[1-9]|1[0-2])(?:\/(0?[1-9]|[12]\d|3[01]))?)?(?=\/|$)/;
const INLINE_DATE = /(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?!\d)/;

/** What can be said of a source link without opening it; null for what is no http(s) address. */
export function referenceTitle(address: string): ReferenceTitle | null {
  const archived = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(https?:\/\/.+)$/i.exec(address)?.[1];
  if (archived) return referenceTitle(archived);
  const parts = ADDRESS.exec(address);
  const host = parts?.[1];
  if (!host) return null;
  const path = parts[2] ?? '';
  const words = readableWords(path);
  const date = addressDate(path);
  return {
    site: host.toLowerCase().replace(/^www\d?\./, ''),
    ...(words === undefined ? {} : { words }),
    ...(date === undefined ? {} : { date }),
  };
}

function addressDate(path: string): string | undefined {
  const found = SEGMENT_DATE.exec(path) ?? INLINE_DATE.exec(path);
  return found
    ?.slice(1)
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** What the end of the path reads like: a title of two words or more, an ATT&CK id, or a label like "apt-28". */
function readableWords(path: string): string | undefined {
  const [parent, last] = path
    .split('/')
    .filter((part) => part !== '')
    .slice(-2);
  const ending = last ?? parent;
  if (ending === undefined) return undefined;
  if (/^[GSCT]\d{4}$/.test(ending)) return ending;
  const words = titleWords(ending);
  if (isTitle(words) || isLabel(words)) return clip(words);
  const above = last === undefined || parent === undefined ? [] : titleWords(parent);
  if (!isTitle(above)) return undefined;
  // "cyber-operations/dukes": one word says nothing without its folder.
  return words.length === 1 && /^\p{L}{4,}$/u.test(words[0] ?? '')
    ? `${clip(above)}: ${words[0]}`
    : clip(above);
}

function isTitle(words: readonly string[]): boolean {
  const text = words.join('');
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  return words.length > 1 && letters >= 3 && letters >= text.length / 2;
}

function isLabel(words: readonly string[]): boolean {
  return words.length === 1 && /^\p{L}{3,}-\d+$/u.test(words[0] ?? '');
}

function titleWords(part: string): string[] {
  return (
    decode(part)
      .replace(/\.(?:html?|pdf|php|aspx?|md|txt|json)$/i, '')
      // A number belongs to the word before it ("storm-0558", "apt-28"), a year does not.
      .split(/[_+\s]+|-(?!\d)|-(?=(?:19|20)\d\d(?!\d))/)
      .map((word) => word.replace(/(?:^|-)\d{6,}$/, ''))
      .filter((word) => word !== '')
  );
}

/** What is never written small, whatever the address has. */
const CAPITALS = new Map(
  'APT CISA DDoS EU FBI GRU ICS NSA NATO PowerShell RAT SVR UEFI UK USA VPN Africa Asia Asian America American Android Apple China Chinese Cisco Europe European Exchange Fortinet Google Iran Iranian Israel Israeli India Indian Ivanti Japan Japanese Korea Korean Linux Microsoft Outlook Pakistan Palestinian Russia Russian SharePoint Symantec Taiwan Telegram Turkey Ukraine Ukrainian Vietnam Vietnamese Windows'
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);

function clip(given: readonly string[]): string {
  const words = given.map((word) => CAPITALS.get(word) ?? word);
  const text = words.slice(0, MAX_WORDS).join(' ') + (words.length > MAX_WORDS ? '…' : '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign: show it as it is.
    return part;
  }
}
