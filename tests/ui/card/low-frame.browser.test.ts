import { h, render } from 'preact';
import { expect, test } from 'vitest';
import frameCss from '@/ui/card/frame.css?inline';
import cardCss from '@/ui/card.css?inline';
import { ActorCard } from '@/ui/components/ActorCard';
import { anActor } from '../../fixtures/builders';

const ALIASES = Array.from({ length: 40 }, (_, at) => `Grey Heron ${at}`);

/** A card of two screens in a frame of the card's document, so many CSS pixels high. */
async function cardIn(
  height: number,
  room = height <= 160 ? 'least' : 'enough',
): Promise<(selector: string) => Element> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: 300px; height: ${height}px; border: 0`;
  frame.srcdoc = `<!doctype html><html data-room="${room}"><style>${cardCss} ${frameCss} html { --max-height: ${height}px; --width: 280px }</style>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.replaceChildren(frame);
  await loaded;
  const actor = anActor({ name: 'APT29', aliases: ALIASES, countries: [{ value: 'RU', sources: [] }] });
  const answer = { name: 'Grey Heron 1', actors: [actor], settled: true };
  const nothing = () => undefined;
  const card = h(ActorCard, {
    matched: 'Grey Heron 1',
    content: { state: 'ready', answer },
    theme: 'light',
    pinned: false,
    evidence: 'cue',
    onOpen: nothing,
    onBack: nothing,
    onPin: nothing,
    onOpenProfile: nothing,
    onNote: nothing,
    onNoteElsewhere: nothing,
    onCompare: nothing,
    onCopy: async () => true,
    onClose: nothing,
    onHide: async () => undefined,
    onWant: nothing,
    onChangeShortcuts: nothing,
  });
  render(card, frame.contentDocument?.body as Element);
  const unfold = frame.contentDocument?.querySelector<HTMLElement>('.card-body [aria-expanded]');
  unfold?.click();
  await new Promise(requestAnimationFrame);
  return (selector) => frame.contentDocument?.querySelector(selector) as Element;
}

test('in a low frame all of the card is scrolled, so that each line can be read', async () => {
  const found = await cardIn(44);
  const [card, body] = [found('.card'), found('.card-body')];
  card.scrollTop = 10_000;
  expect(card.clientHeight).toBeLessThanOrEqual(44);
  expect(card.scrollTop).toBeGreaterThan(300);
  expect(body.scrollHeight - body.clientHeight).toBeLessThanOrEqual(1);
  expect(found('.card-actions [data-opens=more]').getBoundingClientRect().bottom).toBeLessThanOrEqual(44);
});

test('in a low frame the name, whose it is and the way to the profile are read without scrolling', async () => {
  const found = await cardIn(44);
  for (const part of [
    '.card-name',
    '.card-primary',
    '.card-actions .button',
    '.card-head [aria-label=Close]',
  ])
    expect([part, found(part).getBoundingClientRect().bottom <= 44]).toEqual([part, true]);
  expect(found('.card-primary').textContent).toBe('= another name for APT29');
});

test('where there is little room only the head stays', async () => {
  const found = await cardIn(220, 'little');
  const [card, head] = [found('.card'), found('.card-head')];
  card.scrollTop = 10_000;
  expect(card.scrollTop).toBeGreaterThan(300);
  expect(head.getBoundingClientRect().top).toBeLessThanOrEqual(1);
  expect(found('.card-actions [data-opens=more]').getBoundingClientRect().bottom).toBeLessThanOrEqual(220);
});

test('elsewhere its head stays while its body is scrolled', async () => {
  const found = await cardIn(400);
  const [card, body] = [found('.card'), found('.card-body')];
  card.scrollTop = 10_000;
  body.scrollTop = 10_000;
  expect(card.scrollTop).toBe(0);
  expect(body.scrollTop).toBeGreaterThan(100);
});
