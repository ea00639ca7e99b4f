import { describe, expect, it } from 'vitest';
import { writeGathered } from '@/core/export/formats';
import { asKept, type GatheredExport } from '@/core/export/gathered/gathered';
import { checkReport } from '@/core/model/check-report';
import { type GatheredReport, type ReportPage, reportOf } from '@/core/model/gathered-report';
import { IMPORTED } from '@/core/model/report';
import { readImportedReports } from '@/core/sources/imported-reports';
import { anActor } from '../../fixtures/builders';
import { gatheredOf, namedBy, pageOf } from '../../fixtures/gathered';

const STORM = anActor({ name: 'Storm-0558', aliases: ['Antique Typhoon'] });
const BEAR = anActor({ name: 'Cozy Bear', aliases: ['APT29'] });
const OTHER = anActor({ name: 'Fancy Fox' });

const FIRST = pageOf(
  'one',
  [namedBy([STORM], ['Antique Typhoon', 'Storm-0558'], [{ url: 'https://v.example/a', text: 'A' }])],
  {
    ...{ by: 'Example News', published: '2026-11-20', note: '=The *best* account' },
  },
);
const SECOND = pageOf('two', [namedBy([BEAR], ['APT29']), namedBy([STORM], ['Storm-0558'])]);
const FILE = pageOf('three', [namedBy([BEAR, OTHER], ['Bear']), namedBy([], ['UNC9999'])], {
  ...{ address: undefined, title: 'report.pdf' },
});
const GATHERED = gatheredOf([SECOND, FIRST, FILE], { note: 'For the team.', tlp: 'amber' });

function dataOf(gathered: GatheredReport, quotes = false): GatheredExport {
  return { gathered, actors: [STORM, BEAR, OTHER], taken: {}, quotes };
}

interface Fields {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

function stix(gathered: GatheredReport, quotes = false): readonly Fields[] {
  return (JSON.parse(writeGathered('stix', dataOf(gathered, quotes))) as { objects: Fields[] }).objects;
}

const ofType = (objects: readonly Fields[], type: string) => objects.filter((one) => one.type === type);

describe('pages gathered into one report of STIX', () => {
  it('are its references in the reader’s order, and whom they name its objects, each once', () => {
    const objects = stix(GATHERED);
    const [report] = ofType(objects, 'report');
    expect(report).toMatchObject({
      ...{ name: 'What we read in November', description: 'For the team.', lang: 'en' },
      external_references: [
        { source_name: 'Read on a page', description: 'Page two', url: 'https://news.example/two' },
        { source_name: 'Example News', description: 'Page one', url: 'https://news.example/one' },
        { source_name: 'Read on a page', description: 'report.pdf' },
      ],
    });
    const groups = ofType(objects, 'intrusion-set');
    expect(groups.map(({ name }) => name)).toEqual(['Storm-0558', 'Cozy Bear']);
    expect([...((report?.object_refs ?? []) as string[])].sort()).toEqual(groups.map(({ id }) => id).sort());
    expect(JSON.stringify(report?.object_marking_refs)).toContain('55d920b0-5e8b-4f79-9ee9-91f868d9b421');
  });

  it('have her notes as her own word, and the sentences only where they are asked for', () => {
    const notes = ofType(stix(GATHERED), 'note');
    expect(notes.map(({ abstract, content }) => [abstract, content])).toEqual([
      ['Page one', '=The *best* account'],
    ]);
    const quoted = ofType(stix(GATHERED, true), 'note');
    expect(quoted).toHaveLength(6);
    const storm = ofType(stix(GATHERED), 'intrusion-set')[0]?.id;
    expect(quoted.find(({ abstract }) => abstract === 'Named 3 times on “Page one”')).toMatchObject({
      content: 'The group Antique Typhoon was seen.\nThe group Storm-0558 was seen.',
      object_refs: [expect.stringContaining('report--'), storm],
    });
  });

  it('are the same file for the same report, and the same object with another time after a change', () => {
    expect(writeGathered('stix', dataOf(GATHERED))).toBe(
      writeGathered('stix', dataOf(structuredClone(GATHERED))),
    );
    const [before] = ofType(stix(GATHERED), 'report');
    const changed = gatheredOf([FIRST, SECOND, FILE], { changedAt: '2026-11-27T09:00:00.000Z' });
    const [after] = ofType(stix(changed), 'report');
    expect(after?.id).toBe(before?.id);
    expect(after?.modified).toBe('2026-11-27T09:00:00.000Z');
    expect(before?.modified).toBe('2026-11-26T17:00:00.000Z');
  });

  it.each([false, true])('are read again as a report of the same actors (with sentences: %s)', (quotes) => {
    const read = readImportedReports(JSON.parse(writeGathered('stix', dataOf(GATHERED, quotes))), {});
    if (!read.ok) throw new Error(read.error);
    expect(read.value.reports).toHaveLength(1);
    expect(read.value.reports[0]).toMatchObject({
      ...{ title: 'What we read in November', tlp: 'amber', description: 'For the team.' },
      addresses: ['https://news.example/two', 'https://news.example/one'],
      actors: [{ name: 'Cozy Bear' }, { name: 'Storm-0558' }],
    });
    expect(read.value.reports[0]?.text?.includes('The group APT29 was seen.') ?? false).toBe(quotes);
  });

  it('of one page alone are that page: its title, publisher and day', () => {
    const { id: _, note: __, ...page } = FIRST;
    const [report] = ofType(stix(reportOf(page)), 'report');
    expect(report).toMatchObject({ name: 'Page one', published: '2026-11-20T00:00:00.000Z' });
    expect(ofType(stix(reportOf(page)), 'report')[0]?.id).toBe(report?.id);
  });

  it('have no day that is none', () => {
    const { id: _, note: __, ...page } = { ...FIRST, published: '2024-02-31' };
    const [report] = ofType(stix(reportOf(page)), 'report');
    expect(report?.published).toBe(FIRST.readAt);
    expect(writeGathered('markdown', dataOf(reportOf(page)))).not.toContain('published');
  });

  it.each(['', ' \u00a0', '\u200b'])(
    'are called as their first page is where their title is “%s”',
    (title) => {
      const gathered = gatheredOf([FIRST, SECOND], { title });
      expect(ofType(stix(gathered), 'report')[0]?.name).toBe('Page one');
      expect(checkReport(asKept(gathered), IMPORTED)?.title).toBe('Page one');
    },
  );

  it('stand in the reading list with all that the reader wrote, however much that is', () => {
    const words = (of: string) => Array.from({ length: 1_300 }, (_, at) => `${of}${at}`).join(' ');
    const pages = ['a', 'b', 'c', 'd'].map((id) =>
      pageOf(id, [namedBy([STORM], ['Storm-0558'])], { note: words(id) }),
    );
    const gathered = gatheredOf(pages, { note: words('all') });
    const kept = checkReport(asKept(gathered), IMPORTED);
    const text = `${kept?.description}\n${kept?.text}`;
    for (const note of [gathered.note, ...pages.map((page) => page.note)]) expect(text).toContain(note);
  });

  it('may name nobody who is known', () => {
    const [report] = ofType(stix(gatheredOf([FILE])), 'report');
    expect(report?.object_refs).toHaveLength(1);
  });
});

describe('pages gathered into other forms', () => {
  it('are a row for each actor of a page in a table, which is no formula', () => {
    const rows = writeGathered('csv', dataOf(GATHERED, true)).trim().split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows[0]?.split(',').slice(0, 3)).toEqual(['page', 'address', 'publisher']);
    const row = rows.find((one) => one.startsWith('Page one')) ?? '';
    expect(row).toContain("'=The *best* account");
    expect(row).toContain('https://v.example/a');
    expect(row).toContain('The group Antique Typhoon was seen. / The group Storm-0558 was seen.');
    expect(writeGathered('csv', dataOf(GATHERED))).not.toContain('was seen');
  });

  it('are a page of Markdown in which nothing of a page is markup', () => {
    const hostile = pageOf('x', [namedBy([STORM], ['Storm-0558'])], {
      title: '<b>*x*</b>',
      note: 'Mine\n- mine',
    });
    const text = writeGathered('markdown', dataOf(gatheredOf([FIRST, hostile]), true));
    expect(text).toContain('# What we read in November\n');
    expect(text).toContain(
      '## Page one\n\n<https://news.example/one> · Example News · published 2026-11-20 · read 2026-11-26',
    );
    expect(text).toContain(
      '- **Storm-0558**, as Antique Typhoon: 3 times\n  - “The group Antique Typhoon was seen.”',
    );
    expect(text).toContain('## \\<b\\>\\*x\\*\\</b\\>');
    expect(text).toContain('> Mine\n> - mine');
    expect(writeGathered('markdown', dataOf(gatheredOf([FIRST])))).not.toContain('was seen');
  });

  it('are one event of MISP: a link for each page, each name as it stands there', () => {
    const { Event } = JSON.parse(writeGathered('misp-event', dataOf(GATHERED, true))) as {
      Event: { info: string; date: string; Tag: { name: string }[]; Attribute: Fields[] };
    };
    expect(Event).toMatchObject({ info: 'What we read in November', date: '2026-11-26' });
    expect(Event.Tag[0]).toEqual({ name: 'tlp:amber' });
    const values = (type: string) => ofType(Event.Attribute, type).map(({ value }) => value);
    expect(values('link')).toEqual(['https://news.example/two', 'https://news.example/one']);
    expect(values('threat-actor')).toEqual([
      'APT29',
      'Storm-0558',
      'Antique Typhoon',
      'Storm-0558',
      'Bear',
      'UNC9999',
    ]);
    expect(values('text')).toContain('For the team.');
    expect(values('text')).toContain('The group APT29 was seen.');
    expect(writeGathered('misp-event', dataOf(GATHERED))).not.toContain('was seen');
  });

  it('are an event that is newer after each change, whatever the day of its page', () => {
    const eventOf = (page: Partial<ReportPage>, changedAt: string) => {
      const gathered = gatheredOf([{ ...FIRST, ...page }], { changedAt });
      const { Event } = JSON.parse(writeGathered('misp-event', dataOf(gathered))) as {
        Event: { uuid: string; date: string; timestamp: string; Attribute: { timestamp: string }[] };
      };
      expect(new Set(Event.Attribute.map(({ timestamp }) => timestamp))).toEqual(new Set([Event.timestamp]));
      return Event;
    };
    const before = eventOf({}, '2026-11-26T17:00:00.000Z');
    const after = eventOf({ note: 'Better' }, '2026-11-26T17:05:00.000Z');
    expect(after.uuid).toBe(before.uuid);
    expect([before.date, after.date]).toEqual(['2026-11-20', '2026-11-20']);
    expect(Number(after.timestamp) - Number(before.timestamp)).toBe(300);
    expect(eventOf({ published: '1998-05-19' }, '2026-11-26T17:00:00.000Z').date).toBe('1998-05-19');
  });
});
