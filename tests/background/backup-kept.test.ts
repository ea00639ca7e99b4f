import { expect, it } from 'vitest';
import { fitKept } from '@/background/backup-kept';
import { IMPORTED, type Report } from '@/core/model/report';

function report(id: string, length: number): Report {
  const text = 'x'.repeat(length);
  return { source: IMPORTED, id, title: id, addresses: [], files: [], actors: [], text };
}

it('a backup leaves out the texts for which it has no room, and says so', () => {
  const { fit, leftOut } = fitKept({
    reports: [report('1', 5_000_000), report('2', 6_000_000), report('3', 1_000)],
    files: [],
  });
  expect(fit.reports.map(({ text }) => text?.length)).toEqual([5_000_000, undefined, 1_000]);
  expect(leftOut).toEqual({ texts: 1, reports: 0, files: 0 });
  const nothing = { texts: 0, reports: 0, files: 0 };
  expect(fitKept({ reports: [report('1', 1_000)], files: [] }).leftOut).toEqual(nothing);
});

it('a backup leaves out more of them where all else in it is large, so that it can be restored', () => {
  const kept = { reports: [report('1', 4_000_000), report('2', 4_000_000)], files: [] };
  const note = 'x'.repeat(6_000_000);
  expect(fitKept(kept, { note }).leftOut).toEqual({ texts: 1, reports: 0, files: 0 });
  expect(fitKept(kept, {}).leftOut).toEqual({ texts: 0, reports: 0, files: 0 });
});

it('of reports that are left out whole no text is missing', () => {
  const crowded = { ...report('1', 10), actors: Array(300_000).fill({ name: 'x'.repeat(30), aliases: [] }) };
  const { text: _, ...silent } = report('2', 0);
  const { fit, leftOut } = fitKept({ reports: [crowded, silent], files: [] });
  expect(fit.reports.map(({ id }) => id)).toEqual(['2']);
  expect(leftOut).toEqual({ texts: 0, reports: 1, files: 0 });
});
