import { browser } from 'wxt/browser';
import type { DatasetInfo } from '@/contract/messages';
import { allSources, type OwnSource } from '@/core/sources/own-source';
import { lastFaults } from '@/stored/last-faults';
import type { RefreshState } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import { isOn } from '@/stored/source-choice';
import { formatBytes, formatNumber } from '../words/format-amount';
import { joined } from '../words/joined';
import { locale, say } from '../words/say';

/** One line of the diagnostics: what it is, and what it is here. */
export type Finding = readonly [label: string, value: string];

interface Known {
  readonly settings: Settings;
  readonly refresh: RefreshState;
  readonly info: DatasetInfo | null;
  readonly own: readonly OwnSource[];
}

/**
 * What helps to find a fault, and nothing that is the reader's: her lists are counted, her sources have no title and no
 * address, a failure is its code alone.
 */
export async function diagnose({ settings, refresh, info, own }: Known): Promise<readonly Finding[]> {
  const room = await navigator.storage?.estimate().catch(() => undefined);
  return [
    ['Byname', browser.runtime.getManifest().version],
    [say('options.browser'), navigator.userAgent],
    [say('options.language'), locale()],
    [say('options.tabData'), info === null ? say('options.unknown') : describeData(info)],
    [say('options.yours'), describeOwn({ settings, refresh, info, own })],
    [
      say('options.storageUsed'),
      room?.usage === undefined ? say('options.unknown') : formatBytes(room.usage),
    ],
    ...allSources(own)
      .filter((source) => isOn(source, settings))
      .map(({ id, own: isOwn }): Finding => [nameOf(id, isOwn, own), describeLast(refresh, id)]),
    ...(await lastFaults.read()).map(({ at, kind, places }): Finding => [kind, [at, ...places].join(' ‹ ')]),
  ];
}

function describeData({ origin, takenAt, actors, names, ...problems }: DatasetInfo): string {
  const size = [say('common.actors', { count: actors }), say('common.names', { count: names })];
  const { storageProblem, namesProblem } = problems;
  return joined(
    [origin, takenAt, ...size, storageProblem, namesProblem].filter((part) => part !== undefined),
  );
}

function describeOwn({ settings, info, own }: Known): string {
  const counts = [
    [say('options.tabCorrections'), info?.corrections ?? 0],
    [say('ownSources.title'), own.length],
    [say('options.tabSites'), settings.offSites.length],
    [say('options.namesHidden'), settings.hiddenNames.length],
  ] as const;
  return joined(counts.map(([what, count]) => `${what}: ${formatNumber(count)}`));
}

function nameOf(id: string, isOwn: boolean | undefined, own: readonly OwnSource[]): string {
  return isOwn ? `${say('ownSources.title')} ${own.findIndex((source) => source.id === id) + 1}` : id;
}

function describeLast({ sources }: RefreshState, id: string): string {
  const status = sources[id];
  if (status === undefined) return say('options.neverAsked');
  const { triedAt, result, failures, takenAt } = status;
  if (result.ok) return `${triedAt} ✓`;
  return [`${triedAt} ✗ ${result.code} (${formatNumber(failures)})`, takenAt].filter(Boolean).join(' · ');
}
