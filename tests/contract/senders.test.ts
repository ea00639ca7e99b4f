import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from '@/contract/channel';
import { MESSAGES, type MessageName } from '@/contract/messages';

const REFUSED = "Only Byname's own pages may ask for this.";
const NAMES = Object.keys(MESSAGES) as MessageName[];

/** What a script on a web page may ask, which is what a page's process that was taken over may: each with its reason. */
const OPEN: Partial<Record<MessageName, string>> = {
  'page.named': 'says without a word more that other names are marked',
  'card.vouch': 'says which token its card has',
};

const root = () => fakeBrowser.runtime.getURL('/').replace(/\/$/, '');
const id = () => fakeBrowser.runtime.id;

/** Who may send, as the browser tells it, and whether all of the contract is theirs. */
const SENDERS: readonly (readonly [who: string, sender: () => object, isOurs: boolean])[] = [
  ['the popup', () => ({ id: id(), origin: root(), url: `${root()}/popup.html` }), true],
  [
    "the card's frame on a page",
    () => ({ id: id(), origin: root(), url: `${root()}/card.html`, frameId: 4, tab: { id: 1 } }),
    true,
  ],
  ['a page of ours whose browser tells no origin', () => ({ id: id(), url: `${root()}/options.html` }), true],
  [
    'the script on a page',
    () => ({
      id: id(),
      origin: 'https://news.example',
      url: 'https://news.example/a',
      frameId: 0,
      tab: { id: 1 },
    }),
    false,
  ],
  [
    'the script in an empty frame',
    () => ({ id: id(), origin: 'https://news.example', url: 'about:blank', frameId: 2, tab: { id: 1 } }),
    false,
  ],
  ['the script on a file', () => ({ id: id(), origin: 'null', url: 'file:///tmp/a.html' }), false],
  [
    "the card's frame on a page in a sandbox",
    () => ({ id: id(), origin: 'null', url: `${root()}/card.html`, frameId: 4, tab: { id: 1 } }),
    true,
  ],
  [
    'a page that says our address',
    () => ({ id: id(), origin: 'https://evil.example', url: `${root()}/popup.html` }),
    false,
  ],
  [
    'a host that begins like ours',
    () => ({ id: id(), origin: `${root()}.evil.example`, url: `${root()}.evil.example/popup.html` }),
    false,
  ],
  ['nobody that is named', () => ({ id: id() }), false],
];

/** They are the same for whatever would answer: what comes back is a refusal, or something else. */
const HANDLERS = Object.fromEntries(NAMES.map((name) => [name, () => ({})])) as unknown as Handlers;

beforeEach(() => {
  fakeBrowser.reset();
  answer(HANDLERS, new AbortController().signal);
});

async function ask(name: MessageName, sender: object): Promise<{ readonly error?: string }> {
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger({ byname: name, input: {} }, sender, resolve);
  });
}

describe.each(SENDERS)('%s', (_, sender, isOurs) => {
  it.each(NAMES)(`may ${isOurs ? '' : 'not '}ask %s, or it is open to all`, async (name) => {
    const { error } = await ask(name, sender());
    expect(error === REFUSED).toBe(!isOurs && !(name in OPEN));
  });
});

it('another extension is not heard at all', async () => {
  const heard = await fakeBrowser.runtime.onMessage.trigger(
    { byname: 'card.vouch', input: { token: 'a' } },
    { id: 'another', origin: root(), url: `${root()}/popup.html` },
    () => expect.unreachable(),
  );
  expect(heard).toEqual([false]);
});
