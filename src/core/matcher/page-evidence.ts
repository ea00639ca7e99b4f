/**
 * What a page has shown so far. It only grows, so text that arrives late is judged with all that came before.
 */
export interface PageEvidence {
  words: number;
  securityWords: number;
  /** Numbers of the actors named beyond doubt. */
  readonly actors: Set<number>;
  /** How often a name stood with a cue, less how often as the tool's name, by entry. */
  readonly cued: Map<number, number>;
  /** Entries taken for the actor wherever the page has them: `settleEvidence` found enough cues. */
  readonly familiar: Set<number>;
  /** First words of longer names that were met, with their actor (`shortForm`): "Lazarus" of Lazarus Group. */
  readonly shortForms: Set<string>;
  /** An actor was named by a code ("APT29"), which is nothing else on any page. */
  hasCode: boolean;
  /** What `settleEvidence` concluded. It never goes back, so that no mark flickers. */
  subject: Subject;
}

/** How much a page is about security. */
export type Subject = 'something-else' | 'touches-security' | 'security';

export function noEvidence(): PageEvidence {
  return {
    words: 0,
    securityWords: 0,
    actors: new Set(),
    cued: new Map(),
    familiar: new Set(),
    shortForms: new Set(),
    hasCode: false,
    subject: 'something-else',
  };
}

/** A page about security: measured on plain English, what passes makes .03 false marks in 10,000 words. */
const MIN_SECURITY_WORDS = 3;
const SECURITY_WORDS_PER_WORD = 0.002;
/** A page that touches on it: one word in 2,000, as in a newspaper's report of a breach. */
const TOUCHING_WORDS_PER_WORD = 0.0005;
/** A text so short that its words say nothing: a post, a caption, a search result. */
const SHORT_TEXT_WORDS = 200;

/**
 * A word with other meanings is taken for the actor throughout a page that names it with a cue this often, and more
 * often than as a tool.
 */
const CUES_ELSEWHERE = 2;

/**
 * Draws the conclusions from all that was gathered; call it before judging.
 *
 * @returns a text that changes whenever what was judged before has to be judged again
 */
export function settleEvidence(evidence: PageEvidence): string {
  if (evidence.subject !== 'security') evidence.subject = subjectOf(evidence);
  for (const [entry, balance] of evidence.cued) if (balance >= CUES_ELSEWHERE) evidence.familiar.add(entry);
  return `${evidence.subject}/${evidence.actors.size}/${evidence.familiar.size}/${evidence.shortForms.size}`;
}

function subjectOf({ words, securityWords, hasCode, subject }: PageEvidence): Subject {
  if (securityWords >= MIN_SECURITY_WORDS && securityWords >= words * SECURITY_WORDS_PER_WORD)
    return 'security';
  const touches = securityWords > 0 && securityWords >= words * TOUCHING_WORDS_PER_WORD;
  return touches || hasCode || words < SHORT_TEXT_WORDS ? 'touches-security' : subject;
}

/** The first of several words, letters only; undefined for a single word. */
export function firstWord(name: string): string | undefined {
  return /^(\p{L}+)\P{L}/u.exec(name)?.[1];
}

/** The key of `shortForms`. */
export function shortForm(word: string, actor: number): string {
  return `${word.toLowerCase()}/${actor}`;
}
