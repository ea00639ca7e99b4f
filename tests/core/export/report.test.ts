import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeReport } from '@/core/export/formats';
import { type ReportExport, reportBundle } from '@/core/export/stix/report';
import { IMPORTED, type Report } from '@/core/model/report';
import { readImportedReports } from '@/core/sources/imported-reports';
import { PROJECT_ROOT } from '../../../scripts/lib/project';
import { readBundledActors } from '../../../scripts/lib/read-bundled-actors';
import { readReportFile } from '../../../scripts/lib/read-report-file';
import { ORKL_ENTRY } from '../../fixtures/orkl-entry';

const LIBRARY_ENTRY = join(PROJECT_ROOT, '../shared/documents/orkl-library-entry.json');
const BUNDLED = readBundledActors();

async function exported(entry: object = ORKL_ENTRY): Promise<ReportExport> {
  const [first] = await readReportFile(entry, BUNDLED, BUNDLED.taken);
  if (first === undefined) throw new Error('There is no report.');
  return first;
}

function importAgain(text: string, change: (objects: Fields[]) => void = () => undefined): Report {
  const bundle = JSON.parse(text) as { objects: Fields[] };
  change(bundle.objects);
  const read = readImportedReports(bundle, {});
  if (!read.ok) throw new Error(read.error);
  const [report] = read.value.reports;
  if (report === undefined) throw new Error('The report is gone.');
  return report;
}

interface Fields {
  type: string;
  id: string;
  [property: string]: unknown;
}

const reportIn = (objects: readonly Fields[]) => objects.find(({ type }) => type === 'report') as Fields;

describe('a report exported as STIX and imported', () => {
  it('is the same report, and gives the same file', async () => {
    const first = await exported();
    expect(first.report).toMatchObject({
      ...{ source: IMPORTED, by: 'A. Author', date: '2023-07-12', language: 'en' },
      ...{ modified: '2026-04-10T13:11:44.804Z', text: expect.stringContaining('Storm-0558') },
    });
    const text = writeReport(first);
    expect(importAgain(text)).toEqual(first.report);
    expect(writeReport(await exported(JSON.parse(text)))).toBe(text);
  });

  it.skipIf(!existsSync(LIBRARY_ENTRY))('is the same of ORKL’s own entry (where it lies there)', async () => {
    const first = await exported(JSON.parse(readFileSync(LIBRARY_ENTRY, 'utf8')));
    expect(first.report.text?.length).toBeGreaterThan(1_000);
    expect(first.report.actors.length).toBeGreaterThan(1);
    const text = writeReport(first);
    expect(importAgain(text)).toEqual(first.report);
    expect(writeReport(await exported(JSON.parse(text)))).toBe(text);
  });

  it('is the same where next to nothing is known of it', async () => {
    const bare = await exported({ id: 'saved_1', title: 'Bare', plain_text: '' });
    expect(importAgain(writeReport(bare))).toEqual(bare.report);
  });

  it('keeps its mark, and takes a stricter one that was set since', async () => {
    const first = await exported();
    const marked = { ...first, report: { ...first.report, tlp: 'green' } as const };
    expect(importAgain(writeReport(marked))).toEqual(marked.report);
    const red = 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1';
    const again = importAgain(writeReport(marked), (objects) => {
      reportIn(objects).object_marking_refs = [red];
    });
    expect(again.tlp).toBe('red');
  });

  it('is what somebody else changed it to since', async () => {
    const again = importAgain(writeReport(await exported()), (objects) => {
      Object.assign(reportIn(objects), { name: 'Another title', modified: '2027-01-01T00:00:00.000Z' });
    });
    expect(again).toMatchObject({ title: 'Another title', by: 'A. Author', language: 'en' });
    expect(again.actors.map(({ name }) => name)).toEqual(['Storm-0558']);
  });

  it.each([
    ['no title', { title: '' }],
    ['an id that is no id', { id: '../x' }],
    ['fields of other kinds', { addresses: 'x' }],
  ])('takes nothing from Byname’s own fields where they hold %s', async (_, change) => {
    const again = importAgain(writeReport(await exported()), (objects) => {
      const [extension] = Object.values(reportIn(objects).extensions as Record<string, { report: object }>);
      Object.assign(extension?.report ?? {}, change);
    });
    expect(again).toMatchObject({ title: 'How mail was read', files: [] });
    expect(again.text).toBeUndefined();
  });

  it('takes no address that is none', async () => {
    const again = importAgain(writeReport(await exported()), (objects) => {
      const [extension] = Object.values(reportIn(objects).extensions as Record<string, { report: object }>);
      Object.assign(extension?.report ?? {}, { addresses: ['javascript:alert(1)', 'https://a.example/'] });
    });
    expect(again.addresses).toEqual(['https://a.example/']);
  });
});

describe('the bundle of a report', () => {
  it('has its publisher, language, dates, addresses and copies', async () => {
    const { objects } = reportBundle(await exported());
    const report = reportIn(objects as Fields[]);
    const publisher = objects.find(({ id }) => id === report.created_by_ref);
    expect(publisher).toMatchObject({ type: 'identity', name: 'A. Author' });
    expect(report).toMatchObject({
      name: 'How mail was read',
      lang: 'en',
      published: '2023-07-12T00:00:00.000Z',
      external_references: [
        { source_name: 'A. Author', url: 'https://blog.example/2023/07/12/mail%20is%20read?x=%C3%BC' },
        { url: 'https://archive.example/1.pdf', description: 'A copy as PDF' },
        { url: 'https://archive.example/1.txt', description: 'A copy as text' },
      ],
    });
  });

  it('is of those whom the text names, and tells apart whom the source linked', async () => {
    const { objects } = reportBundle(await exported());
    const report = reportIn(objects as Fields[]);
    const about = objects.filter(({ id }) => (report.object_refs as string[]).includes(id));
    expect(about.map(({ type, name }) => [type, name])).toEqual([['intrusion-set', 'Storm-0558']]);
    const notes = objects.filter(({ type }) => type === 'note').map(({ content }) => content);
    expect(notes).toEqual([
      expect.stringContaining('“Safe” (ETDA); the text names no such actor: “safe” is a word of it.'),
      expect.stringContaining('“Storm-0558” (MISPGALAXY), and the text names it.'),
      expect.stringContaining('“APT28” (MISPGALAXY); the text does not name it.'),
    ]);
    const [extension] = Object.values(report.extensions as object);
    expect(extension).toMatchObject({
      named_in_text: [{ names: ['Storm-0558', 'Antique Typhoon'], count: 2 }],
      linked_by_source: [
        { name: 'Safe', in_text: 'word' },
        { name: 'Storm-0558', in_text: 'named', actor: { name: 'Storm-0558' } },
        { name: 'APT28', in_text: 'absent', actor: { name: 'APT28' } },
      ],
    });
  });

  it('is of whom its source linked where no text says otherwise, and of its publisher where of nobody', async () => {
    const { plain_text: _, ...silent } = ORKL_ENTRY;
    const without = await exported({ ...silent, plain_text: '' });
    const refsOf = (data: ReportExport) => reportIn(reportBundle(data).objects as Fields[]).object_refs;
    expect(refsOf(without)).toHaveLength(2);
    const nobody = await exported({ ...ORKL_ENTRY, plain_text: '', threat_actors: [] });
    expect(refsOf(nobody)).toEqual([expect.stringMatching(/^identity--/)]);
  });

  it('has the sentences where they are asked for', async () => {
    const first = await exported();
    const quoted = reportBundle({ ...first, quotes: true }).objects.filter(({ type }) => type === 'note');
    expect(quoted.at(-1)).toMatchObject({
      abstract: 'Named 2 times',
      content: 'The group Storm-0558 read it, as Antique Typhoon.',
      object_refs: [expect.stringMatching(/^report--/), expect.stringMatching(/^intrusion-set--/)],
    });
    expect(JSON.stringify(reportBundle(first))).not.toContain('"Named 2 times"');
  });

  it('refers to nothing that is not in it', async () => {
    const { objects } = reportBundle({ ...(await exported()), quotes: true });
    const ids = new Set(objects.map(({ id }) => id));
    for (const { object_refs: refs = [], object_marking_refs: marks = [], created_by_ref: by } of objects)
      for (const ref of [...(refs as string[]), ...(marks as string[]), ...(by ? [by as string] : [])])
        expect(ids).toContain(ref);
    for (const { extensions = {} } of objects)
      for (const id of Object.keys(extensions as object))
        if (!id.includes('60a3c5c5')) expect(ids).toContain(id);
  });
});
