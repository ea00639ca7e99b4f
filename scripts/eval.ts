import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDataset } from '@/core/identity/build-dataset';
import { bundledRecords } from '@/core/identity/load-bundled';
import { ALL_RULES, RULE } from '@/core/matcher/rules';
import { readWordList } from '@/core/matcher/word-list';
import { evaluate } from './lib/evaluate/evaluate';
import { naiveFinder, ownFinder } from './lib/evaluate/finders';
import { printAblation, printEvaluation } from './lib/evaluate/print';
import { readGold } from './lib/evaluate/read-gold';
import { readScorecard, scorecardFinder } from './lib/evaluate/scorecard';
import { readUpstream } from './lib/read-upstream';

/**
 * `npm run eval -- FILE.jsonl… [--plain FILE…] [--upstream DIR] [--scorecard FILE] [--ablate] [--json]`: how often the page's own
 * matcher is right, beside two baselines, and beside itself where a scorecard decides on names that are an actor's and software's.
 * Without `--upstream` the bundled dataset is used, which has no descriptions for a scorecard to learn from.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    plain: { type: 'string', multiple: true, default: [] },
    upstream: { type: 'string' },
    scorecard: { type: 'string' },
    ablate: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const isGold = (file: string) => file.endsWith('.jsonl');
const gold = positionals.filter(isGold).flatMap(readGold);
// `--plain A B C` reads naturally; what follows the first file lands among the positionals.
const plain = [...values.plain, ...positionals.filter((file) => !isGold(file))].map((file) =>
  readFileSync(file, 'utf8'),
);
if (gold.length + plain.length === 0) {
  console.error(
    'Usage: npm run eval -- FILE.jsonl… [--plain FILE…] [--upstream DIR] [--scorecard FILE] [--ablate] [--json]',
  );
  process.exit(2);
}

const words = readWordList(new Uint8Array(readFileSync('assets/public/words.bin')));
const records =
  values.upstream === undefined
    ? bundledRecords(JSON.parse(readFileSync('assets/public/dataset.json', 'utf8')))
    : readUpstream(values.upstream).records;
const dataset = buildDataset(records);

const own = evaluate(ownFinder(dataset, words), gold, plain, dataset);
const baselines = {
  anyCase: evaluate(naiveFinder(dataset, true), gold, plain, dataset).figures,
  withoutCompeting: evaluate(naiveFinder(dataset, false), gold, plain, dataset).figures,
  ...(values.scorecard === undefined
    ? {}
    : {
        withScorecard: evaluate(
          scorecardFinder(dataset, words, readScorecard(values.scorecard), records),
          gold,
          plain,
          dataset,
        ).figures,
      }),
};
if (values.json) console.log(JSON.stringify({ ...own.figures, baselines }, null, 1));
else printEvaluation(own, baselines);

if (values.ablate) {
  const rows = Object.entries(RULE).map(([rule, bit]) => {
    const without = ownFinder(dataset, words, ALL_RULES & ~bit);
    return { rule, ...evaluate(without, gold, plain, dataset).figures };
  });
  printAblation(own.figures, rows);
}
