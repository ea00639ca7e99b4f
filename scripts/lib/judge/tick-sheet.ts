import { addScore, emptyScore, type Figures, figures } from '../evaluate/score';
import { hashText } from '../hash-text';

/**
 * What a person says of a mark: `y` it is the actor, `n` it is something else, `?` neither can be said. `m` is a name that
 * the page means and nothing marked: the person adds a line for each. `0` is a page without a mark, which means nobody.
 * Empty is what nobody has judged.
 */
export type Tick = '' | 'y' | 'n' | '?' | 'm' | '0';

/** One mark, or one miss, of one page; or a page without a mark, which has no name. */
export interface TickRow {
  readonly tick: Tick;
  /** The page's address, or its file. */
  readonly page: string;
  /** As the page has it. */
  readonly name: string;
  readonly actor: string;
  readonly evidence: string;
  /** Stands for the words around it, by which the mark is known again where the text is not kept. */
  readonly near: string;
  /** Empty in a sheet that is kept: a page's sentences are its author's. */
  readonly sentence: string;
}

const COLUMNS = ['tick', 'page', 'name', 'actor', 'evidence', 'near', 'sentence'] as const;

const HELP = `# Write into the first column: y it is the actor, n it is something else, ? neither can be said.
# For a name that was missed add a line: m, the page, the name; the rest may stay empty.
# A page without a mark has one line: write 0 where it means nobody, else add what it misses.
`;

/** The sheet as tab-separated text: one line a mark, to be ticked in an editor or a spreadsheet. */
export function writeSheet(rows: readonly TickRow[]): string {
  const lines = rows.map((row) =>
    COLUMNS.map((column) => row[column].replace(/\s+/g, ' ').trim()).join('\t'),
  );
  return `${HELP}${[COLUMNS.join('\t'), ...lines].join('\n')}\n`;
}

/**
 * Reads a sheet, ticked or not.
 *
 * @throws Error that names the line which cannot be read
 */
export function readSheet(text: string): TickRow[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#') || line === COLUMNS.join('\t')) return [];
    // A spreadsheet may put in quotes what holds a quote.
    const cells = line.split('\t').map((cell) =>
      cell
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"')
        .trim(),
    );
    const [tick = '', page = '', name = '', actor = '', evidence = '', near = '', sentence = ''] = cells;
    const given = tick.toLowerCase();
    if (!isTick(given)) throw new Error(`Line ${index + 1}: "${tick}" is no tick; it is y, n, ?, m or 0.`);
    const isEmptyPage = name === '' && (given === '' || given === '0');
    if (page === '' || (name === '' && !isEmptyPage))
      throw new Error(`Line ${index + 1}: the page or the name is missing.`);
    if (given === '0' && name !== '') throw new Error(`Line ${index + 1}: 0 is for a page without a mark.`);
    return [{ tick: given, page, name, actor, evidence, near, sentence }];
  });
}

function isTick(text: string): text is Tick {
  return /^[yn?m0]?$/.test(text);
}

/** A short sign for the words around a mark: the same whatever white space, case and signs stand between them. */
export function nearOf(text: string, start: number, end: number): string {
  const words = (part: string) =>
    part
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const around = `${words(text.slice(Math.max(0, start - 80), start)).slice(-30)} ${words(text.slice(end, end + 80)).slice(0, 30)}`;
  return hashText(around).toString(36);
}

/**
 * New marks with what was said of them before: one that was judged has its tick, what was right and is marked no more is
 * a miss, and a miss that is marked is right. A mark that was wrong and is gone leaves nothing.
 *
 * @param pages those that were marked anew; of others all stays as it was
 */
export function carryTicks(
  rows: readonly TickRow[],
  before: readonly TickRow[],
  pages: ReadonlySet<string>,
): TickRow[] {
  const placeOf = ({ page, name, near }: TickRow) => `${page}\n${name}\n${near}`;
  const byPlace = new Map(before.map((row) => [placeOf(row), row]));
  // A miss that a person has added says where it is by its page and name alone.
  const added = before.filter(({ tick, near }) => tick === 'm' && near === '');
  const carried = new Set<TickRow>();
  const ticked = rows.map((row): TickRow => {
    const old =
      byPlace.get(placeOf(row)) ??
      added.find((miss) => miss.page === row.page && miss.name === row.name && !carried.has(miss));
    if (old === undefined) return row;
    carried.add(old);
    return { ...row, tick: old.tick === 'm' ? 'y' : old.tick };
  });
  const places = new Set(rows.map(placeOf));
  const elsewhere = before.filter(({ page }) => !pages.has(page));
  const gone = before.filter(
    (row) =>
      pages.has(row.page) &&
      (row.tick === 'y' || row.tick === 'm') &&
      !carried.has(row) &&
      !places.has(placeOf(row)),
  );
  const missed = gone.map((row): TickRow => ({ ...row, tick: 'm', evidence: '' }));
  const judged = ticked.filter(({ name, page }) => name !== '' || !missed.some((miss) => miss.page === page));
  return [...judged, ...missed, ...elsewhere];
}

/** The line of a page on which nothing is marked. */
export function emptyPage(page: string): TickRow {
  return { tick: '', page, name: '', actor: '', evidence: '', near: '', sentence: '' };
}

export interface SheetScore {
  readonly figures: Figures;
  readonly inData: number;
  readonly pages: number;
  /** Marks without a tick, which are left out. */
  readonly open: number;
}

/** The figures of `npm run eval`, of a ticked sheet: each name is a place of its own, and what is marked overlaps it. */
export function scoreSheet(rows: readonly TickRow[], isInData: (name: string) => boolean): SheetScore {
  const score = emptyScore();
  const ticked = rows.filter(({ tick }) => tick !== '');
  for (const page of new Set(ticked.map((row) => row.page))) {
    const own = ticked
      .filter((row) => row.page === page)
      .map((row, at) => ({ ...row, start: at, end: at + 1 }));
    const mentions = own
      .filter(({ tick }) => tick === 'y' || tick === 'm')
      .map(({ start, end, name }) => ({ start, end, surface: name, kind: 'named' as const }));
    const ignore = own.filter(({ tick }) => tick === '?');
    const found = own
      .filter(({ tick, name }) => tick !== 'm' && name !== '')
      .map(({ start, end }) => ({ start, end, attackIds: [] }));
    addScore(score, { id: page, file: page, page, text: '', mentions, ignore }, found, isInData);
  }
  return {
    figures: figures(score),
    inData: score.goldInData === 0 ? 1 : score.hitInData / score.goldInData,
    pages: new Set(ticked.map(({ page }) => page)).size,
    open: rows.length - ticked.length,
  };
}
