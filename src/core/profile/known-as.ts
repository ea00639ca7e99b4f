import type { ActorName } from '../model/actor';
import { YOU } from '../model/source-record';
import { namingForm } from '../naming/naming-form';
import { SOURCES } from '../sources/catalogue';
import { isSameName } from './group-names';

/** A line of a card's names: names with the same users. */
export interface KnownAs {
  /** Empty where neither a source nor their form says who uses them. */
  readonly users: readonly string[];
  /** In the manner of `users`, as their form tells; no source says whose they are. */
  readonly isLike: boolean;
  readonly names: readonly KnownName[];
}

export interface KnownName {
  readonly text: string;
  /** Its user calls the actor by another name today. */
  readonly isRetired: boolean;
}

/** Vendors whose names a reader looks for first. */
const FOREMOST: readonly string[] = ['Microsoft', 'Google', 'Mandiant', 'CrowdStrike', 'MITRE'];

/** Lists that vendors publish of their own names; a copy of one keeps what the vendor has renamed. */
const OWN_LISTS = new Map(
  SOURCES.filter(({ copyOf }) => copyOf === undefined).flatMap(({ ownNamesOf, id, transport }) =>
    ownNamesOf === undefined || transport !== undefined ? [] : [[ownNamesOf, id] as const],
  ),
);

/**
 * Names by who uses them: the users of the matched name first, then the reader's own names, then those whose names are
 * looked for most, then those of whom most sources speak; names of unknown users last. What no source attributes is told
 * by its form: a number is its vendor's, a word only in the vendor's manner. In a line the matched name comes first, and
 * names in use before retired ones.
 */
export function knownAs(names: readonly ActorName[], matched?: string): readonly KnownAs[] {
  const lines = new Map<string, Pick<KnownAs, 'users' | 'isLike'> & { readonly members: ActorName[] }>();
  for (const name of names) {
    const { users, isLike } = usersOf(name);
    const key = `${users.join('\n')}${isLike}`;
    const line = lines.get(key);
    if (line) line.members.push(name);
    else lines.set(key, { users, isLike, members: [name] });
  }
  return [...lines.values()]
    .sort(
      (a, b) =>
        Number(holds(b.members, matched)) - Number(holds(a.members, matched)) ||
        Number(isOwn(b.members)) - Number(isOwn(a.members)) ||
        Number(a.users.length === 0) - Number(b.users.length === 0) ||
        byRank(a.users[0] ?? '', b.users[0] ?? '') ||
        Number(a.isLike) - Number(b.isLike) ||
        mostSources(b.members) - mostSources(a.members) ||
        b.users.length - a.users.length,
    )
    .map(({ users, isLike, members }) => ({
      users,
      isLike,
      names: members
        .map((name) => ({ text: name.text, isRetired: isRetired(name, names) }))
        .sort(
          (a, b) =>
            Number(is(b.text, matched)) - Number(is(a.text, matched)) ||
            Number(a.isRetired) - Number(b.isRetired),
        ),
    }));
}

function usersOf({ text, usedBy, sources }: ActorName): Pick<KnownAs, 'users' | 'isLike'> {
  const form = usedBy.length > 0 || sources.includes(YOU) ? undefined : namingForm(text);
  if (form === undefined) return { users: [...usedBy].sort(byRank), isLike: false };
  return { users: [form.vendor], isLike: form.kind === 'manner' };
}

/** What the vendor of a retired name calls the actor now; undefined of every other name. */
export function calledNow(
  text: string,
  names: readonly ActorName[],
): { readonly vendor: string; readonly name: string } | undefined {
  const name = names.find((candidate) => isSameName(candidate.text, text));
  const [vendor] = name?.usedBy ?? [];
  if (name === undefined || vendor === undefined || !isRetired(name, names)) return undefined;
  const now = ownNames(vendor, names)[0];
  return now === undefined ? undefined : { vendor, name: now.text };
}

/** Whether those who use a name still do, as their own lists say; undefined where none of them publishes one. */
export function standingOf(name: ActorName, names: readonly ActorName[]): 'current' | 'retired' | undefined {
  if (name.usedBy.some((vendor) => ownNames(vendor, names).includes(name))) return 'current';
  return isRetired(name, names) ? 'retired' : undefined;
}

/** All who use it publish lists of their own names, on which the actor has another one. */
function isRetired(name: ActorName, names: readonly ActorName[]): boolean {
  return (
    name.usedBy.length > 0 &&
    name.usedBy.every((vendor) => {
      const own = ownNames(vendor, names);
      return own.length > 0 && !own.includes(name);
    })
  );
}

function ownNames(vendor: string, names: readonly ActorName[]): readonly ActorName[] {
  const list = OWN_LISTS.get(vendor);
  return list === undefined ? [] : names.filter(({ primaryIn }) => primaryIn.includes(list));
}

function byRank(a: string, b: string): number {
  return rank(a) - rank(b);
}

function rank(vendor: string): number {
  const at = FOREMOST.indexOf(vendor);
  return at === -1 ? FOREMOST.length : at;
}

function mostSources(names: readonly ActorName[]): number {
  return Math.max(...names.map(({ sources }) => sources.length));
}

/** The reader gave it herself. */
function isOwn(names: readonly ActorName[]): boolean {
  return names.some(({ sources }) => sources.includes(YOU));
}

function holds(names: readonly ActorName[], matched: string | undefined): boolean {
  return names.some(({ text }) => is(text, matched));
}

function is(text: string, matched: string | undefined): boolean {
  return matched !== undefined && isSameName(text, matched);
}
