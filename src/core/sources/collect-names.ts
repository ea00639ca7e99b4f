import { NAME_USERS, RECORD_NAMES, RECORD_NUMBERS } from '../limits';
import type { RecordName } from '../model/source-record';
import { cleanName } from './clean-name';

/** With names that are there several times, and numbers among them. */
export const MOST_RAW_NAMES = 10 * RECORD_NAMES.max;

export interface CollectedNames {
  readonly names: readonly RecordName[];
  readonly attackIds: readonly string[];
}

/**
 * A record's names in order, the primary first, each once (case and all: "Zinc" beside "ZINC" is one name
 * to the eye, so the first spelling stays); or why the record is left out: nothing in `raw` is a name, or too much.
 *
 * @param usersOf who uses a name, for a cleaned name's text
 */
export function collectNames(
  raw: readonly unknown[],
  usersOf: (text: string) => readonly string[] = () => [],
): CollectedNames | string {
  if (raw.length > MOST_RAW_NAMES) return RECORD_NAMES.words;
  const names = new Map<string, { readonly text: string; readonly users: Set<string> }>();
  const attackIds = new Set<string>();
  for (const item of raw) {
    const cleaned = cleanName(item);
    if (cleaned.kind === 'attack-id') attackIds.add(cleaned.id);
    if (cleaned.kind !== 'name') continue;
    const { text, usedBy } = cleaned.name;
    const key = text.toLowerCase();
    const known = names.get(key) ?? { text, users: new Set() };
    names.set(key, known);
    for (const user of [...usedBy, ...usersOf(text)])
      if (known.users.size < NAME_USERS) known.users.add(user);
    if (names.size > RECORD_NAMES.max) return RECORD_NAMES.words;
  }
  if (names.size === 0) return 'no name';
  return {
    names: [...names.values()].map(({ text, users }) => ({ text, usedBy: [...users] })),
    attackIds: [...attackIds].slice(0, RECORD_NUMBERS),
  };
}
