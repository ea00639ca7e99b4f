import type { Actor, Description } from '../model/actor';
import { sourceById, sourceRank } from '../sources/catalogue';

/** Words that a source's list was filled with by a program, and that say what the other fields say. */
const FILLED_IN = /^Microsoft threat actor profile\b|\bOrigin\/Threat:/i;

/** The description that says best who an actor is; undefined where none says more than the facts do. */
export function leadDescription({ descriptions }: Pick<Actor, 'descriptions'>): Description | undefined {
  return [...descriptions].filter(({ text }) => !FILLED_IN.test(text)).sort((a, b) => rank(a) - rank(b))[0];
}

function rank({ source }: Description): number {
  return sourceById(source)?.edited ? -1 : sourceRank(source);
}
