import { afterEach, beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { tellNames } from '@/page/card/tell-names';
import type { PageMarks } from '@/page/marks/page-marks';

const { sendMessage } = browser.runtime;
let said: unknown[];
let lifetime: AbortController;

beforeEach(() => {
  said = [];
  lifetime = new AbortController();
  Object.assign(browser.runtime, {
    sendMessage: async (message: unknown) => {
      said.push(message);
      return { ok: true, value: { noted: true } };
    },
  });
});

afterEach(() => {
  lifetime.abort();
  Object.assign(browser.runtime, { sendMessage });
});

const told = (times: number) => expect.poll(() => said).toHaveLength(times);
/** Comes after everything that was left for when the page has nothing to do. */
const idle = () => new Promise((resolve) => requestIdleCallback(resolve));

test('tells of names once, and again when they are others, come back with their page or go', async () => {
  let texts = ['APT29', 'Turla', 'APT29'];
  const marks = { inOrder: () => texts.map((text) => ({ text })) } as unknown as PageMarks;
  const look = tellNames(marks, lifetime.signal);
  await told(1);
  expect(said).toEqual([{ byname: 'page.named', input: {} }]);
  texts = ['APT29', 'Turla', 'Turla'];
  look();
  look();
  await idle();
  await told(1);
  texts = ['Turla'];
  look();
  await told(2);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await told(3);
  lifetime.abort();
  await told(4);
  look();
  await idle();
  await told(4);
});
