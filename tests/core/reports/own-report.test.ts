import { expect, it } from 'vitest';
import {
  changedNow,
  joinedReports,
  NO_REPORT,
  withMoved,
  withoutPage,
  withPage,
  withPageNote,
  withPutBack,
} from '@/core/reports/own-report';
import { gatheredOf, pageOf } from '../../fixtures/gathered';

const [A, B, C] = ['a', 'b', 'c'].map((id) => pageOf(id, [])) as [
  ReturnType<typeof pageOf>,
  ReturnType<typeof pageOf>,
  ReturnType<typeof pageOf>,
];
const ids = ({ pages }: { readonly pages: readonly { readonly id: string }[] }) =>
  pages.map(({ id }) => id).join('');

it('a page is added behind the others; the first gives the report its id', () => {
  const one = withPage(NO_REPORT, A);
  expect([one.id, ids(one), ids(withPage(one, B))]).toEqual(['a', 'a', 'ab']);
});

it('a page that is added again is as it is now, in its place and with its note', () => {
  const noted = withPageNote(gatheredOf([A, B]), 'a', 'Mine');
  const again = withPage(
    noted,
    pageOf('new', [], { title: 'As it is now', address: 'http://www.news.example/a/' }),
  );
  expect(again.pages[0]).toMatchObject({ id: 'a', title: 'As it is now', note: 'Mine' });
  expect(ids(again)).toBe('ab');
  // Files have no address.
  const file = pageOf('f', [], { address: undefined });
  expect(ids(withPage(withPage(NO_REPORT, file), { ...file, id: 'g' }))).toBe('fg');
});

it('pages are moved one place, and stay where there is no further', () => {
  const report = gatheredOf([A, B, C]);
  expect(ids(withMoved(report, 'c', -1))).toBe('acb');
  expect(ids(withMoved(report, 'a', 1))).toBe('bac');
  expect(withMoved(report, 'a', -1)).toBe(report);
  expect(withMoved(report, 'c', 1)).toBe(report);
  expect(withMoved(report, 'x', 1)).toBe(report);
});

it('a page that was removed is put back where it stood, once', () => {
  const report = gatheredOf([A, B, C]);
  const without = withoutPage(report, 'b');
  expect(ids(without)).toBe('ac');
  expect(withPutBack(without, B, 1).pages).toEqual(report.pages);
  expect(withPutBack(report, B, 1)).toBe(report);
});

it('two reports are joined: what this one has stays, and the other’s pages come behind', () => {
  const report = gatheredOf([A, B], { title: '', note: 'Mine' });
  const other = gatheredOf([{ ...B, id: 'other' }, C], { title: 'Theirs', note: 'Theirs' });
  expect(joinedReports(report, other)).toMatchObject({ title: 'Theirs', note: 'Mine' });
  expect(ids(joinedReports(report, other))).toBe('abc');
  expect(joinedReports(report, gatheredOf([B]))).toBe(report);
  expect(joinedReports(NO_REPORT, other)).toBe(other);
  expect(joinedReports(report, NO_REPORT)).toBe(report);
});

it.each([
  ['2026-11-26T17:00:00.000Z', '2026-11-26T18:00:00.000Z', '2026-11-26T18:00:00.000Z'],
  ['2026-11-26T17:00:00.000Z', '2026-11-26T17:00:00.200Z', '2026-11-26T17:00:01.000Z'],
  ['2026-11-26T17:00:00.000Z', '2026-11-20T08:00:00.000Z', '2026-11-26T17:00:01.000Z'],
  ['9999-12-31T23:59:59.999Z', '2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00.000Z'],
  ['', '2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00.000Z'],
])('changed at "%s" and again at %s it is of %s', (changedAt, now, then) => {
  expect(changedNow({ ...NO_REPORT, changedAt }, Date.parse(now)).changedAt).toBe(then);
});
