import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadBundled } from '@/core/identity/load-bundled';
import { PROJECT_ROOT } from '../../../scripts/lib/project';
import { scorePairs } from '../../../scripts/lib/score-pairs';

const bundle = readFileSync(join(PROJECT_ROOT, 'assets/public/dataset.json'), 'utf8');

it('of the pairs of MISP and ATT&CK at least 99 of 100 are right, and 98 of 100 are found', () => {
  const { precision, recall } = scorePairs(loadBundled(JSON.parse(bundle)).actors);
  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(recall).toBeGreaterThanOrEqual(0.98);
});
