import { describe, expect, it } from 'vitest';
import { CONTENT_UNITS, NAMES, RECORDS, RELATIONS, REPORTS } from '@/core/limits';
import type { Report } from '@/core/model/report';
import type { SourceContent } from '@/core/sources/adapter';
import { checkContent } from '@/core/sources/check-content';
import { aRecord } from '../../fixtures/builders';

const range = (count: number) => Array.from({ length: count }, (_, at) => at);
const content = (fields: Partial<SourceContent>): SourceContent => ({ records: [], skipped: {}, ...fields });
const check = (fields: Partial<SourceContent>) => checkContent({ ok: true, value: content(fields) });

const links = (count: number) => range(count).map((at) => ({ type: 'uses', target: `t${at}` }));
const names = (count: number, from: number) => range(count).map((at) => `n${from + at}`);

describe('a file that holds too much', () => {
  const REPORT: Report = { source: 'x', id: '1', title: 'T', addresses: [], files: [], actors: [] };
  const record = aRecord({ name: 'A' });
  const large = aRecord({ name: 'A', description: 'x'.repeat(20_000) });
  it.each<[string, Partial<SourceContent>, string]>([
    ['records', { records: Array(RECORDS.max + 1).fill(record) }, RECORDS.words],
    ['reports', { reports: Array(REPORTS.max + 1).fill(REPORT) }, REPORTS.words],
    [
      'links',
      {
        records: range(RELATIONS.max / 1_000 + 1).map(() => aRecord({ name: 'A', relations: links(1_000) })),
      },
      RELATIONS.words,
    ],
    [
      'names',
      {
        records: range(NAMES.max / 400 + 1).map((at) =>
          aRecord({ name: `A${at}`, aliases: names(400, at * 400) }),
        ),
      },
      NAMES.words,
    ],
    ['texts that are the same', { records: Array(3_400).fill(large) }, CONTENT_UNITS.words],
  ])('is refused, in words: %s', (_, fields, words) => {
    expect(check(fields)).toEqual({ ok: false, error: words });
    expect(words).toMatch(/^[A-Z].*\d.*\.$/);
  });

  it('is taken where it holds as much as it may', () => {
    const full = range(50).map((at) =>
      aRecord({ name: `A${at}`, aliases: names(399, at * 400), relations: links(1_000) }),
    );
    expect(check({ records: full })).toEqual({ ok: true, value: content({ records: full }) });
  });
});

it('what exceeds the lists of one record is cut and counted, and says nothing of others', () => {
  const references = range(320).map((at) => `https://a.example/${at}`);
  const cut = aRecord({ name: 'A', references, relations: links(1_010) });
  const whole = aRecord({ name: 'B', references: references.slice(0, 300) });
  const checked = check({ records: [cut, whole], skipped: { 'no name': 2 } });
  expect(checked).toEqual({
    ok: true,
    value: {
      records: [{ ...cut, references: references.slice(0, 300), relations: links(1_000) }, whole],
      skipped: {
        'no name': 2,
        'addresses of one record beyond 300': 20,
        'links of one actor beyond 1,000': 10,
      },
    },
  });
});

it('a failure of the adapter stays what it is', () => {
  expect(checkContent({ ok: false, error: 'No.' })).toEqual({ ok: false, error: 'No.' });
});
