import type { JoinedActor, LinkedInText, NamedInReport } from '@/core/model/report';
import { say } from '../../words/say';

export function contestedWords({ names: [name = ''], actors }: NamedInReport): string {
  return say('reports.contested', { name, count: actors.length });
}

/** Whom a source linked, and how that stands in the text. */
export function linkWords(name: string, inText: LinkedInText): string {
  switch (inText.kind) {
    case 'named':
      return say('reports.linkedNamed', { name });
    case 'word':
      return say('reports.linkedWord', { name, word: inText.word });
    case 'absent':
      return say('reports.linkedAbsent', { name });
    case 'no-text':
      return say('reports.linkedNoText', { name });
  }
}

/** Why a linked actor is whose it is here. */
export function joinedWords({ kind }: Extract<JoinedActor, { readonly actor: unknown }>): string {
  return say(JOINED[kind]);
}

const JOINED = {
  'same-entry': 'reports.sameRecord',
  'same-name': 'reports.byName',
  'shared-names': 'reports.bySharedNames',
} as const;
