import { expect, it } from 'vitest';
import { linkDownloads, prepareInSteps } from '@/background/dataset/prepare-dataset';
import { NOTHING_ADDED } from '@/background/dataset/reader-set';
import { NO_WORDS } from '@/core/matcher/word-list';
import { numbered } from './clusters';
import { buildBundle, buildRecord } from './sample';

it('is built in steps, several for each actor, so that whoever asks meanwhile is answered', () => {
  const actors = numbered(200).map(({ uuid, value }) => [buildRecord('misp-threat-actor', uuid, [value])]);
  const linked = linkDownloads(buildBundle({ actors }), [], []);
  const about = { origin: 'bundled', builtBy: '1.0', takenAt: '', set: NOTHING_ADDED, reports: [] } as const;
  const steps = prepareInSteps(linked, NO_WORDS, about);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(step.value.actors).toHaveLength(200);
  expect(count).toBeGreaterThan(4 * 200); // Merged, named, told apart, compiled.
});
