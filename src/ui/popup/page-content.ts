import type { FrameSummary } from '@/contract/frame-summary';
import type { SiteRule } from '@/stored/page-settings';
import type { Settings } from '@/stored/settings';
import type { PageReport } from '../gather/page-connection';
import type { ActorOnPage } from './group-by-actor';
import { canAsk } from './switch-site';
import type { TabFacts, TabPage } from './use-tab';

/** How much of the page was read; only the first part of one that is very long. */
export type Extent = 'whole' | 'so-far' | 'first-part';

/** What the popup says of the page in front. */
export type PageContent =
  | { readonly state: 'reading' }
  | { readonly state: 'unreadable'; readonly obstacle: TabFacts['obstacle']; readonly site: string }
  | { readonly state: 'off-everywhere' }
  | { readonly state: 'off-here'; readonly site: string }
  /** Nothing is read there unless the reader asks. */
  | { readonly state: 'not-asked'; readonly site: string }
  | { readonly state: 'empty'; readonly extent: Extent }
  /** The page has names, and who they mean could not be read. */
  | { readonly state: 'failed'; readonly error: string }
  | {
      readonly state: 'named';
      readonly actors: readonly ActorOnPage[];
      readonly extent: Extent;
      readonly page?: TabPage;
    };

/**
 * Settings speak before the page: what is off everywhere is off where no page answers, too.
 *
 * @param actors who is named; null while that is looked up, words where it failed
 * @param tab what the browser tells of the page; null until it does
 */
export function pageContent(
  report: PageReport,
  actors: readonly ActorOnPage[] | string | null,
  settings: Pick<Settings, 'enabled'> & SiteRule,
  tab: Pick<TabFacts, 'obstacle' | 'site' | 'page'> | null,
): PageContent {
  if (!settings.enabled) return { state: 'off-everywhere' };
  if (report.state === 'connecting') return { state: 'reading' };
  const unreadable = tab && ({ state: 'unreadable', obstacle: tab.obstacle, site: tab.site } as const);
  if (report.state === 'unreachable') return unreadable ?? { state: 'reading' };
  if (typeof actors === 'string') return { state: 'failed', error: actors };
  const top = topFrame(report);
  const extent = extentOf(report.frames);
  if (actors !== null && actors.length > 0)
    return { state: 'named', actors, extent, ...(tab?.page && { page: tab.page }) };
  if (top?.state === 'off-here') {
    return { state: canAsk(settings, top.site) ? 'not-asked' : 'off-here', site: top.site };
  }
  // Of a PDF some browsers let extensions read the empty page around it.
  if (unreadable?.obstacle === 'pdf') return unreadable;
  return extent === 'so-far' || actors === null ? { state: 'reading' } : { state: 'empty', extent };
}

function extentOf(frames: readonly FrameSummary[]): Extent {
  const has = (state: FrameSummary['state']) => frames.some((frame) => frame.state === state);
  if (has('reading')) return 'so-far';
  return has('cut') ? 'first-part' : 'whole';
}

/** The page itself among its frames; undefined until it has answered. */
export function topFrame(report: PageReport): FrameSummary | undefined {
  return report.state === 'connected' ? report.frames.find((frame) => frame.top) : undefined;
}
