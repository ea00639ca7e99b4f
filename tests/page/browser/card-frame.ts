import { browser } from 'wxt/browser';
import type { FromCard, ToCard } from '@/contract/card-port';
import { untilTestEnds } from './page';

/** Stands in for the card's document: takes the port, says it is ready, and tells the test of all that comes. */
const DOCUMENT = `<!doctype html><script>
  addEventListener('message', ({ data, ports: [port] }) => {
    if (port) {
      window.port = port;
      port.onmessage = ({ data }) => parent.postMessage({ card: data }, '*');
      port.postMessage({ kind: 'ready' });
      parent.postMessage({ token: data.token }, '*');
    } else window.port.postMessage(data);
  });
</script>`;

/** The same on a machine that is slow: it is ready when the test says so. */
export const LATE_DOCUMENT = DOCUMENT.replace("port.postMessage({ kind: 'ready' });", '');

/** The frame as a test sees it. */
export interface FakeFrame {
  /** What the page's script has said to it, in order. */
  readonly heard: ToCard[];
  readonly tokens: string[];
  /** The tokens that were vouched for before. */
  readonly vouched: string[];
  /** Of the frame that was loaded last, or of the one before. */
  say(message: FromCard | object, back?: 0 | 1): void;
}

/** Lets the card's frame load a document that answers the test. Until the test ends. */
export function fakeCardFrame(html: string = DOCUMENT): FakeFrame {
  const signal = untilTestEnds();
  const frames: (MessageEventSource | null)[] = [];
  const fake: FakeFrame = {
    heard: [],
    tokens: [],
    vouched: [],
    say: (message, back = 0) => frames.at(-1 - back)?.postMessage(message, { targetOrigin: '*' }),
  };
  const { getURL, sendMessage } = browser.runtime;
  Object.assign(browser.runtime, {
    getURL: (path: string) =>
      path === '/card.html' ? `data:text/html,${encodeURIComponent(html)}` : getURL(path as '/card.html'),
    sendMessage: async ({ input }: { readonly input: { readonly token: string } }) => {
      fake.vouched.push(input.token);
      return { ok: true, value: { noted: true } };
    },
  });
  window.addEventListener(
    'message',
    ({ data, source }) => {
      if (data.token !== undefined) {
        frames.push(source);
        fake.tokens.push(data.token);
      }
      if (data.card !== undefined) fake.heard.push(data.card);
    },
    { signal },
  );
  signal.addEventListener('abort', () => Object.assign(browser.runtime, { getURL, sendMessage }));
  return fake;
}
