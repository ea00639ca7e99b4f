import { NAME_UNITS, RAW_NAME_UNITS } from '../limits';
import type { RecordName } from '../model/source-record';
import { vendorName } from '../naming/vendor-name';
import { visible } from '../text/characters';

const ATTACK_ID = /^[GSC]\d{4}$/;
const STRAY = /[\s,;]/;
const ROLE_PREFIX = /^subgroup:\s*/i;
const TRAILING_LABEL = /^(.+\S)\s+\(([^()]+)\)$/;
const BARE_LABEL = /^(group|fake|campaign|actor|collective|deprecated)$/i;

export type CleanedName =
  | { readonly kind: 'name'; readonly name: RecordName }
  | { readonly kind: 'attack-id'; readonly id: string }
  | { readonly kind: 'nothing' };

/**
 * A name as a feed has it, made fit to compare and to show: `APT-Q-27,` loses its comma, `Subgroup: Andariel`
 * its role, `Hive0081 (IBM)` its label, which then says who uses it. ATT&CK ids among names are ids.
 */
export function cleanName(raw: unknown): CleanedName {
  if (typeof raw !== 'string' || raw.length > RAW_NAME_UNITS) return { kind: 'nothing' };
  const text = trimStray(visible(repairMojibake(raw))).replace(ROLE_PREFIX, '');
  if (text === '' || text.length > NAME_UNITS || !/[\p{L}\p{N}]/u.test(text)) return { kind: 'nothing' };
  if (ATTACK_ID.test(text)) return { kind: 'attack-id', id: text };
  const labelled = TRAILING_LABEL.exec(text);
  if (labelled?.[1] !== undefined && labelled[2] !== undefined) {
    const usedBy = BARE_LABEL.test(labelled[2]) ? [] : [vendorName(labelled[2])];
    return { kind: 'name', name: { text: labelled[1], usedBy } };
  }
  return { kind: 'name', name: { text, usedBy: [] } };
}

/** Sign by sign from either end: a pattern that seeks the end begins anew at every stray sign in the middle. */
function trimStray(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && STRAY.test(text.charAt(start))) start += 1;
  while (end > start && STRAY.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * Undoes UTF-8 that was read as Latin-1 ("AyyÄ±ldÄ±z Tim"): when every character is a byte and the bytes are
 * valid UTF-8 with at least one multi-byte sequence, they were meant as UTF-8.
 */
function repairMojibake(text: string): string {
  const units = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  if (units.every((unit) => unit < 0x80) || units.some((unit) => unit > 0xff)) return text;
  try {
    return decodeURIComponent(units.map((unit) => `%${unit.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    // Not UTF-8 bytes: an honest Latin-1 name such as "Façade".
    return text;
  }
}
