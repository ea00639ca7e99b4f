import { join } from 'node:path';
import { PROJECT_ROOT } from '../../project';

/** Where the extension is built for measuring, apart from the build that is tested. */
export const BENCH_BUILD = join(PROJECT_ROOT, '.output/bench/chrome-mv3');
