import { expect, test } from 'vitest';
import frameCss from '@/ui/card/frame.css?inline';
import cardCss from '@/ui/card.css?inline';

/** A card of two screens in a frame of the card's document, so many CSS pixels high. */
async function cardIn(height: number): Promise<{ readonly card: Element; readonly body: Element }> {
  const frame = document.createElement('iframe');
  const card =
    '<div class="card"><div class="card-head">APT29</div><div class="card-body"><p style="height: 800px">Russia</p></div></div>';
  frame.style.cssText = `width: 300px; height: ${height}px; border: 0`;
  frame.srcdoc = `<!doctype html><style>${cardCss} ${frameCss} html { --max-height: ${height}px; --width: 280px }</style>${card}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.replaceChildren(frame);
  await loaded;
  const found = (selector: string) => frame.contentDocument?.querySelector(selector) as Element;
  return { card: found('.card'), body: found('.card-body') };
}

test('in a low frame all of the card is scrolled, so that each line can be read', async () => {
  const { card, body } = await cardIn(44);
  card.scrollTop = 10_000;
  expect(card.clientHeight).toBeLessThanOrEqual(44);
  expect(card.scrollTop).toBeGreaterThan(700);
  expect(body.scrollHeight - body.clientHeight).toBeLessThanOrEqual(1);
});

test('elsewhere its head stays while its body is scrolled', async () => {
  const { card, body } = await cardIn(400);
  card.scrollTop = 10_000;
  body.scrollTop = 10_000;
  expect(card.scrollTop).toBe(0);
  expect(body.scrollTop).toBeGreaterThan(300);
});
