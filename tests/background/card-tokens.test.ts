import { expect, it } from 'vitest';
import { createCardTokens } from '@/background/card-tokens';
import type { Asker } from '@/contract/transport';

const SCRIPT: Asker = { kind: 'content-script', tab: 7, site: 'news.example' };
const FRAME: Asker = { kind: 'extension-page', tab: 7 };

it('accepts a token once, and says which site vouched for it', () => {
  const tokens = createCardTokens();
  tokens.vouch('one', SCRIPT);
  expect(tokens.claim('one', FRAME)).toEqual({ accepted: true, site: 'news.example' });
  expect(tokens.claim('one', FRAME)).toEqual({ accepted: false });
});

it('names no site where the page has none', () => {
  const tokens = createCardTokens();
  tokens.vouch('one', { kind: 'content-script', tab: 7 });
  expect(tokens.claim('one', FRAME)).toEqual({ accepted: true });
});

it.each<[string, Asker]>([
  ['nobody vouched for', FRAME],
  ['one', { kind: 'extension-page', tab: 8 }],
  ['one', { kind: 'extension-page' }],
  ['one', SCRIPT],
])('refuses %s to %j', (token, from) => {
  const tokens = createCardTokens();
  tokens.vouch('one', SCRIPT);
  expect(tokens.claim(token, from)).toEqual({ accepted: false });
});

it('lets a page of ours vouch for the card of its sample', () => {
  const tokens = createCardTokens();
  tokens.vouch('one', FRAME);
  expect(tokens.claim('one', FRAME)).toEqual({ accepted: true });
});

it.each<Asker>([{ kind: 'extension-page' }, { kind: 'content-script' }])(
  'lets %j vouch for nothing',
  (from) => {
    expect(() => createCardTokens().vouch('one', from)).toThrow();
  },
);

it('forgets the oldest when there are too many', () => {
  const tokens = createCardTokens();
  for (let index = 0; index <= 100; index++) tokens.vouch(`token ${index}`, SCRIPT);
  expect(tokens.claim('token 0', FRAME).accepted).toBe(false);
  expect(tokens.claim('token 100', FRAME).accepted).toBe(true);
});
