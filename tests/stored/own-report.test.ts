import { expect, it } from 'vitest';
import { NO_REPORT } from '@/core/reports/own-report';
import { storedOwnReport } from '@/stored/own-report';
import { anActor } from '../fixtures/builders';
import { gatheredOf, namedBy, pageOf } from '../fixtures/gathered';

const NAMED = namedBy(
  [anActor({ name: 'Storm-0558' })],
  ['Antique Typhoon'],
  [{ url: 'https://v.example/', text: 'V' }],
);
const REPORT = gatheredOf([pageOf('a', [NAMED], { by: 'News', published: '2026-11-20', note: 'Mine' })], {
  tlp: 'red',
});

it('is read as it was written', () => {
  expect(storedOwnReport.parse(JSON.parse(JSON.stringify(storedOwnReport.format(REPORT))))).toEqual(REPORT);
  expect(storedOwnReport.parse(storedOwnReport.format(NO_REPORT))).toEqual(NO_REPORT);
});

it('leaves out what is no page, no actor or no address of the web, and keeps the rest', () => {
  const [page] = REPORT.pages;
  const raw = {
    ...REPORT,
    tlp: 'purple',
    pages: [
      3,
      { ...page, readAt: 'x' },
      { ...page, address: 'javascript:alert(1)', named: [NAMED, { names: [] }] },
    ],
  };
  const { tlp, pages } = storedOwnReport.parse(raw);
  expect([tlp, pages.length]).toEqual([undefined, 1]);
  expect(pages[0]).toMatchObject({ title: 'Page a', named: [NAMED] });
  expect(pages[0]).not.toHaveProperty('address');
  expect(storedOwnReport.check('x').ok).toBe(false);
});

it('has room for a hundred pages, and not for whole books', () => {
  const pages = Array.from({ length: 101 }, (_, at) => pageOf(`${at}`, []));
  expect(() => storedOwnReport.format(gatheredOf(pages))).toThrow('Your report is full.');
  const book = pageOf(
    'book',
    Array.from({ length: 20_000 }, () => NAMED),
  );
  expect(() => storedOwnReport.format(gatheredOf([book]))).toThrow('Your report is full.');
  expect(storedOwnReport.format(gatheredOf(pages.slice(1)))).toBeTruthy();
});

it('has no day on which a page was published that is none', () => {
  const published = (day: string) =>
    storedOwnReport.parse(gatheredOf([pageOf('a', [NAMED], { published: day })])).pages[0]?.published;
  expect(['2024-02-29', '2024-02-31', '2026-02-29', '2026-04-31'].map(published)).toEqual([
    '2024-02-29',
    undefined,
    undefined,
    undefined,
  ]);
});
