import { browser } from 'wxt/browser';
import { failed, type Result } from '@/core/model/result';
import type { Input, MessageName } from './messages';

/** Where a message came from, in the browser's own words: nothing of it is the sender's. */
export interface Asker {
  /** A page of this extension, or one of its content scripts on a web page. */
  readonly kind: 'extension-page' | 'content-script';
  /** Absent where the sender is in no tab. */
  readonly tab?: number;
  /** Host name of the web page that a content script runs in; absent for a page without one. */
  readonly site?: string;
  /** In a private window. */
  readonly isPrivate?: true;
}

/** Answers one message, or returns undefined at once when the message is not its own. */
export type Listener = (message: unknown, from: Asker) => Promise<unknown> | undefined;

/** Carries plain data between contexts. The browser's own is `runtimeTransport`; tests hand in another. */
export interface Transport {
  /** Rejects when nothing answers. */
  request(message: unknown): Promise<unknown>;
  /** Listens until the signal fires. */
  listen(listener: Listener, signal: AbortSignal): void;
}

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

export const runtimeTransport: Transport = {
  request: (message) => browser.runtime.sendMessage(message),

  listen(listener, signal) {
    const onMessage = (message: unknown, sender: Sender, sendResponse: (response: unknown) => void) => {
      if (sender.id !== browser.runtime.id) return false;
      const answer = listener(message, askerOf(sender));
      if (answer === undefined) return false;
      answer.then(sendResponse);
      // Chrome before 144 drops a returned promise; a literal true keeps the channel open everywhere.
      return true;
    };
    browser.runtime.onMessage.addListener(onMessage);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage), {
      once: true,
    });
  },
};

/**
 * Asks the background and takes whatever it answers, unchecked: for the script on a page, whose weight counts.
 * Everything else uses `send`.
 */
export async function request<N extends MessageName>(
  name: N,
  input: Input<N>,
  transport: Transport = runtimeTransport,
): Promise<Result<unknown>> {
  try {
    const reply = await transport.request({ byname: name, input });
    return isAnswer(reply) ? reply : failed('Byname did not answer.');
  } catch {
    return failed('Byname could not be reached. Reload the page if the extension was just updated.');
  }
}

function isAnswer(reply: unknown): reply is Result<unknown> {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return false;
  return reply.ok === true ? 'value' in reply : 'error' in reply && typeof reply.error === 'string';
}

/**
 * The one place where it is decided who asks. A page of ours is what has an address of ours, and no origin that says
 * otherwise: the card's frame on a page in a sandbox has an origin of nobody.
 */
function askerOf({ url = '', origin, tab }: Sender): Asker {
  // The address is compared as text: `origin` of a URL in an extension's scheme is "null" in some engines.
  const root = browser.runtime.getURL('/popup.html').slice(0, -'popup.html'.length);
  const isOurs = url.startsWith(root) && (origin === undefined || origin === 'null' || `${origin}/` === root);
  const site = URL.canParse(url) ? new URL(url).hostname : '';
  return {
    kind: isOurs ? 'extension-page' : 'content-script',
    ...(tab?.id === undefined ? {} : { tab: tab.id }),
    ...(tab?.incognito ? { isPrivate: true } : {}),
    ...(site === '' || url.startsWith(root) ? {} : { site }),
  };
}
