import { expect, test } from 'vitest';
import { findShadows, watchLateShadows } from '@/page/reading/late-shadows';
import { input } from '../browser/input';
import { middleOf, show, untilTestEnds } from '../browser/page';

test('finds every open shadow root, those in others too, of whatever element', () => {
  show('<div></div><section><p><x-y></x-y></p></section><form><input name="shadowRoot"></form>');
  const outer = attach('div', '<span></span>');
  const inner = outer.querySelector('span')?.attachShadow({ mode: 'open' });
  const own = attach('x-y', '');
  document.querySelector('section')?.attachShadow({ mode: 'closed' });
  expect(new Set([...findShadows()].flat())).toEqual(new Set([outer, inner, own]));
});

test('asks to look again a few times after the page got elements', async () => {
  let looks = 0;
  const { stir } = watchLateShadows(
    () => looks++,
    () => {},
    untilTestEnds(),
  );
  stir();
  await expect.poll(() => looks, { timeout: 10_000 }).toBe(2);
  stir();
  await expect.poll(() => looks, { timeout: 10_000 }).toBe(4);
});

test('asks for nothing more when it is told to end', async () => {
  const end = new AbortController();
  const [ended, going] = [count(), count()];
  watchLateShadows(ended.up, () => {}, end.signal).stir();
  watchLateShadows(going.up, () => {}, untilTestEnds()).stir();
  end.abort();
  await expect.poll(() => going.times, { timeout: 10_000 }).toBe(1);
  expect(ended.times).toBe(0);
});

test('tells of the root that the pointer or the focus enters', async () => {
  show('<p>Elsewhere</p><div></div>');
  const root = attach('div', '<p>Inside <input></p>');
  const entered = new Set<ShadowRoot>();
  watchLateShadows(
    () => {},
    (found) => entered.add(found),
    untilTestEnds(),
  );
  root.querySelector('input')?.focus();
  expect([...entered]).toEqual([root]);
  entered.clear();
  for (const { x, y } of [middleOf('Elsewhere'), middleOf('Inside', root)]) await input.movePointer(x, y);
  await expect.poll(() => [...entered]).toEqual([root]);
});

function attach(selector: string, html: string): ShadowRoot {
  const root = (document.querySelector(selector) as Element).attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

function count() {
  const counter = { times: 0, up: () => counter.times++ };
  return counter;
}
