import type { SourceDefinition } from '@/core/sources/source-definition';
import type { Settings } from './settings-schema';

type Choices = Pick<Settings, 'sources'>;

/** Part of "Refresh all" and of the daily refresh. */
export function isOn(
  source: Pick<SourceDefinition, 'id' | 'carried' | 'refreshedByDefault'>,
  settings: Choices,
): boolean {
  return !source.carried && (settings.sources[source.id]?.on ?? source.refreshedByDefault);
}

/** Where the source is fetched from: its published address, or the mirror that was chosen. */
export function addressOf(source: Pick<SourceDefinition, 'id' | 'address'>, settings: Choices): string {
  return settings.sources[source.id]?.address ?? source.address;
}

/** The choices with another address for one source; undefined goes back to the published one. */
export function withAddress(
  settings: Choices,
  source: SourceDefinition,
  address: string | undefined,
): Choices {
  const { address: _, ...rest } = settings.sources[source.id] ?? {};
  const isMirror = address !== undefined && address !== source.address;
  return { sources: { ...settings.sources, [source.id]: isMirror ? { ...rest, address } : rest } };
}

/** The choices with one source on or off. */
export function withSwitch(settings: Choices, source: Pick<SourceDefinition, 'id'>, on: boolean): Choices {
  return { sources: { ...settings.sources, [source.id]: { ...settings.sources[source.id], on } } };
}
