import type { Actor, ActorId } from '@/core/model/actor';
import type { Dataset } from '@/core/model/dataset';
import { recordKey } from '@/core/model/source-record';
import { nameKey } from '@/core/text/characters';
import { createRandom, type Random } from './random';
import { ADJECTIVES, NOUNS, SYLLABLES } from './vocabulary';

/** Actors of real datasets have between two and five names. */
const NAMES_PER_ACTOR = 3;
const SOURCE = 'misp-threat-actor';

/** A real dataset with made names added, up to a number of names. */
export function extendDataset({ actors, software }: Dataset, names: number): Dataset {
  const known = actors.reduce((sum, actor) => sum + actor.names.length, 0);
  return { actors: [...actors, ...makeDataset(Math.max(0, names - known)).actors], software };
}

/** A dataset with this many different names, of the kinds that real ones have; a larger one begins with a smaller. */
export function makeDataset(names: number): Dataset {
  const texts = makeNames(names);
  const actors: Actor[] = [];
  for (let i = 0; i < texts.length; i += NAMES_PER_ACTOR) {
    actors.push(toActor(texts.slice(i, i + NAMES_PER_ACTOR)));
  }
  return { actors, software: [] };
}

function makeNames(count: number): string[] {
  const random = createRandom(0x5eed);
  const names = new Map<string, string>();
  while (names.size < count) {
    const name = makeName(random);
    names.set(nameKey(name), name);
  }
  return [...names.values()];
}

/** Codes, pairs of words, invented words, invented words in two parts: about as often as in the real lists. */
function makeName(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return `${invented(random, 1).toUpperCase()}${random.below(9_000) + 10}`;
    case 1:
      return `Storm-${random.below(90_000) + 1_000}`;
    case 2:
    case 3:
      return `${random.pick(ADJECTIVES)} ${invented(random, 2)} ${random.pick(NOUNS)}`;
    case 4:
      return `${invented(random, 2)} ${random.pick(NOUNS)}`;
    case 5:
      return `${invented(random, 2)}${invented(random, 1)}`;
    default:
      return invented(random, 3 + random.below(2));
  }
}

function invented(random: Random, syllables: number): string {
  const text = Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toActor(texts: readonly string[]): Actor {
  const name = texts[0] ?? '';
  const key = recordKey({ source: SOURCE, id: name });
  return {
    id: key as ActorId,
    name,
    names: texts.map((text, index) => ({
      text,
      usedBy: [],
      sources: [SOURCE],
      primaryIn: index === 0 ? [SOURCE] : [],
    })),
    countries: [],
    motives: [],
    sectors: [],
    firstSeen: [],
    descriptions: [],
    relations: [],
    references: [],
    records: [{ key, source: SOURCE, name }],
  };
}
