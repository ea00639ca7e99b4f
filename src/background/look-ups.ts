import { type Browser, browser } from 'wxt/browser';
import { askSelection } from '@/contract/ask-page';
import { NAME_SELECTION } from '@/contract/commands';
import {
  privateSearchAddress,
  profileAddress,
  searchAddress,
  selectedNameAddress,
} from '@/contract/profile-address';
import { isForReader, readerAddress } from '@/contract/reader-address';
import { resolveName } from '@/core/identity/resolve-name';
import { MAX_NAME } from '@/core/model/correction';
import { createSearch } from '@/core/search/create-search';
import { asRead, nameKey } from '@/core/text/characters';
import { privateText } from '@/stored/private-text';
import { type RecentLookUp, rememberLookUp } from '@/stored/recent-look-ups';
import { followWords } from '@/ui/words/follow-language';
import { say } from '@/ui/words/say';
import type { Dataset } from './dataset/dataset';
import { offer } from './file-menu';

const MENU_ITEM = 'look-up';
const NAME_ITEM = 'name-it';
/** Of the window that asks who a name is. CSS pixels; it is asked and closed beside the page. */
const WINDOW = { type: 'popup', width: 560, height: 640 } as const;
/** Browsers show five to eight lines under the address. */
const SUGGESTIONS = 6;
/** More is no name: what was selected by accident may be a page. */
const MAX_SELECTED = 200;
/** Stands before an id that a suggestion gives back. */
const ID = 'actor:';

type Where = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';
type Suggest = (results: Browser.omnibox.SuggestResult[]) => void;

/**
 * Looks up what is selected on a page, by its menu, and what is typed after "by" in the address field; asks whose a
 * selected name is, by its menu or a shortcut. Nothing of it leaves the browser.
 */
export function startLookUps(
  dataset: Pick<Dataset, 'actor' | 'actorsNamed' | 'searchEntries'>,
  report: (fault: unknown) => void,
  signal: AbortSignal,
): void {
  const { commands, contextMenus, omnibox } = browser;
  const goTo = async (text: string, isPrivate: boolean, where?: Where) => {
    const { address, met, sought } = await meantBy(text, dataset);
    if (met !== undefined && !isPrivate) void rememberLookUp(met);
    await open(
      sought !== undefined && isPrivate ? await handOver(sought, privateSearchAddress()) : address,
      where,
    );
  };

  const ask = (selected: string, page?: string, tab?: Browser.tabs.Tab) => {
    askWhoIs(selected, tab?.incognito !== false, page).catch(report);
  };
  const chosen = (chosen: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab) => {
    const { menuItemId, selectionText = '' } = chosen;
    if (menuItemId === MENU_ITEM) goTo(selectionText, tab?.incognito !== false).catch(report);
    if (menuItemId === NAME_ITEM) ask(selectionText, chosen.frameUrl ?? chosen.pageUrl, tab);
  };
  const pressed = (command: string, tab?: Browser.tabs.Tab) => {
    if (command !== NAME_SELECTION || tab?.id === undefined) return;
    askSelection(tab.id, (selected) => ask(selected, tab.url, tab));
  };
  // Made at the first letter that is typed and let go with the last: an index of all names is large.
  let searching: Promise<ReturnType<typeof createSearch>> | undefined;
  const letGo = () => {
    searching = undefined;
  };
  const entered = (text: string, where: Where) => {
    letGo();
    isInPrivate()
      .then((isPrivate) => goTo(text, isPrivate, where))
      .catch(report);
  };
  const typed = (text: string, suggest: Suggest) => {
    searching ??= dataset.searchEntries().then(createSearch);
    searching
      .then((search) =>
        suggest(
          search(text, SUGGESTIONS).map(({ entry }) => ({
            content: `${ID}${entry.id}`,
            description: plain([
              entry.name,
              ...entry.names.filter((name) => name !== entry.name).slice(0, 4),
            ]),
          })),
        ),
      )
      .catch((fault) => {
        letGo();
        report(fault);
      });
  };

  followWords(() => {
    // The browser puts the selection in the place of its sign.
    offer({ id: MENU_ITEM, title: say('background.lookUp', { selection: '%s' }), contexts: ['selection'] });
    offer({ id: NAME_ITEM, title: say('background.nameIt', { selection: '%s' }), contexts: ['selection'] });
    omnibox.setDefaultSuggestion({ description: say('background.omnibox') });
  }, signal);
  contextMenus.onClicked.addListener(chosen);
  commands.onCommand.addListener(pressed);
  omnibox.onInputChanged.addListener(typed);
  omnibox.onInputEntered.addListener(entered);
  omnibox.onInputCancelled.addListener(letGo);
  signal.addEventListener(
    'abort',
    () => {
      contextMenus.onClicked.removeListener(chosen);
      commands.onCommand.removeListener(pressed);
      omnibox.onInputChanged.removeListener(typed);
      omnibox.onInputEntered.removeListener(entered);
      omnibox.onInputCancelled.removeListener(letGo);
    },
    { once: true },
  );
}

interface Meant {
  readonly address: string;
  /** The one actor that is meant. */
  readonly met?: RecentLookUp;
  /** What the address searches. */
  readonly sought?: string;
}

/** The profile of whom a name means; the search for it where several may be meant, or nobody; of a file's address the reader. */
async function meantBy(text: string, dataset: Pick<Dataset, 'actor' | 'actorsNamed'>): Promise<Meant> {
  if (text.startsWith(ID)) {
    const id = text.slice(ID.length);
    const actor = await dataset.actor(id);
    return {
      address: profileAddress(id),
      ...(actor === null ? {} : { met: { id: actor.id, met: actor.name } }),
    };
  }
  if (isForReader(text.trim())) return { address: readerAddress(text.trim()) };
  const name = asRead(text).trim().slice(0, MAX_SELECTED);
  const [candidates = []] = await dataset.actorsNamed([nameKey(name)]);
  const { actors, settled } = resolveName(name, candidates);
  const [actor] = actors;
  if (actor === undefined || !settled) return { address: searchAddress(name), sought: name };
  return { address: profileAddress(actor.id), met: { id: actor.id, met: name } };
}

/** Whether the window that the address was typed into is private; it is taken for one where the browser does not say. */
async function isInPrivate(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.incognito !== false;
}

/** In a window beside the page, which stays as it is. */
async function askWhoIs(selected: string, isPrivate: boolean, page = ''): Promise<void> {
  const name = asRead(selected).trim().slice(0, MAX_NAME);
  const address = isPrivate
    ? await handOver(name, selectedNameAddress('', ''))
    : selectedNameAddress(name, page);
  await browser.windows.create({ ...WINDOW, url: browser.runtime.getURL(`/${address}` as '/profile.html') });
}

/** Browsers keep addresses, and nothing of a page in a private window is kept: the address stays without the words. */
async function handOver(words: string, address: string): Promise<string> {
  await privateText.update(() => words);
  return address;
}

async function open(address: string, where?: Where): Promise<void> {
  const url = browser.runtime.getURL(`/${address}` as '/popup.html');
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
}

/** Chromium reads a description as markup, Firefox as it is. */
function plain(names: readonly string[]): string {
  return names.join(' · ').replace(/[<>&"']/g, ' ');
}
