import { runInChromium } from './lib/bench/chromium/run-in-chromium';
import { toFigures } from './lib/bench/figures';
import { runInNode } from './lib/bench/node/run-in-node';
import { printFigures } from './lib/bench/print';
import { recordFigures } from './lib/bench/record';
import { readOptions } from './lib/read-options';

const USAGE = `npm run bench [-- --json] [--quick] [--record]
Measures every budget of the project in Node and in a real Chromium on the built extension, as ratios taken in one run.
--quick takes fewer rounds; --record adds a row to BENCHMARKS.md.`;

const { values } = readOptions(USAGE, {
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});

// Not beside each other: each would disturb what the other measures.
const node = await runInNode(values.quick);
const chromium = await runInChromium(values.quick, console.error);
const figures = toFigures(node, chromium);
if (values.json) console.log(JSON.stringify(figures, null, 1));
else printFigures(figures);
if (values.record) recordFigures(figures, new Date().toISOString().slice(0, 10));
