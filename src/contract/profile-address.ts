import type { ActorId } from '@/core/model/actor';
import { asAddressPart } from '@/core/text/web-address';

/**
 * The page and the fragment that show an actor, relative to the extension's root. Any id can be written so.
 *
 * @param isNoting opens the editor of a new note
 */
export function profileAddress(id: string, isNoting = false): `profile.html#${string}` {
  return `profile.html${profileHash(id)}${isNoting ? NOTING : ''}`;
}

/** The page that searches, with what is looked for; relative to the extension's root. */
export function searchAddress(query: string): `popup.html#${string}` {
  return `popup.html${profileHash(query)}`;
}

const PRIVATE = '&private';

/** The page that searches for what was selected in a private window, which is handed over otherwise (`privateText`). */
export function privateSearchAddress(): `popup.html#${string}` {
  return `popup.html#${PRIVATE}`;
}

export function isPrivateSearch(hash: string): boolean {
  return hash === `#${PRIVATE}`;
}

/** A link from one profile to another; the page follows its fragment. */
export function profileHash(id: string): `#${string}` {
  // Slashes are no fragment's end, and easier to read as they are.
  return `#${asAddressPart(id).replaceAll('%2F', '/')}`;
}

const COMPARED = '&compare=';

/** A link to two actors side by side, on the profile page. An id holds the sign written otherwise. */
export function comparisonHash(id: string, other: string): `#${string}` {
  return `${profileHash(id)}${COMPARED}${profileHash(other).slice(1)}`;
}

/** As `profileAddress`, of two actors side by side. */
export function comparisonAddress(id: string, other: string): `profile.html#${string}` {
  return `profile.html${comparisonHash(id, other)}`;
}

/** Whom an address's fragment compares its actor with; undefined where it names one alone. */
export function comparedIdFromHash(hash: string): string | undefined {
  const at = hash.indexOf(COMPARED);
  return at === -1 ? undefined : idFromHash(hash.slice(at + COMPARED.length));
}

const NOTING = '&note';

/** Whether an address's fragment asks for a new note on its actor. */
export function isNotingHash(hash: string): boolean {
  return hash.endsWith(NOTING);
}

const REPORT = 'report/';

/** A link to what is kept of a report, on the profile page: no source is called `report`. */
export function reportHash(key: string): `#${string}` {
  return profileHash(`${REPORT}${key}`);
}

const ALL_REPORTS = 'reports';

/** A link to all that are kept. */
export function reportListHash(): `#${string}` {
  return `#${ALL_REPORTS}`;
}

export function isReportListHash(hash: string): boolean {
  return idFromHash(hash) === ALL_REPORTS;
}

/** The report that a fragment names; undefined where it names none. */
export function reportKeyFromHash(hash: string): string | undefined {
  const id = idFromHash(hash);
  return id.startsWith(REPORT) ? id.slice(REPORT.length) : undefined;
}

const SOFTWARE = 'software/';

/** Stands where an actor's id does for malware or a tool, by a name: the profile page shows it too. No source is called so. */
export function softwareId(name: string): ActorId {
  return `${SOFTWARE}${name}` as ActorId;
}

/** The name of malware or of a tool that a fragment shows; undefined where it shows something else. */
export function softwareFromHash(hash: string): string | undefined {
  const id = idFromHash(hash);
  return id.startsWith(SOFTWARE) ? id.slice(SOFTWARE.length) : undefined;
}

const SELECTED = 'name/';
const ON = '&on=';

/** The page that asks who a name is which was selected on a page; relative to the extension's root. */
export function selectedNameAddress(name: string, page: string): `profile.html#${string}` {
  return `profile.html${profileHash(`${SELECTED}${name}`)}${ON}${asAddressPart(page)}`;
}

/** What was selected, and the address of the page; both are '' where that was in a private window (`privateText`). Undefined where a fragment is about something else. */
export function selectedNameFromHash(
  hash: string,
): { readonly name: string; readonly page: string } | undefined {
  const at = hash.indexOf(ON);
  const id = idFromHash(at === -1 ? hash : hash.slice(0, at));
  if (at === -1 || !id.startsWith(SELECTED)) return undefined;
  return { name: id.slice(SELECTED.length), page: idFromHash(hash.slice(at + ON.length)) };
}

/** The actor an address's fragment names; empty when it names none. */
export function idFromHash(hash: string): string {
  const [written = ''] = hash.replace(/^#/, '').split('&');
  try {
    return decodeURIComponent(written).trim();
  } catch {
    // A stray percent sign, typed by hand: take it as it is.
    return written.trim();
  }
}
