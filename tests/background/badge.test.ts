import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBadge } from '@/background/badge';
import type { ActorId } from '@/core/model/actor';
import { newsSeen } from '@/stored/news';
import { type LogEntry, refreshLog } from '@/stored/refresh-state';
import { saveSettings } from '@/stored/settings';
import { resetBrowser } from './sample';

const ENTRY: LogEntry = {
  at: '2026-11-05T06:00:00.000Z',
  kind: 'refresh',
  ...{
    addedCount: 120,
    removedCount: 0,
    changedCount: 0,
    removed: [],
    changed: [],
    brought: ['misp'],
    failed: [],
  },
  added: [{ id: 'misp/A' as ActorId, name: 'A' }],
};
let lifetime: AbortController;

beforeEach(() => {
  resetBrowser();
  lifetime = new AbortController();
});
afterEach(() => lifetime.abort());

const says = (text: string) =>
  vi.waitFor(() => expect(fakeBrowser.action.setBadgeText).toHaveBeenLastCalledWith({ text }));

it('counts the actors with news until they are seen, or the reader wants no count', async () => {
  startBadge((fault) => expect.unreachable(String(fault)), lifetime.signal);
  await says('');
  await newsSeen.update(() => '2026-11-01T00:00:00.000Z');
  await refreshLog.update(() => [{ ...ENTRY, addedCount: 3 }]);
  await says('+3');
  await refreshLog.update(() => [ENTRY]);
  await says('+99');
  await saveSettings({ newsBadge: false });
  await says('');
  await saveSettings({ newsBadge: true });
  await says('+99');
  await newsSeen.update(() => '2026-11-06T00:00:00.000Z');
  await says('');
});

it('counts nothing of a refresh under a clock that was ahead', async () => {
  startBadge((fault) => expect.unreachable(String(fault)), lifetime.signal);
  await newsSeen.update(() => '2026-11-01T00:00:00.000Z');
  await refreshLog.update(() => [{ ...ENTRY, addedCount: 3 }]);
  await says('+3');
  await newsSeen.update(() => '2026-11-06T00:00:00.000Z');
  await says('');
  const ahead = new Date(Date.now() + 400 * 86_400_000).toISOString();
  await refreshLog.update(() => [ENTRY, { ...ENTRY, at: ahead }]);
  await newsSeen.update(() => '2026-11-04T00:00:00.000Z');
  await says('+99');
  await newsSeen.update(() => '2026-11-06T00:00:00.000Z');
  await says('');
});
