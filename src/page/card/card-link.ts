import { type CardKey, type FromCard, readFromCard, type ToCard } from '@/contract/card-port';
import { request } from '@/contract/transport';

export interface CardLink {
  post(message: ToCard): void;
}

/**
 * Talks with the card's document in a frame. Each time that the frame has loaded (a page that moves the host makes it
 * load anew) it is given a port and a token that was vouched for over the extension's own messages; it says `ready`
 * when it has claimed it, and hears nothing of a page that shows the same document.
 */
export function linkCard(
  frame: HTMLIFrameElement,
  received: (message: FromCard) => void,
  signal: AbortSignal,
): CardLink {
  let port: MessagePort | undefined;
  const begin = async () => {
    port?.close();
    port = undefined;
    const key: CardKey = { byname: 'card', token: randomToken() };
    const vouched = await request('card.vouch', { token: key.token });
    if (!vouched.ok || signal.aborted || frame.contentWindow === null) return;
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      const message = readFromCard(data);
      if (message !== undefined && port === channel.port1) received(message);
    };
    // To whatever origin the frame has: in a sandbox it has none that could be named, and nothing private goes there.
    frame.contentWindow.postMessage(key, '*', [channel.port2]);
  };
  frame.addEventListener('load', begin, { signal });
  signal.addEventListener('abort', () => port?.close());
  return { post: (message) => port?.postMessage(message) };
}

/** `crypto.randomUUID` is not there on a page over plain http. */
function randomToken(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('.');
}
