import { YOU } from '../model/correction';
import type { SourceId } from '../model/source-record';
import { sourceById } from '../sources/catalogue';

/** Short enough to stand beside a fact: "China (MISP)". The full title is in the catalogue. */
const SHORT: Readonly<Record<SourceId, string>> = {
  'misp-threat-actor': 'MISP',
  'mitre-intrusion-set': 'ATT&CK',
  'microsoft-mapping': 'Microsoft',
  'misp-microsoft-activity-group': 'MISP activity groups',
  [YOU]: 'you',
};

export function sourceLabel(id: SourceId): string {
  return SHORT[id] ?? sourceById(id)?.title ?? id;
}

export function sourceLabels(ids: readonly SourceId[]): string {
  return ids.map(sourceLabel).join(', ');
}
