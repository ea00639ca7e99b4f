import type { Dataset, Software } from '../model/dataset';
import type { SourceRecord } from '../model/source-record';
import { linkRecords } from './link-records';
import { mergeActor } from './merge-actor';
import { indexRecords } from './record-index';

/** Everything known, from the records of all sources: who is who is decided anew, then merged. */
export function buildDataset(records: readonly SourceRecord[]): Dataset {
  const groups = linkRecords(records.filter((record) => record.kind === 'actor'));
  return mergeGroups(
    groups,
    records.filter((record) => record.kind !== 'actor'),
  );
}

/** The last step of building, for groups that are linked already. */
export function mergeGroups(
  groups: readonly (readonly SourceRecord[])[],
  softwareRecords: readonly SourceRecord[],
): Dataset {
  const index = indexRecords(groups, softwareRecords);
  const actors = groups.flatMap(([anchor, ...rest]) =>
    anchor === undefined ? [] : [mergeActor([anchor, ...rest], index)],
  );
  return { actors, software: softwareRecords.flatMap(toSoftware) };
}

function toSoftware({ kind, name, names }: SourceRecord): Software[] {
  return kind === 'actor' ? [] : [{ kind, name, names: names.map(({ text }) => text) }];
}
