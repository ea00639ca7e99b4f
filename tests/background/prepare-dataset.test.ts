import { expect, it } from 'vitest';
import { linkDownloads, prepareInSteps } from '@/background/dataset/prepare-dataset';
import { NOTHING_ADDED } from '@/background/dataset/reader-set';
import { NO_WORDS } from '@/core/matcher/word-list';
import { finish } from '@/core/model/steps';
import { numbered } from './clusters';
import { buildBundle, buildRecord } from './sample';

it('is built in steps, several for each actor, so that whoever asks meanwhile is answered', () => {
  const actors = numbered(200).map(({ uuid, value }) => [buildRecord('misp-threat-actor', uuid, [value])]);
  const linked = finish(linkDownloads(buildBundle({ actors }), [], []));
  const about = { origin: 'bundled', builtBy: '1.0', takenAt: '', set: NOTHING_ADDED, reports: [] } as const;
  const steps = prepareInSteps(linked, NO_WORDS, about);
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(step.value.actors).toHaveLength(200);
  expect(count).toBeGreaterThan(4 * 200); // Merged, named, told apart, compiled.
});

it('is linked in steps, more than there are records of a source', () => {
  const records = numbered(200).map(({ uuid, value }) => buildRecord('misp-threat-actor', uuid, [value]));
  const download = { source: 'misp-threat-actor', records, digest: '', takenAt: '', bytes: 0, skipped: {} };
  let steps = 0;
  for (const linking = linkDownloads(buildBundle(), [download], []); !linking.next().done; ) steps += 1;
  expect(steps).toBeGreaterThan(400);
});
