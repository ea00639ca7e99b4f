import type { ListedCorrection } from '@/contract/messages';

/** What a correction does to the data as they are now. */
export function effectWords({ correction, effect }: ListedCorrection): string {
  switch (effect) {
    case 'in-force':
      return 'in force';
    case 'no-difference':
      return `makes no difference now: ${NO_DIFFERENCE[correction.kind]}`;
    case 'overruled':
      return 'overruled by a later one';
    case 'gone':
      return correction.kind === 'join-actors'
        ? 'waiting: one of the two is gone from the data'
        : 'waiting: the actor is gone from the data';
    case 'pending':
      return 'not in the data yet';
  }
}

const NO_DIFFERENCE: Readonly<Record<ListedCorrection['correction']['kind'], string>> = {
  'hide-alias': 'no source lists the name, or it is the only one',
  'add-alias': 'a source lists the name too',
  'join-actors': 'the sources take them for one too',
  'split-record': 'the record stands alone',
  'note-actor': 'it says nothing',
};
