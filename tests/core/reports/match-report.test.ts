import { expect, it } from 'vitest';
import type { ActorId } from '@/core/model/actor';
import { IMPORTED, type Report, type ReportReading } from '@/core/model/report';
import { hasWords, queryWords } from '@/core/reports/match-report';

const REPORT: Report = {
  source: IMPORTED,
  id: '1',
  title: 'Ein Rätsel im Frühling',
  by: 'Example Research',
  date: '2023-07-12',
  description: 'A summary of it.',
  text: 'The group was quiet.',
  addresses: [],
  files: [],
  actors: [],
};
const READING: ReportReading = {
  named: [
    {
      names: ['Storm-0558'],
      actors: [{ id: 'microsoft/Antique Typhoon' as ActorId, name: 'Antique Typhoon' }],
      count: 1,
      sentence: '',
    },
  ],
  linked: [
    {
      said: { name: 'Safe', aliases: [], tools: [] },
      joined: { kind: 'unknown' },
      inText: { kind: 'absent' },
    },
  ],
};

it.each([
  ['', true],
  ['ratsel', true],
  ['RÄTSEL fruhling', true],
  ['example 2023', true],
  ['summary quiet', true],
  ['antique', true],
  ['storm-0558', true],
  ['safe', true],
  ['2024', false],
  ['quiet loud', false],
])('%j: %s', (query, found) => {
  expect(hasWords(REPORT, READING, queryWords(query))).toBe(found);
});

it('is found by its words before it was read', () => {
  expect(hasWords(REPORT, undefined, ['quiet'])).toBe(true);
  expect(hasWords(REPORT, undefined, ['antique'])).toBe(false);
});
