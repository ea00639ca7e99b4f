import type { Actor } from '../model/actor';
import type { Dataset, Software } from '../model/dataset';
import type { SourceRecord } from '../model/source-record';
import { finish, type Steps } from '../model/steps';
import type { Join } from './group';
import { linkInSteps } from './link-records';
import { mergeActor } from './merge-actor';
import { indexRecords } from './record-index';

/** Records of which it is decided who is who. */
export interface LinkedRecords {
  /** One group is one actor; its first record is the anchor. */
  readonly groups: readonly (readonly SourceRecord[])[];
  readonly software: readonly SourceRecord[];
}

/** Everything known, from the records of all sources: who is who is decided anew, then merged. */
export function buildDataset(records: readonly SourceRecord[]): Dataset {
  const { groups, software } = linkDataset(records);
  return mergeGroups(groups, software);
}

/** The first step of building. */
export function linkDataset(
  records: readonly SourceRecord[],
): LinkedRecords & { readonly joins: readonly Join[] } {
  return finish(linkDatasetInSteps(records));
}

export function* linkDatasetInSteps(
  records: readonly SourceRecord[],
): Steps<LinkedRecords & { readonly joins: readonly Join[] }> {
  return {
    ...(yield* linkInSteps(records.filter((record) => record.kind === 'actor'))),
    software: records.filter((record) => record.kind !== 'actor'),
  };
}

/** The last step of building, for groups that are linked already. */
export function mergeGroups(
  groups: readonly (readonly SourceRecord[])[],
  softwareRecords: readonly SourceRecord[],
): Dataset {
  return finish(mergeInSteps(groups, softwareRecords));
}

export function* mergeInSteps(
  groups: readonly (readonly SourceRecord[])[],
  softwareRecords: readonly SourceRecord[],
): Steps<Dataset> {
  const index = indexRecords(groups, softwareRecords);
  const actors: Actor[] = [];
  for (const [anchor, ...rest] of groups) {
    yield;
    if (anchor !== undefined) actors.push(mergeActor([anchor, ...rest], index));
  }
  return { actors, software: softwareRecords.flatMap(toSoftware) };
}

function toSoftware({ kind, name, names, source }: SourceRecord): Software[] {
  return kind === 'actor' ? [] : [{ kind, name, names: names.map(({ text }) => text), source }];
}
