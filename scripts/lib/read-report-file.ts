import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportExport } from '@/core/export/stix/report';
import { compileNames } from '@/core/matcher/compile-names';
import { type CompiledNames, decodeNames } from '@/core/matcher/compiled-names';
import { readWordList } from '@/core/matcher/word-list';
import type { Actor } from '@/core/model/actor';
import type { Dataset } from '@/core/model/dataset';
import { readReport } from '@/core/reports/read-report';
import { readImportedReports } from '@/core/sources/imported-reports';
import { nameKey } from '@/core/text/characters';
import { PROJECT_ROOT } from './project';

/**
 * The reports of a file's JSON, each read with the names of a dataset, as the product reads what is imported.
 *
 * @throws Error, in words, where the file holds none
 */
export async function readReportFile(
  input: unknown,
  dataset: Dataset,
  taken: ReportExport['taken'],
): Promise<readonly ReportExport[]> {
  const file = readImportedReports(input, {});
  if (!file.ok) throw new Error(file.error);
  const names = namesOf(dataset);
  const byKey = new Map<string, Actor[]>();
  for (const actor of dataset.actors)
    for (const key of new Set(actor.names.map(({ text: name }) => nameKey(name))))
      byKey.set(key, [...(byKey.get(key) ?? []), actor]);
  const bearersOf = async (keys: readonly string[]): Promise<readonly (readonly Actor[])[]> =>
    keys.map((key) => byKey.get(key) ?? []);
  return Promise.all(
    file.value.reports.map(async (report) => ({
      report,
      reading: await readReport(report, names, bearersOf),
      actors: dataset.actors,
      taken,
      quotes: false,
    })),
  );
}

/** A dataset never changes, and to compile its names takes longer than to read any report. */
const compiled = new WeakMap<Dataset, CompiledNames>();

function namesOf(dataset: Dataset): CompiledNames {
  const known = compiled.get(dataset);
  if (known !== undefined) return known;
  const words = readWordList(readFileSync(join(PROJECT_ROOT, 'assets/public/words.bin')));
  const names = decodeNames(compileNames(dataset, words));
  if (names === null) throw new Error('The names could not be compiled.');
  compiled.set(dataset, names);
  return names;
}
