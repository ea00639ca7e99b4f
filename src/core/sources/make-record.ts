import type { SourceRecord } from '../model/source-record';

type Wanted = Pick<SourceRecord, 'source' | 'id' | 'kind' | 'names'>;
type Possible = {
  readonly [K in keyof Omit<SourceRecord, keyof Wanted | 'name'>]?: SourceRecord[K] | undefined;
};

/** A record of what a source says: what it does not say is left out, its first name is the primary one. */
export function makeRecord({ source, id, kind, names, ...said }: Wanted & Possible): SourceRecord {
  const lists = { attackIds: [], motives: [], sectors: [], references: [], relations: [] };
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return { source, id, kind, name: names[0]?.text ?? '', names, ...lists, ...Object.fromEntries(known) };
}
