/**
 * The rules by which a name in a text is taken for a mention, each of which `npm run eval -- --ablate` can switch
 * off to show what it is worth. What the words beside a name say of it is ablated by their classes (`WORD_CLASS`).
 */
export const RULE = {
  // Where a name stands.
  /** Every word capitalised, or spelled as listed. */
  case: 1,
  /** Not inside addresses, paths, file names and identifiers. */
  embedded: 1 << 1,
  /** Malware and tools take their place: "Cobalt Strike" is not "Cobalt". */
  competing: 1 << 2,
  /** Codes of a vendor's numbering count though no source lists the number yet, */
  numbering: 1 << 3,
  /** and so do names in a vendor's manner: "Twisted Panda". */
  manner: 1 << 4,
  /** A name is found with the ending of its case: "Sandwormin". */
  inflected: 1 << 5,
  /** "the Dukes" where "The Dukes" is listed. */
  article: 1 << 6,
  /** The gang in the longer name of its software: "the Medusa ransomware gang". */
  within: 1 << 7,

  // What a name needs beside it, or on its page.
  /** Names of three signs or fewer need a cue. */
  short: 1 << 8,
  /** Title Case of a word that is listed in capitals only needs a cue. */
  capitals: 1 << 9,
  /** Letters, a space and a number, or a year, need a page about security: "APT 41", "UNC 2026". */
  numbered: 1 << 10,
  /** Names that are no codes count only where the page at least touches on security. */
  subject: 1 << 11,
  /** So do names of dictionary words on a short page that says nothing of it: "Sea Turtle". */
  words: 1 << 12,
  /** A single word that no dictionary has needs more than being written, unless in a few words: see `standsAlone`. */
  lone: 1 << 13,
  /** Dictionary words count on pages about security only, or with a cue; */
  page: 1 << 14,
  /** and there only where the page names another actor. */
  company: 1 << 15,
  /** A word that one source lists among an actor's other names needs a cue. */
  minor: 1 << 16,
  /** Everyday words always need a cue of their own, */
  hot: 1 << 17,
  /** as do names that only lists of extortion groups have, */
  gang: 1 << 18,
  /** and what names software, and an actor for one publisher only. */
  borrowed: 1 << 19,

  // What the words beside a name say of it.
  /** A name directly before "malware" or "backdoor" is the tool. */
  tool: 1 << 20,
  /** A word that is part of a longer name is no actor: "Microsoft Equation Editor". */
  part: 1 << 21,

  // What other names say of it.
  /** Two names of two actors with nothing between are one that nobody lists: "Phantom Mantis". */
  half: 1 << 22,
  /** Two names of one actor with no word between are that actor: "ALPHV BlackCat", "ALPHV (BlackCat)". */
  twice: 1 << 23,
  /** Another actor in the same list is a cue, */
  neighbour: 1 << 24,
  /** and a tool in it says that the list is of tools. */
  toolList: 1 << 25,
  /** The same actor named unmistakably elsewhere on the page is a cue: by another name, */
  elsewhere: 1 << 26,
  /** by the longer name whose first word this is, */
  shortForm: 1 << 27,
  /** with cues again and again, */
  familiar: 1 << 28,
  /** or with one, for a gang or on a short page. */
  once: 1 << 29,
  /** Three actors in one list are no chance where one is spelled like no word. */
  manyListed: 1 << 30,
  /** A gang that is spelled like no word needs no cue where the page tells of gangs. */
  amongGangs: 1 << 31,
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
