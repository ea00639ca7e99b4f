import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadBundled } from '@/core/identity/load-bundled';
import { PROJECT_ROOT } from '../../../scripts/lib/project';
import { ATTACK_REFERENCE } from '../../fixtures/attack-reference';

const bundle = readFileSync(join(PROJECT_ROOT, 'assets/public/dataset.json'), 'utf8');

/** "G0016 APT29" for each ATT&CK record that identity joined to a MISP actor. */
const found = loadBundled(JSON.parse(bundle)).actors.flatMap(({ records }) => {
  const anchor = records.find(({ source }) => source === 'misp-threat-actor');
  return records.flatMap(({ source, attackId }) =>
    anchor === undefined || source !== 'mitre-intrusion-set' ? [] : `${attackId} ${anchor.name}`,
  );
});
const right = Object.entries(ATTACK_REFERENCE).flatMap(([id, name]) =>
  name === null ? [] : `${id} ${name}`,
);

it('of the pairs of MISP and ATT&CK at least 99 of 100 are right, and 98 of 100 are found', () => {
  const hits = found.filter((pair) => right.includes(pair)).length;
  expect(hits / found.length).toBeGreaterThanOrEqual(0.99);
  expect(hits / right.length).toBeGreaterThanOrEqual(0.98);
});
