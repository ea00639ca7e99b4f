import { type ExportData, selectActors } from '@/core/export/export-data';
import { HOSTILE_ACTORS, HOSTILE_WORDS } from '../../../tests/fixtures/hostile-actors';
import { readBundledActors } from '../read-bundled-actors';

/** What is exported where others' tools look at it: all that is bundled, every kind of it alone, and whatever a feed may hold. */
export function exportsToCheck(): Readonly<Record<string, ExportData>> {
  const { actors, taken } = readBundledActors();
  const some = actors.filter((_, at) => at % 400 === 0);
  return {
    everything: { actors, linked: [], taken },
    ...Object.fromEntries(
      some.map((actor) => [`one, ${actor.name}`, { ...selectActors(actors, [actor.id]), taken }]),
    ),
    hostile: { actors: HOSTILE_ACTORS, linked: [], taken },
    'hostile, one': {
      ...selectActors(HOSTILE_ACTORS, [HOSTILE_ACTORS[0]?.id ?? '']),
      taken: { 'misp-threat-actor': 'never' },
    },
    'hostile, with own words': { actors: HOSTILE_ACTORS, linked: [], taken, own: HOSTILE_WORDS },
    nobody: { actors: [], linked: [], taken: {} },
  };
}
