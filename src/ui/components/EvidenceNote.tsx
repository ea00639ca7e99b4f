import type { Evidence } from '@/core/matcher/judge-mentions';

/** Nothing is said of a name that is spelled like nothing else. */
const WORDS: Readonly<Record<Exclude<Evidence, 'distinct'>, string>> = {
  cue: 'Shown because the words beside it speak of an actor.',
  neighbour: 'Shown because another actor is named beside it.',
  elsewhere: 'Shown because the same actor is named elsewhere on this page.',
  page: 'Also an ordinary word; shown because this page is about security.',
};

/** Why a name that could be something else is taken for an actor's. */
export function EvidenceNote({ evidence }: { readonly evidence: Evidence }) {
  return evidence === 'distinct' ? null : <p class="card-why">{WORDS[evidence]}</p>;
}
