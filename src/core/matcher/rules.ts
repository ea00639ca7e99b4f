/**
 * The rules by which a name in a text is taken for a mention, each of which `npm run eval -- --ablate` can switch
 * off to show what it is worth.
 */
export const RULE = {
  /** Every word capitalised, or spelled as listed. */
  case: 1,
  /** Not inside addresses, paths, file names and identifiers. */
  embedded: 1 << 1,
  /** Codes of a vendor's numbering count though no source lists the number yet. */
  unlisted: 1 << 2,
  /** Malware and tools take their place: "Cobalt Strike" is not "Cobalt". */
  competing: 1 << 3,
  /** Names of three signs or fewer need a cue. */
  short: 1 << 4,
  /** Title Case of a word that is listed in capitals only needs a cue. */
  capitals: 1 << 5,
  /** Names that are no codes count only where the page at least touches on security. */
  subject: 1 << 6,
  /** Dictionary words count on pages about security only, or with a cue. */
  page: 1 << 7,
  /** Everyday words always need a cue. */
  hot: 1 << 8,
  /** Names that only lists of extortion groups have need a cue. */
  gang: 1 << 9,
  /** A name directly before "malware" or "backdoor" is the tool. */
  tool: 1 << 10,
  /** A word that is part of a longer name is no actor: "Microsoft Equation Editor". */
  part: 1 << 11,
  /** Another actor in the same list is a cue. */
  neighbour: 1 << 12,
  /** The same actor named unmistakably elsewhere on the page is a cue. */
  elsewhere: 1 << 13,
  /** What names software, and an actor for one publisher only, needs a cue. */
  borrowed: 1 << 14,
  /** A single word that no dictionary has needs more than being written, unless in a few words: see `standsAlone`. */
  lone: 1 << 15,
} as const;

/** Bits of `RULE`. A number, because every name on a page asks for some of them. */
export type RuleSet = number;

export const ALL_RULES: RuleSet = -1;

/** Defined in what is built for readers, where every rule holds and none is asked for. */
declare const EVERY_RULE_HOLDS: true | undefined;

/** Whether names are judged by a rule. */
export function holds({ rules }: { readonly rules: RuleSet }, rule: number): boolean {
  return typeof EVERY_RULE_HOLDS !== 'undefined' || (rules & rule) !== 0;
}
