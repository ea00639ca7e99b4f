import { CREATED } from '../iso-time';
import { uuidOf } from '../uuid-of';

/** Property names and values as the standard has them. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

/** The same for the same seed, on every machine and in every year. */
export function stixId(type: string, seed: string): string {
  return `${type}--${uuidOf(`${type}/${seed}`)}`;
}

/** Fields that every object of the bundle has; those whose content is all in their seed are never modified. */
export function common(type: string, seed: string, modified: string = CREATED) {
  return { type, spec_version: '2.1', id: stixId(type, seed), created: CREATED, modified } as const;
}

/** A list as a property: the standard has no empty ones. */
export function listed<const K extends string, T>(
  property: K,
  list: readonly T[],
): { [P in K]?: readonly T[] } {
  return (list.length === 0 ? {} : { [property]: list }) as { [P in K]?: readonly T[] };
}
