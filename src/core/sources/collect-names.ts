import type { RecordName } from '../model/source-record';
import { cleanName } from './clean-name';

/** A feed that lists more is broken; the longest real record has 43 names. */
export const MAX_NAMES = 400;

export interface CollectedNames {
  readonly names: readonly RecordName[];
  readonly attackIds: readonly string[];
}

/**
 * A record's names in order, the primary first, each once (case and all: "Zinc" beside "ZINC" is one name
 * to the eye, so the first spelling stays). Null when nothing in `raw` is a name.
 *
 * @param usersOf who uses a name, for a cleaned name's text
 */
export function collectNames(
  raw: readonly unknown[],
  usersOf: (text: string) => readonly string[] = () => [],
): CollectedNames | null {
  const names = new Map<string, RecordName>();
  const attackIds = new Set<string>();
  for (const item of raw.slice(0, MAX_NAMES)) {
    const cleaned = cleanName(item);
    if (cleaned.kind === 'attack-id') attackIds.add(cleaned.id);
    if (cleaned.kind !== 'name') continue;
    const { text, usedBy } = cleaned.name;
    const key = text.toLowerCase();
    const known = names.get(key);
    const users = new Set([...(known?.usedBy ?? []), ...usedBy, ...usersOf(text)]);
    names.set(key, { text: known?.text ?? text, usedBy: [...users] });
  }
  return names.size === 0 ? null : { names: [...names.values()], attackIds: [...attackIds] };
}
