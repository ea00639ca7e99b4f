import type { JoinedActor, LinkedInText, NamedInReport } from '../model/report';

/** "once", "3 times". */
export function mentionWords(count: number): string {
  return count === 1 ? 'once' : `${count.toLocaleString('en')} times`;
}

export function contestedWords({ names: [name = ''], actors }: NamedInReport): string {
  return `“${name}” is a name of ${actors.length} actors`;
}

/** How what a source linked stands in the text, to follow what it linked. */
export function inTextWords(inText: LinkedInText): string {
  switch (inText.kind) {
    case 'named':
      return ', and the text names it.';
    case 'word':
      return `; the text names no such actor: “${inText.word}” is a word of it.`;
    case 'absent':
      return '; the text does not name it.';
    case 'no-text':
      return '; no text is kept that could say so.';
  }
}

/** Why a linked actor is whose it is here, or nobody's. */
export function joinedWords(joined: JoinedActor): string {
  switch (joined.kind) {
    case 'same-entry':
      return 'the same entry';
    case 'same-name':
      return 'by its name';
    case 'shared-names':
      return 'by the names they share';
    case 'unknown':
      return 'Left apart: no actor here has such a name.';
    case 'unclear':
      return joined.actors.length === 1
        ? 'Left apart: it shares too little with'
        : 'Left apart: it may be any of';
  }
}
