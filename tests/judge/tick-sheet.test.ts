import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  carryTicks,
  emptyPage,
  nearOf,
  readSheet,
  scoreSheet,
  type TickRow,
  writeSheet,
} from '../../scripts/lib/judge/tick-sheet';
import { PROJECT_ROOT } from '../../scripts/lib/project';

function row(fields: Partial<TickRow>): TickRow {
  return {
    tick: '',
    page: 'https://news.example/1',
    name: 'Grey Heron',
    actor: 'Grey Heron',
    evidence: 'cue',
    near: 'a1',
    sentence: 'The group [[Grey Heron]] was back.',
    ...fields,
  };
}

const MISS = { tick: 'm', evidence: '' } as const;

describe('a sheet', () => {
  it('is read as it was written', () => {
    const rows = [
      row({}),
      row({ tick: 'n' }),
      row({ ...MISS, near: '' }),
      { ...emptyPage('p'), tick: '0' as const },
      emptyPage('q'),
    ];
    expect(readSheet(writeSheet(rows))).toEqual(rows);
  });

  it('keeps one line a mark whatever stands in a sentence', () => {
    const [read] = readSheet(writeSheet([row({ sentence: 'One\ttwo\nthree' })]));
    expect(read?.sentence).toBe('One two three');
  });

  it('is read as a spreadsheet and a person write it', () => {
    const text = 'y\tp\t"a ""b"""\t\t\t\t\r\nM\tp\tHeron\n\n# a remark\nN\tp\tMoth';
    expect(readSheet(text).map(({ tick, name }) => [tick, name])).toEqual([
      ['y', 'a "b"'],
      ['m', 'Heron'],
      ['n', 'Moth'],
    ]);
  });

  it.each([
    ['x\tp\tHeron', 'Line 1: "x" is no tick'],
    ['0\tp\tHeron', 'Line 1: 0 is for a page without a mark'],
    ['y\tp\t', 'Line 1: the page or the name is missing'],
    ['y\t\tHeron', 'Line 1: the page or the name is missing'],
    ['# first\nm\tp\t', 'Line 2: the page or the name is missing'],
  ])('names the line that cannot be read: %j', (text, problem) => {
    expect(() => readSheet(text)).toThrow(problem);
  });
});

describe('the score of a sheet', () => {
  const score = (rows: readonly TickRow[]) => scoreSheet(rows, (name) => name === 'Grey Heron');

  it('counts right and wrong marks and misses as eval does', () => {
    const rows = [
      row({ tick: 'y' }),
      row({ tick: 'y' }),
      row({ tick: 'n' }),
      row({ ...MISS }),
      row({ ...MISS, name: 'Moth' }),
    ];
    const { figures, inData } = score(rows);
    expect(figures).toMatchObject({ precision: 0.6667, recall: 0.5, gold: 4, painted: 3 });
    expect(inData).toBeCloseTo(2 / 3);
  });

  it('counts a page that means nobody, with and without a mark on it', () => {
    const rows = [{ ...emptyPage('p'), tick: '0' as const }, row({ tick: 'n', page: 'q' })];
    expect(score(rows)).toMatchObject({ pages: 2, figures: { gold: 0, painted: 1, precision: 0 } });
  });

  it('leaves out what cannot be said and what nobody has ticked', () => {
    const { figures, open } = score([row({ tick: 'y' }), row({ tick: '?' }), row({})]);
    expect(figures).toMatchObject({ precision: 1, recall: 1, gold: 1, painted: 1 });
    expect(open).toBe(1);
  });
});

describe('ticks of before', () => {
  const carry = (rows: readonly TickRow[], before: readonly TickRow[]) =>
    carryTicks(rows, before, new Set([row({}).page]));

  it('stay with the marks that are still there', () => {
    const ticks = carry([row({}), row({ near: 'b2' })], [row({ tick: 'n' })]).map(({ tick }) => tick);
    expect(ticks).toEqual(['n', '']);
  });

  it('make a miss of what was right and is marked no more, and nothing of what was wrong', () => {
    const before = [row({ tick: 'y', near: 'gone' }), row({ tick: 'n', near: 'gone too' })];
    expect(carry([row({})], before).slice(1)).toEqual([row({ ...MISS, near: 'gone' })]);
  });

  it('make a right mark of a miss that is marked, also of one that a person wrote', () => {
    const before = [row({ ...MISS }), row({ ...MISS, near: '', name: 'Moth' })];
    expect(carry([row({}), row({ name: 'Moth', near: 'c3' })], before).map(({ tick }) => tick)).toEqual([
      'y',
      'y',
    ]);
  });

  it('stay with a page that means nobody, and show it again once something is marked', () => {
    const silent = { ...emptyPage(row({}).page), tick: '0' as const };
    expect(carry([emptyPage(row({}).page)], [silent])).toEqual([silent]);
    expect(carry([row({})], [silent])).toEqual([row({})]);
    expect(carry([emptyPage(row({}).page)], [row({ ...MISS })])).toEqual([row({ ...MISS })]);
  });

  it('keep misses, and pages that were not marked again as they were', () => {
    const before = [row({ ...MISS, near: 'z' }), row({ tick: 'y', page: 'other' })];
    expect(carry([], before)).toEqual(before);
  });

  it('are carried to each of two marks with the same words around them', () => {
    expect(carry([row({}), row({})], [row({ tick: 'y' }), row({ tick: 'y' })])).toHaveLength(2);
  });
});

describe('the words around a mark', () => {
  const near = (text: string) => nearOf(text, text.indexOf('Heron'), text.indexOf('Heron') + 5);

  it('are the same in another layout', () => {
    expect(near('It was  Heron,\n who came')).toBe(near('it was Heron who came'));
  });

  it('tell two places apart', () => {
    expect(near('It was Heron who came')).not.toBe(near('It was Heron who left'));
  });
});

describe('the ticks that are kept', () => {
  const folder = join(PROJECT_ROOT, 'scripts/ticks');
  const rows = readdirSync(folder).flatMap((name) => readSheet(readFileSync(join(folder, name), 'utf8')));

  it('are all judged, and of pages by their addresses', () => {
    expect(rows.filter(({ tick }) => tick === '')).toEqual([]);
    expect(rows.filter(({ page }) => !/^https?:/.test(page))).toEqual([]);
  });

  it('hold no sentence of a page', () => {
    expect(rows.filter(({ sentence }) => sentence !== '')).toEqual([]);
  });
});
