import { afterEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { homeFor } from '@/page/card/home-for';
import { show } from '../browser/page';

const roots = new Map<Element, ShadowRoot>();
// As browsers give it to extensions, closed ones too.
Object.assign(browser.dom, {
  openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? element.shadowRoot,
});

afterEach(() => {
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  roots.clear();
});

test('is the document where nothing is modal, in a popover and in a dialog beside the page too', () => {
  const box = showAll('<div popover><p>Name</p></div><dialog open><p>Name</p></dialog>');
  box.querySelector<HTMLElement>('[popover]')?.showPopover();
  for (const text of box.querySelectorAll('p')) expect(homeFor(text)).toBe(document.documentElement);
});

test('is the innermost of the modal dialogs around a name', () => {
  const box = showAll('<dialog id="outer"><dialog id="inner"><p>Name</p></dialog></dialog>');
  const [outer, inner] = [...box.querySelectorAll('dialog')];
  outer?.showModal();
  inner?.showModal();
  expect(homeFor(textIn(box, 'p'))).toBe(inner);
});

test('is the dialog on top, not the last in the document, for a name outside of it', () => {
  const box = showAll('<p>Name</p><dialog id="late">Late</dialog><dialog id="early">Early</dialog>');
  const [late, early] = [...box.querySelectorAll('dialog')];
  early?.showModal();
  late?.showModal();
  expect(homeFor(textIn(box, 'p'))).toBe(late);
  late?.close();
  expect(homeFor(textIn(box, 'p'))).toBe(early);
});

for (const mode of ['open', 'closed'] as const) {
  test(`is a modal dialog in a shadow tree (${mode}) that text, elements and other slots are put into`, () => {
    const text = showAll('<x-a>Name</x-a>');
    const inText = modalAround(text.querySelector('x-a'), mode, '<dialog><slot></slot></dialog>');
    expect(homeFor(textIn(text, 'x-a'))).toBe(inText);

    const named = showAll('<x-a><p slot="main"><b>Name</b></p></x-a>');
    const inNamed = modalAround(
      named.querySelector('x-a'),
      mode,
      '<dialog><slot name="main"></slot></dialog>',
    );
    expect(homeFor(textIn(named, 'b'))).toBe(inNamed);

    const passed = showAll('<x-a><p>Name</p></x-a>');
    const outer = shadowOf(passed.querySelector('x-a'), mode, '<x-b><slot></slot></x-b>');
    const inPassed = modalAround(outer.querySelector('x-b'), mode, '<dialog><slot></slot></dialog>');
    expect(homeFor(textIn(passed, 'p'))).toBe(inPassed);
  });

  test(`is a modal dialog in a shadow tree (${mode}) that was opened over the name`, () => {
    const box = showAll('<p>Name</p><x-a></x-a>');
    const dialog = modalAround(box.querySelector('x-a'), mode, '<dialog>Over it</dialog>');
    expect(homeFor(textIn(box, 'p'))).toBe(dialog);
  });
}

test('is no dialog that is drawn beside what is slotted', () => {
  const box = showAll('<x-a><p>Name</p></x-a>');
  const root = shadowOf(box.querySelector('x-a'), 'open', '<slot></slot><dialog open>Beside</dialog>');
  expect(homeFor(textIn(box, 'p'))).toBe(document.documentElement);
  expect(root.querySelector('dialog')?.open).toBe(true);
});

function showAll(html: string): HTMLElement {
  return show(`<main>${html}</main>`);
}

function shadowOf(host: Element | null, mode: ShadowRootMode, html: string): ShadowRoot {
  if (host === null) throw new Error('There is no host.');
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  roots.set(host, root);
  return root;
}

function modalAround(host: Element | null, mode: ShadowRootMode, html: string): Element {
  const dialog = shadowOf(host, mode, html).querySelector('dialog');
  if (dialog === null) throw new Error('There is no dialog.');
  dialog.showModal();
  return dialog;
}

function textIn(box: Element, selector: string): Node {
  const node = box.querySelector(selector)?.firstChild;
  if (!node) throw new Error(`There is no text in ${selector}.`);
  return node;
}
