import type { SourceId } from '@/core/model/source-record';
import { SOURCES, type SourceDefinition } from '@/core/sources/catalogue';
import type { Settings } from '@/settings/settings';

/** The sources asked for, or without a wish those that are on. */
export function chooseSources(settings: Settings, asked?: readonly SourceId[]): readonly SourceDefinition[] {
  if (asked !== undefined) return SOURCES.filter((source) => asked.includes(source.id));
  return SOURCES.filter((source) => settings.sources[source.id]?.on ?? source.refreshedByDefault);
}
