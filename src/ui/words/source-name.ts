import type { SourceCredits } from '@/core/model/actor';
import { type SourceId, YOU } from '@/core/model/source-record';
import { sourceLabel } from '@/core/profile/source-label';
import { joined } from './joined';
import { say } from './say';

/** What a source is called beside a fact; the reader herself is one as well. */
export function sourceName(id: SourceId, credits: SourceCredits | undefined): string {
  return id === YOU ? say('common.you') : sourceLabel(id, credits);
}

export function sourceNames(ids: readonly SourceId[], credits: SourceCredits | undefined): string {
  return joined(ids.map((id) => sourceName(id, credits)));
}
