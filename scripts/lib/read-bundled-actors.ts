import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportData } from '@/core/export/export-data';
import { mergeGroups } from '@/core/identity/build-dataset';
import type { BundledDataset, Dataset } from '@/core/model/dataset';
import { PROJECT_ROOT } from './project';

/** Everybody in the bundled dataset, as the product has them before any refresh. */
export function readBundledActors(): Dataset & Pick<ExportData, 'taken'> {
  const text = readFileSync(join(PROJECT_ROOT, 'assets/public/dataset.json'), 'utf8');
  const bundle = JSON.parse(text) as BundledDataset;
  const taken = Object.fromEntries(bundle.sources.map((source) => [source.id, source.taken]));
  return { ...mergeGroups(bundle.actors, bundle.software), taken };
}
