import { runInNode } from './lib/bench/node/run-in-node';

/** `npm run bench [-- --quick]`: the figures of the project's budgets, each a ratio taken in one run. */
const quick = process.argv.includes('--quick');
console.log(JSON.stringify(await runInNode(quick), null, 1));
