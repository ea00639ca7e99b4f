import { type Browser, browser } from 'wxt/browser';
import { readerAddress } from '@/contract/reader-address';
import { LOOPBACK } from '@/stored/addresses';
import { leftToBrowser, withoutPlace } from '@/stored/left-to-browser';
import { readerLeft } from '@/stored/reader-left';
import { saveSettings, storedSettings } from '@/stored/settings';

/** What the reader fetches: by https, and from this machine. */
const READABLE = ['https://*/*', ...LOOPBACK.map((host) => `http://${host}/*`)];
const FILTER: Browser.webRequest.RequestFilter = { urls: READABLE, types: ['main_frame'] };

/** Firefox lets an extension stop what it sends elsewhere, so that the file is never in the tab's history. */
const CAN_STOP = import.meta.env.FIREFOX;

type Answered = Browser.webRequest.OnHeadersReceivedDetails;

/**
 * Sends a tab that comes to a PDF to the reader, where the setting says so and the browser has let Byname see what
 * servers answer (`webRequest`, asked for with the setting). A file that its reader sent back stays with the browser, and
 * so do private windows, which show no page of an extension in some browsers.
 */
export function startPdfTabs(report: (fault: unknown) => void, signal: AbortSignal): void {
  const answer = (details: Answered) => {
    if (!isShownPdf(details)) return undefined;
    const sent = sendToReader(details).catch((fault) => {
      report(fault);
      return false;
    });
    return CAN_STOP ? sent.then((cancel) => ({ cancel })) : undefined;
  };
  // Its types know of no answer that is waited for.
  const answered = answer as (details: Answered) => undefined;
  const listen = () => {
    // There once it is permitted, and not before.
    const { webRequest } = browser as Partial<typeof browser>;
    if (webRequest === undefined || signal.aborted) return;
    const { onHeadersReceived } = webRequest;
    if (onHeadersReceived.hasListener(answered)) return;
    onHeadersReceived.addListener(answered, FILTER, [
      'responseHeaders',
      ...(CAN_STOP ? (['blocking'] as const) : []),
    ]);
    signal.addEventListener('abort', () => onHeadersReceived.removeListener(answered), { once: true });
  };
  const check = () => switchOffUnlessPermitted().catch(report);
  const { onAdded, onRemoved } = browser.permissions;
  listen();
  onAdded.addListener(listen);
  onRemoved.addListener(check);
  signal.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(listen);
      onRemoved.removeListener(check);
    },
    { once: true },
  );
  // Restored from another browser's backup, the setting knows nothing of what this one permits.
  void check();
}

/** @return whether the tab is sent elsewhere */
async function sendToReader({ url, tabId, timeStamp }: Answered): Promise<boolean> {
  const [{ pdfTabs }, left, last, { incognito, url: present }] = await Promise.all([
    storedSettings.read(),
    leftToBrowser.read(),
    readerLeft.read(),
    browser.tabs.get(tabId),
  ]);
  if (pdfTabs !== true || incognito || left.includes(withoutPlace(url))) return false;
  const reader = browser.runtime.getURL(`/${readerAddress(url)}` as '/reader.html');
  // From the reader a tab comes to its file by going back alone, and its reader wants to go past it. Where the file was the
  // first in the tab it stays.
  // A background that had to be started is told of the answer when the file is there: the reader was left after it came.
  const isFromReader = present === reader || (last.file === url && last.at >= timeStamp);
  if (isFromReader) await browser.tabs.goBack(tabId).catch(() => undefined);
  else await browser.tabs.update(tabId, { url: reader });
  return true;
}

/** True where the browser would show a PDF that can be fetched once more: not what a form brings, nor what it saves. */
function isShownPdf({ tabId, method, statusCode, responseHeaders = [] }: Answered): boolean {
  const header = (wanted: string) =>
    responseHeaders
      .find(({ name }) => name.toLowerCase() === wanted)
      ?.value?.trim()
      .toLowerCase() ?? '';
  return (
    tabId >= 0 &&
    method === 'GET' &&
    statusCode === 200 &&
    header('content-type').split(';')[0] === 'application/pdf' &&
    !header('content-disposition').startsWith('attachment')
  );
}

async function switchOffUnlessPermitted(): Promise<void> {
  if ((await storedSettings.read()).pdfTabs !== true) return;
  const isPermitted = await browser.permissions.contains({ permissions: ['webRequest'] });
  if (!isPermitted) await saveSettings({ pdfTabs: false });
}
