/**
 * The rules by which a name in a text is taken for a mention, each of which `npm run eval -- --ablate` can switch
 * off to show what it is worth.
 */
export const RULES = [
  /** Every word capitalised, or spelled as listed. */
  'case',
  /** Not inside addresses, paths, file names and identifiers. */
  'embedded',
  /** Codes of a vendor's numbering count though no source lists the number yet. */
  'unlisted',
  /** Malware and tools take their place: "Cobalt Strike" is not "Cobalt". */
  'competing',
  /** Names of three signs or fewer need a cue. */
  'short',
  /** Title Case of a word that is listed in capitals only needs a cue. */
  'capitals',
  /** Names that are no codes count only where the page at least touches on security. */
  'subject',
  /** Dictionary words count on pages about security only, or with a cue. */
  'page',
  /** Everyday words always need a cue. */
  'hot',
  /** Names that only lists of extortion groups have need a cue. */
  'gang',
  /** A name directly before "malware" or "backdoor" is the tool. */
  'tool',
  /** A word that is part of a longer name is no actor: "Microsoft Equation Editor". */
  'part',
  /** Another actor in the same list is a cue. */
  'neighbour',
  /** The same actor named unmistakably elsewhere on the page is a cue. */
  'elsewhere',
] as const;

export type Rule = (typeof RULES)[number];
export type RuleSet = ReadonlySet<Rule>;

export const ALL_RULES: RuleSet = new Set(RULES);
