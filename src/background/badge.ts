import { browser } from 'wxt/browser';
import { storedFollowed } from '@/stored/followed';
import { collectNews, newsSeen } from '@/stored/news';
import { refreshLog } from '@/stored/refresh-state';
import { storedSettings } from '@/stored/settings';
import { say } from '@/ui/words/say';

/** A badge has room for three signs, one of which tells news from the number of actors on a page. */
const MOST = 99;

/**
 * Keeps the number of actors with news on the toolbar's button, unless the reader wants none. Where the page in front
 * names actors their number stands in its place.
 */
export function startBadge(report: (fault: unknown) => void, signal: AbortSignal): void {
  const update = () => showBadge().catch(report);
  for (const stored of [refreshLog, newsSeen, storedFollowed, storedSettings] as const)
    stored.watch(update, signal);
  void update();
}

async function showBadge(): Promise<void> {
  const [log, seenAt, followed, settings] = await Promise.all([
    refreshLog.read(),
    newsSeen.read(),
    storedFollowed.read(),
    storedSettings.read(),
  ]);
  const { items, more } = collectNews(log, seenAt, followed, Date.now());
  const count = settings.newsBadge === false ? 0 : items.length + more;
  await browser.action.setBadgeText({ text: count === 0 ? '' : `+${Math.min(count, MOST)}` });
  await browser.action.setTitle({
    title: count === 0 ? say('manifest.name') : say('background.withNews', { count }),
  });
  await browser.action.setBadgeBackgroundColor({ color: '#1f4f80' });
}
