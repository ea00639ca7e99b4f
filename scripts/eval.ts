import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildDataset } from '@/core/identity/build-dataset';
import { bundledRecords } from '@/core/identity/load-bundled';
import { readWordList } from '@/core/matcher/word-list';
import { evaluate } from './lib/evaluate/evaluate';
import {
  ablatedFinders,
  besideOthersFinder,
  naiveFinder,
  otherFinder,
  ownFinder,
} from './lib/evaluate/finders';
import { printAblation, printEvaluation } from './lib/evaluate/print';
import { asNamed, readGold } from './lib/evaluate/read-gold';
import { readOptions, refuse } from './lib/read-options';
import { readUpstream } from './lib/read-upstream';

const USAGE = `npm run eval -- FILE.jsonl… [--plain FILE|FOLDER…] [--upstream DIR] [--ablate] [--others] [--json]
How often the page's own matcher is right, beside two baselines, and with --ablate without each of its rules and each class
of words. Without --upstream the bundled dataset is used. With --others it also scores malware and tools, of gold mentions of
the kind "software", and says whether actors are marked the same beside them.`;

const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    plain: { type: 'string', multiple: true, default: [] },
    upstream: { type: 'string' },
    ablate: { type: 'boolean', default: false },
    others: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const isGold = (file: string) => file.endsWith('.jsonl');
const gold = positionals.filter(isGold).flatMap(readGold);
// `--plain A B C` reads naturally; what follows the first file lands among the positionals.
const plain = [...values.plain, ...positionals.filter((file) => !isGold(file))]
  .flatMap(filesIn)
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
if (gold.length + plain.length === 0) refuse('There is nothing to score.', USAGE);

const words = readWordList(new Uint8Array(readFileSync('assets/public/words.bin')));
const records =
  values.upstream === undefined
    ? bundledRecords(JSON.parse(readFileSync('assets/public/dataset.json', 'utf8')))
    : readUpstream(values.upstream).records;
const dataset = buildDataset(records);

// Of what is malware's nothing is asked of actors.
const actorGold = gold.map((text) => ({
  ...text,
  mentions: text.mentions.filter(({ kind }) => kind !== 'software'),
}));
const own = evaluate(ownFinder(dataset, words), actorGold, plain, dataset);
const baselines = {
  anyCase: evaluate(naiveFinder(dataset, true), actorGold, plain, dataset).figures,
  withoutCompeting: evaluate(naiveFinder(dataset, false), actorGold, plain, dataset).figures,
};
if (values.json) console.log(JSON.stringify({ ...own.figures, baselines }, null, 1));
else printEvaluation(own, baselines);

if (values.others) {
  const beside = evaluate(besideOthersFinder(dataset, words), actorGold, plain, dataset).figures;
  console.log(`\nActors beside others: ${isDeepStrictEqual(beside, own.figures) ? 'the same' : 'DIFFERENT'}`);
  const software = gold.map((text) => ({
    ...text,
    mentions: text.mentions.filter(({ kind }) => kind === 'software').map(asNamed),
  }));
  console.log('\nMalware and tools');
  const listed = {
    actors: dataset.software.map(({ names }) => ({ names: names.map((text) => ({ text })) })),
  };
  printEvaluation(evaluate(otherFinder(dataset, words, 'software'), software, plain, listed), {});
}

if (values.ablate) {
  const rows = ablatedFinders(dataset, words).map(({ without, finder }) => ({
    without,
    ...evaluate(finder, actorGold, plain, dataset).figures,
  }));
  printAblation(own.figures, rows);
}

/** The file, or all files of a folder and its folders: more texts than a command line holds. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
