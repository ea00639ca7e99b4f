import { type Browser, browser } from 'wxt/browser';
import { readerAddress } from '@/contract/reader-address';
import { followWords } from '@/ui/words/follow-language';
import { say } from '@/ui/words/say';

const LINK_ITEM = 'read-link';
const PAGE_ITEM = 'read-page';
/** Of a page that is a PDF, as far as its address tells: nobody else tells an extension. */
const PDF_PAGES = ['pdf', 'PDF'].flatMap((ending) => [
  ...[`*://*/*.${ending}`, `*://*/*.${ending}?*`, `file:///*.${ending}`],
]);

/** Offers the reader in the menu of every link, and of a page that is a PDF. Nothing is fetched by it: the reader asks first. */
export function startFileMenu(report: (fault: unknown) => void, signal: AbortSignal): void {
  const { contextMenus } = browser;
  const chosen = ({ menuItemId, linkUrl, pageUrl }: Browser.contextMenus.OnClickData) => {
    const file = menuItemId === LINK_ITEM ? linkUrl : menuItemId === PAGE_ITEM ? pageUrl : undefined;
    if (file === undefined) return;
    const url = browser.runtime.getURL(`/${readerAddress(file)}` as '/reader.html');
    browser.tabs.create({ url }).catch(report);
  };
  followWords(() => {
    const title = say('background.readFile');
    offer({ id: LINK_ITEM, title, contexts: ['link'], targetUrlPatterns: ['*://*/*', 'file:///*'] });
    offer({ id: PAGE_ITEM, title, contexts: ['page'], documentUrlPatterns: PDF_PAGES });
  }, signal);
  contextMenus.onClicked.addListener(chosen);
  signal.addEventListener('abort', () => contextMenus.onClicked.removeListener(chosen), { once: true });
}

/** Puts an item into the browser's menu. */
export function offer(
  item: Browser.contextMenus.CreateProperties & { readonly id: string; readonly title: string },
) {
  browser.contextMenus.create(item, () => {
    // Made anew with every start: one that is there already may speak another language.
    if (browser.runtime.lastError) void browser.contextMenus.update(item.id, { title: item.title });
  });
}
