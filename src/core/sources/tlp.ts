import { TLP, type Tlp } from '../model/source-record';

/**
 * A mark of the Traffic Light Protocol as sources write it: "TLP:AMBER+STRICT", "amber", "white" (TLP 1's word for clear).
 * Undefined for what is none, "TLP:EX:CHR" among it.
 */
export function readTlp(raw: unknown): Tlp | undefined {
  if (typeof raw !== 'string' || raw.length > 40) return undefined;
  const word = raw
    .trim()
    .toLowerCase()
    .replace(/^tlp[:\s]\s*/, '')
    .replace(/^amber[\s_+-]+strict$/, 'amber+strict');
  return word === 'white' ? 'clear' : TLP.find((level) => level === word);
}

/** What holds for all of several marks; undefined where there is none. */
export function strictest(marks: readonly (Tlp | undefined)[]): Tlp | undefined {
  const ranks = marks.flatMap((mark) => (mark === undefined ? [] : [TLP.indexOf(mark)]));
  return ranks.length === 0 ? undefined : TLP[Math.max(...ranks)];
}
