import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { buildDataset } from '@/core/identity/build-dataset';
import { bundledRecords } from '@/core/identity/load-bundled';
import { readWordList } from '@/core/matcher/word-list';
import { nameKey } from '@/core/text/characters';
import { groupPages, readGold } from './lib/evaluate/read-gold';
import { markPages } from './lib/judge/mark-pages';
import { rowMaker, textMarker } from './lib/judge/mark-texts';
import {
  carryTicks,
  emptyPage,
  readSheet,
  scoreSheet,
  type TickRow,
  writeSheet,
} from './lib/judge/tick-sheet';
import { readOptions, refuse } from './lib/read-options';

const USAGE = `How it is used:
  npm run judge -- FOLDER --out SHEET.tsv [--ticks BEFORE.tsv…]   marks the folder's pages; ticks of before are kept
  npm run judge -- FOLDER --out SHEET.tsv --others                marks malware and tools in its texts instead of actors
  npm run judge -- --score SHEET.tsv… [--json]                    the figures of ticked sheets
  npm run judge -- --keep KEPT.tsv SHEET.tsv…                     what may be kept of them: no sentence of a page`;

/**
 * A judge of one's own: what is marked on pages that one has gathered, to be ticked by a person, and what the ticks come
 * to. A folder holds texts (.txt), saved pages (.html, which the built extension marks in a browser: `npm run build`
 * first) and gold files' texts (.jsonl, see `npm run eval`). Where it holds `addresses.tsv` (file, tab, address) the
 * sheet calls the pages by their addresses.
 */
async function main(): Promise<void> {
  const { values, positionals } = readOptions(USAGE, {
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      ticks: { type: 'string', multiple: true, default: [] },
      others: { type: 'boolean', default: false },
      score: { type: 'boolean', default: false },
      keep: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const sheets = () => positionals.flatMap((file) => readSheet(readFileSync(file, 'utf8')));
  const [folder] = positionals;
  if (folder === undefined) refuse('No folder and no sheet was given.', USAGE);
  if (values.score) printScore(sheets(), values.json);
  else if (values.keep !== undefined) keep(sheets(), values.keep);
  else if (values.out === undefined) refuse('It was not said where the sheet goes.', USAGE);
  else {
    const before = values.ticks.flatMap((file) => readSheet(readFileSync(file, 'utf8')));
    const { rows: marked, pages } = await markFolder(folder, values.others);
    const rows = carryTicks(marked, before, pages);
    writeFileSync(values.out, writeSheet(rows));
    const open = rows.filter(({ tick }) => tick === '').length;
    console.log(`${values.out}: ${rows.length} lines, ${open} to be ticked`);
  }
}

async function markFolder(
  folder: string,
  others: boolean,
): Promise<{ rows: TickRow[]; pages: ReadonlySet<string> }> {
  const dataset = bundled();
  const toRow = rowMaker(dataset);
  const markTexts = textMarker(dataset, readWordList(readFileSync('assets/public/words.bin')), toRow, others);
  const addresses = readAddresses(join(folder, 'addresses.tsv'));
  const files = readdirSync(folder).sort();
  const of = (extension: string) =>
    files
      .filter((name) => extname(name) === extension)
      .map((name) => ({ page: addresses.get(name) ?? name, file: join(folder, name) }));
  const texts = [
    ...of('.txt').map(({ page, file }) => ({ page, texts: [readFileSync(file, 'utf8')] })),
    ...of('.jsonl').flatMap(({ file }) =>
      groupPages(readGold(file)).map((page) => ({
        page: page[0]?.page ?? file,
        texts: page.map(({ text }) => text),
      })),
    ),
  ];
  // What a browser paints of them it paints in another style.
  const saved = others ? [] : of('.html');
  const pages = new Set([...texts, ...saved].map(({ page }) => page));
  const rows = [
    ...texts.flatMap((text) => markTexts(text.page, text.texts)),
    ...(saved.length === 0 ? [] : await markPages(saved, toRow)),
  ];
  const marked = new Set(rows.map(({ page }) => page));
  return { rows: [...rows, ...[...pages].filter((page) => !marked.has(page)).map(emptyPage)], pages };
}

function readAddresses(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [name = '', address = ''] = line.split('\t').map((cell) => cell.trim());
      return name === '' || address === '' ? [] : [[name, address] as const];
    }),
  );
}

function printScore(rows: readonly TickRow[], json: boolean): void {
  const listed = new Set(bundled().actors.flatMap(({ names }) => names.map(({ text }) => nameKey(text))));
  const score = scoreSheet(rows, (name) => listed.has(nameKey(name)));
  if (json) {
    console.log(JSON.stringify(score, null, 1));
    return;
  }
  const { figures, inData, open, pages } = score;
  console.log(
    `${pages} pages, ${figures.gold} names meant, ${figures.painted} marks judged, ${open} not ticked yet`,
  );
  console.log(`precision ${figures.precision}, recall ${figures.recall}, F1 ${figures.f1}`);
  console.log(`recall of names in the data ${inData.toFixed(3)}`);
}

function keep(rows: readonly TickRow[], file: string): void {
  const ticked = rows.filter(({ tick }) => tick !== '').map((row) => ({ ...row, sentence: '' }));
  writeFileSync(file, writeSheet(ticked));
  console.log(`${file}: ${ticked.length} ticks`);
}

function bundled() {
  return buildDataset(bundledRecords(JSON.parse(readFileSync('assets/public/dataset.json', 'utf8'))));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
