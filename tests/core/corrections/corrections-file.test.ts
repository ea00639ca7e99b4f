import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  correctionsFile,
  exportCorrections,
  MAX_CORRECTIONS,
  MAX_FILE,
  parseCorrections,
  parseCorrectionsText,
  unitsOf,
} from '@/core/corrections/corrections-file';
import { CORRECTION, CORRECTION_DRAFT } from '@/core/model/correction';
import { APT29, APT29_ATTACK, add, hide, join, made, note, refTo, SANDWORM, split } from './builders';

const REF = refTo(APT29, APT29_ATTACK);
const ALL = [
  made(1, hide(REF, 'Cozy Bear')),
  made(2, add(REF, 'Midnight Blizzard', 'Microsoft')),
  made(3, add(REF, 'BlueBravo')),
  made(4, join(REF, refTo(SANDWORM))),
  made(5, { ...split(APT29_ATTACK, REF), why: 'Seen apart.\nTwice.' }),
  made(6, note(REF, 'Ask again in May.')),
];
const [HIDING] = ALL;

describe('an export', () => {
  it('is read back as it was', () => {
    expect(parseCorrectionsText(exportCorrections(ALL))).toEqual({
      ok: true,
      value: { corrections: ALL, invalid: 0, tooMany: 0 },
    });
  });

  it('is read back whole, however many lines it takes to write what there is room for', () => {
    const records = Array.from({ length: 50 }, (_, n) => `a/${n}`);
    const joined = { ...REF, records };
    const many = Array.from({ length: MAX_CORRECTIONS }, (_, n) => made(1, join(joined, joined), `c-${n}`));
    const text = exportCorrections(many);
    expect([unitsOf(correctionsFile(many)) <= MAX_FILE, text.length > MAX_FILE]).toEqual([true, true]);
    const file = parseCorrectionsText(text);
    expect(file.ok && [file.value.corrections.length, file.value.tooMany]).toEqual([MAX_CORRECTIONS, 0]);
  });

  it('is the same text in whatever order the corrections were kept', () => {
    expect(exportCorrections([...ALL].reverse())).toBe(exportCorrections(ALL));
  });

  it('is of a version, and ends its last line', () => {
    expect(JSON.parse(exportCorrections([]))).toEqual({ version: 1, corrections: [] });
    expect(exportCorrections(ALL).endsWith('}\n')).toBe(true);
  });

  it('may have gained a byte order mark', () => {
    expect(parseCorrectionsText(`\uFEFF${exportCorrections(ALL)}`)).toMatchObject({ ok: true });
  });
});

describe('a file that is no export', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'not JSON'],
    ['a web page', '<!doctype html>', 'not JSON'],
    ['cut off', exportCorrections(ALL).slice(0, -9), 'not JSON'],
    ['null', 'null', 'no corrections'],
    ['a list', '[]', 'no corrections'],
    ['another file', '{"name": "Threat Actor", "values": []}', 'no corrections'],
    ['without a version', '{"corrections": []}', 'no corrections'],
    ['of a version in words', '{"version": "1", "corrections": []}', 'no corrections'],
    ['of version 0', '{"version": 0, "corrections": []}', 'no corrections'],
    ['of a later version', '{"version": 2, "corrections": []}', 'later version'],
    ['with an object for the list', '{"version": 1, "corrections": {"length": 1}}', 'no corrections'],
    ['nested without end', '['.repeat(200_000), 'not JSON'],
    ['huge', `"${'x'.repeat(MAX_FILE)}"`, 'too large'],
    ['huge and empty', ' '.repeat(6 * MAX_FILE), 'too large'],
  ])('is refused in words: %s', (_, text, error) => {
    expect(parseCorrectionsText(text)).toEqual({ ok: false, error: expect.stringContaining(error) });
  });
});

describe('an entry that is no correction', () => {
  const long = 'x'.repeat(2_000_000);
  it.each<[string, unknown]>([
    ['null', null],
    ['a list', [HIDING]],
    ['a text', 'hide'],
    ['of no kind', { ...HIDING, kind: undefined }],
    ['of an unknown kind', { ...HIDING, kind: 'hide-actor' }],
    ['of an inherited kind', { ...HIDING, kind: 'constructor' }],
    ['without id', { ...HIDING, id: undefined }],
    ['with a number for its id', { ...HIDING, id: 7 }],
    ['with an id that means something to objects', { ...HIDING, id: '__proto__' }],
    ['with a long id', { ...HIDING, id: `a-${long}` }],
    ['without time', { ...HIDING, at: undefined }],
    ['with a day for its time', { ...HIDING, at: '2026-10-01' }],
    ['at no time', { ...HIDING, at: '2026-99-99T99:99:99Z' }],
    // As an hour's difference makes of the first and the last day.
    ['on a day that is not', { ...HIDING, at: '2026-02-31T10:00:00Z' }],
    ['after the year 9999', { ...HIDING, at: '9999-12-31T23:59:59-01:00' }],
    ['before the year 0', { ...HIDING, at: '0000-01-01T00:00:00+01:00' }],
    ['with words for its time', { ...HIDING, at: 'yesterday' }],
    ['without actor', { ...HIDING, actor: undefined }],
    ['with an id for the actor', { ...HIDING, actor: 'misp-threat-actor/APT29' }],
    ['with an actor of no records', { ...HIDING, actor: { name: 'APT29', records: [] } }],
    ['with records that are no keys', { ...HIDING, actor: { name: 'APT29', records: ['APT29', 3, null] } }],
    ['with endless records', { ...HIDING, actor: { name: 'APT29', records: Array(51).fill('a/b') } }],
    ['with an actor without a name', { ...HIDING, actor: { records: ['a/b'] } }],
    ['without a name', { ...HIDING, name: undefined }],
    ['with signs for a name', { ...HIDING, name: ' — ' }],
    ['with an invisible name', { ...HIDING, name: '\u200b\u202e' }],
    ['with a long name', { ...HIDING, name: long }],
    ['with a list for a name', { ...HIDING, name: ['Cozy Bear'] }],
    ['that joins one', { ...ALL[3], second: undefined }],
    ['that splits nothing', { ...ALL[4], record: '' }],
    ['that notes nothing', { ...ALL[5], text: ' \n ' }],
    ['that notes an object', { ...ALL[5], text: { toString: 'x' } }],
  ])('is left out and counted: %s', (_, entry) => {
    expect(parseCorrections({ version: 1, corrections: [entry, HIDING] })).toEqual({
      ok: true,
      value: { corrections: [HIDING], invalid: 1, tooMany: 0 },
    });
  });

  it('leaves nothing of it on objects', () => {
    const file = `{"version": 1, "__proto__": {"polluted": 1}, "corrections": [{"__proto__": {"polluted": 1}, "kind": "note-actor"}]}`;
    expect(parseCorrectionsText(file)).toMatchObject({ value: { corrections: [], invalid: 1 } });
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('an entry that is dirty', () => {
  it.each<[string, object, object]>([
    ['loses what is not known', { extra: '<script>' }, {}],
    ['loses what is invisible in its name', { name: ' Cozy\u200b  Bear\u202e ' }, { name: 'Cozy Bear' }],
    ['has its time in one form', { at: '2026-10-01T14:01:00+02:00' }, { at: '2026-10-01T12:01:00.000Z' }],
    ['loses a reason that is none', { why: 7 }, {}],
    ['loses what turns its reason round', { why: 'a\u202eb\r\nc' }, { why: 'ab\nc' }],
    ['has a long reason cut', { why: 'x'.repeat(9_000) }, { why: 'x'.repeat(2_000) }],
    [
      'loses records that are no keys, and repeated ones',
      { actor: { name: 'APT29', records: ['a/b', 7, 'a/b'] } },
      { actor: { name: 'APT29', records: ['a/b'] } },
    ],
  ])('%s', (_, change, expected) => {
    const parsed = parseCorrections({ version: 1, corrections: [{ ...HIDING, ...change }] });
    expect(parsed).toMatchObject({ value: { corrections: [{ ...HIDING, ...expected }] } });
    if (parsed.ok) expect(parsed.value.corrections[0]).toStrictEqual({ ...HIDING, ...expected });
  });
});

describe('many entries', () => {
  it('count once per id, the last', () => {
    const later = { ...HIDING, name: 'The Dukes' };
    expect(parseCorrections({ version: 1, corrections: [HIDING, later] })).toMatchObject({
      value: { corrections: [later] },
    });
  });

  it('are kept up to a limit, and the others counted', () => {
    const many = Array.from({ length: MAX_CORRECTIONS + 3 }, (_, number) =>
      made(1, hide(REF, `Name${number}`), `c-${number}`),
    );
    const parsed = parseCorrections({ version: 1, corrections: many });
    expect(parsed).toMatchObject({ value: { corrections: { length: MAX_CORRECTIONS }, tooMany: 3 } });
  });
});

describe('what is asked for', () => {
  const { id, at, ...draft } = made(1, add(REF, 'BlueBravo'));

  it('is read without id and time', () => {
    expect(v.parse(CORRECTION_DRAFT, { ...draft, id, at })).toStrictEqual(draft);
  });

  it.each([{ ...draft, name: '' }, 'add', null, JSON.parse('{"__proto__": {"kind": "add-alias"}}')])(
    'is nothing where it is %j',
    (raw) => {
      expect(v.is(CORRECTION_DRAFT, raw)).toBe(false);
    },
  );
});

it('what is read has its fields in one order, whoever wrote it', () => {
  for (const correction of ALL) {
    const turned = Object.fromEntries(Object.entries(correction).reverse());
    expect(JSON.stringify(v.parse(CORRECTION, turned))).toBe(JSON.stringify(v.parse(CORRECTION, correction)));
  }
});
