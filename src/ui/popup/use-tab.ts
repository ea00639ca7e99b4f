import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readerAddress } from '@/contract/reader-address';
import { summaryAddress } from '@/contract/summary-address';
import { pageTitle, webAddress } from '../gather/page-address';
import { requestHostAccess } from '../hooks/host-access';
import { isAmongOrigins, type Obstacle, obstacleOf } from './tab-obstacle';

/** Of the tab in front what its page cannot tell. */
export interface TabFacts {
  readonly isPrivate: boolean;
  /** Undefined where the browser does not tell the tab's address; `no-access` where the reader did not allow the site. */
  readonly obstacle: Obstacle | 'no-access' | undefined;
  /** Its host; empty where it has none. */
  readonly site: string;
  /** What it shows; absent where the browser does not tell. */
  readonly page?: TabPage;
}

export interface TabPage {
  readonly title: string;
  /** Absent where it is not on the web. */
  readonly address?: string;
}

/**
 * The tab in front; null until it is known. What is asked of it does nothing before.
 *
 * @param turn a new value asks again
 */
export function useTab(turn: unknown): {
  readonly tab: TabFacts | null;
  readonly reload: () => void;
  /** Asks for access to its site and loads it again. To be called in the handler of a click. */
  readonly allow: () => void;
  /** Shows its file in the reader, in its place. */
  readonly read: () => Promise<void>;
  /** Opens the summary of its page beside it. */
  readonly summarise: () => Promise<void>;
} {
  const [found, setFound] = useState<{
    readonly tab: TabFacts;
    id?: number;
    index?: number;
    address?: string;
  } | null>(null);
  const moves = useMoves(found?.id);
  useEffect(() => {
    let wanted = true;
    findTab().then((tab) => {
      if (wanted) setFound(tab);
    });
    return () => {
      wanted = false;
    };
  }, [turn, moves]);
  const reload = () => {
    // A tab that was closed meanwhile has nothing to load.
    if (found?.id !== undefined) browser.tabs.reload(found.id).catch(() => undefined);
  };
  return {
    tab: found?.tab ?? null,
    reload,
    read: async () => {
      if (found?.id === undefined || found.address === undefined) return;
      const url = browser.runtime.getURL(`/${readerAddress(found.address)}` as '/reader.html');
      await browser.tabs.update(found.id, { url });
    },
    summarise: async () => {
      if (found?.id === undefined) return;
      const url = browser.runtime.getURL(`/${summaryAddress(found.id)}` as '/summary.html');
      await browser.tabs.create({ url, ...(found.index === undefined ? {} : { index: found.index + 1 }) });
    },
    allow: () => {
      if (found?.address === undefined) return;
      void requestHostAccess(found.address).then((access) => {
        if (access === 'granted') reload();
      });
    },
  };
}

/** How often a tab was told to show another address or title; a site can go on to another page without loading one. */
function useMoves(id: number | undefined): number {
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    const { onUpdated } = browser.tabs;
    const hear = (...[tab, { url, title }]: Parameters<Parameters<typeof onUpdated.addListener>[0]>) => {
      if (tab === id && (url ?? title) !== undefined) setMoves((before) => before + 1);
    };
    onUpdated.addListener(hear);
    return () => onUpdated.removeListener(hear);
  }, [id]);
  return moves;
}

async function findTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { id, index, url: address, title, incognito = false } = tab ?? {};
  const obstacle = obstacleOf(address);
  const site = address === undefined || obstacle === 'browser' ? '' : new URL(address).hostname;
  const page = address === undefined ? {} : { page: pageOf(address, title) };
  const facts = { isPrivate: incognito, obstacle: await withAccess(obstacle, address), site, ...page };
  return {
    tab: facts,
    ...(id === undefined ? {} : { id }),
    // A tab of ours opens in no private window.
    ...(index === undefined || incognito ? {} : { index }),
    ...(address === undefined ? {} : { address }),
  };
}

/** @param shown the address that the tab shows, which may be the reader's */
export function pageOf(shown: string, title: string | undefined): TabPage {
  const address = webAddress(shown);
  const called = pageTitle({ address: shown, ...(title === undefined ? {} : { title }) });
  return { title: called, ...(address === undefined ? {} : { address }) };
}

async function withAccess(
  obstacle: Obstacle | undefined,
  address: string | undefined,
): Promise<TabFacts['obstacle']> {
  if (obstacle !== 'site' || address === undefined) return obstacle;
  const { origins = [] } = await browser.permissions.getAll();
  return isAmongOrigins(address, origins) ? 'site' : 'no-access';
}
