import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runtimeTransport } from '@/contract/transport';

const OWN = { id: fakeBrowser.runtime.id };
const PAGE = { ...OWN, url: 'https://news.example/a' };
const POPUP = { ...OWN, url: fakeBrowser.runtime.getURL('/popup.html') };

beforeEach(() => fakeBrowser.reset());

async function deliver(message: unknown, sender: object) {
  const sendResponse = vi.fn();
  const [kept] = await fakeBrowser.runtime.onMessage.trigger(message, sender, sendResponse);
  await Promise.resolve();
  return { kept, sendResponse };
}

describe('messages of the browser', () => {
  it('answers through sendResponse and keeps the channel open with a literal true', async () => {
    runtimeTransport.listen(async () => 'pong', new AbortController().signal);
    const { kept, sendResponse } = await deliver('ping', POPUP);
    expect(kept).toBe(true);
    expect(sendResponse).toHaveBeenCalledWith('pong');
  });

  it('leaves a message that is not its own to others', async () => {
    runtimeTransport.listen(() => undefined, new AbortController().signal);
    const { kept, sendResponse } = await deliver('ping', POPUP);
    expect(kept).toBe(false);
    expect(sendResponse).not.toHaveBeenCalled();
  });

  it.each([{}, { id: 'another-extension' }, { url: 'https://news.example/' }])(
    'does not hear a sender that is not this extension: %j',
    async (sender) => {
      const listener = vi.fn(async () => 'pong');
      runtimeTransport.listen(listener, new AbortController().signal);
      const { kept } = await deliver('ping', sender);
      expect(kept).toBe(false);
      expect(listener).not.toHaveBeenCalled();
    },
  );

  it.each([
    [POPUP, { kind: 'extension-page' }],
    [
      { ...POPUP, tab: { id: 7 } },
      { kind: 'extension-page', tab: 7 },
    ],
    [PAGE, { kind: 'content-script', site: 'news.example' }],
    [
      { ...PAGE, tab: { id: 7 } },
      { kind: 'content-script', tab: 7, site: 'news.example' },
    ],
    [
      { ...OWN, url: 'about:blank', tab: { id: 7 } },
      { kind: 'content-script', tab: 7 },
    ],
    [OWN, { kind: 'content-script' }],
    [
      { ...OWN, url: `${fakeBrowser.runtime.getURL('/').slice(0, -1)}.evil.example/` },
      expect.objectContaining({ kind: 'content-script' }),
    ],
  ])('takes %j for what it is', async (sender, asker) => {
    const listener = vi.fn(async () => null);
    runtimeTransport.listen(listener, new AbortController().signal);
    await deliver('ping', sender);
    expect(listener).toHaveBeenCalledWith('ping', asker);
  });

  it('is gone after the signal', async () => {
    const lifetime = new AbortController();
    runtimeTransport.listen(async () => 'pong', lifetime.signal);
    lifetime.abort();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });
});
