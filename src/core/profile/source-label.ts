import { YOU } from '../model/correction';
import type { SourceId } from '../model/source-record';
import { sourceById } from '../sources/catalogue';

/** Short enough to stand beside a fact: "China (MISP)". The full title is in the catalogue. */
export function sourceLabel(id: SourceId): string {
  return id === YOU ? 'you' : (sourceById(id)?.label ?? id);
}

export function sourceLabels(ids: readonly SourceId[]): string {
  return ids.map(sourceLabel).join(', ');
}
