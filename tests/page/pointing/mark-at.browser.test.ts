import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { rectsOf } from '@/page/marks/mark-boxes';
import { markAt } from '@/page/pointing/mark-at';
import { knowing } from '../../core/matcher/read-text';
import { middleOf, show } from '../browser/page';
import { readMarks } from '../browser/read-marks';

const closedRoots = new Map<Element, ShadowRoot>();
// As browsers give it to extensions.
Object.assign(browser.dom, {
  openOrClosedShadowRoot: (element: Element) => closedRoots.get(element) ?? element.shadowRoot,
});

const NAMES = knowing({ actors: [['Storm-0558'], ['APT29'], ['Volt Typhoon']] });

const fieldsNamed = (...names: string[]) =>
  names.map((name) => `<input type="hidden" name="${name}">`).join('');

const CARD = '<style>.card { position: relative } .over { position: absolute; inset: 0 }</style>';

describe('finds a name', () => {
  const cases: readonly (readonly [what: string, html: string])[] = [
    ['in a paragraph', '<p>The Storm-0558 hackers</p>'],
    ['in a link, a heading and a cell', '<table><tr><td><h3><a href="#x">Storm-0558</a></h3></table>'],
    ['in a summary', '<details><summary>By Storm-0558</summary></details>'],
    ['on a page that is zoomed', '<p style="zoom: 1.5; margin: 60px">The Storm-0558 hackers</p>'],
    ['written downwards', '<p style="writing-mode: vertical-rl; height: 300px">The Storm-0558 hackers</p>'],
    ['from right to left', '<p dir="rtl">قال Storm-0558 هنا</p>'],
    ['in columns', `<p style="columns: 3; width: 600px">${'Words. '.repeat(60)}Storm-0558</p>`],
    ['that is turned', '<p style="rotate: 30deg; width: 200px; margin: 90px">The Storm-0558 hackers</p>'],
    ['in a drawing', '<p><svg width="400" height="60"><text x="40" y="40">By Storm-0558</text></svg>'],
    [
      'in a link in a drawing’s text',
      '<p><svg width="400" height="60"><text x="40" y="40">By <a href="#x">Storm-0558</a> too</text></svg>',
    ],
    [
      'in what stands out of its box',
      '<p style="width: 60px; white-space: nowrap">The report tells of <b>Storm-0558</b></p>',
    ],
    ['in a box without a box', '<p><span style="display: contents">By Storm-0558</span></p>'],
    ['that cannot be selected', '<p style="user-select: none">By Storm-0558</p>'],
    ['in capitals by style', '<p style="text-transform: uppercase">Straße by Storm-0558</p>'],
    ['that lets the pointer through', '<p style="pointer-events: none">By Storm-0558</p>'],
    [
      'in what is only to be looked at',
      '<a href="#x"><div inert><h4>A post</h4><p>By <b>Storm-0558</b></p></div></a>',
    ],
    [
      'under a stretched link',
      `${CARD}<div class="card"><p>By Storm-0558</p><a class="over" href="#x"></a></div>`,
    ],
    [
      'in a link under a stretched link',
      `${CARD}<div class="card"><p>By <a href="#y">Storm-0558</a></p><a class="over" href="#x"></a></div>`,
    ],
    [
      'under what a link adds to itself',
      `<style>.card { position: relative } .card a::after { content: ''; position: absolute; inset: 0 }</style>
        <div class="card"><a href="#x">Read</a><p>By Storm-0558</p></div>`,
    ],
    [
      'under a link that is unseen, with its words',
      `${CARD}<div class="card"><p>By Storm-0558</p><a class="over" style="opacity: 0; background: red" href="#x">Read all of it here</a></div>`,
    ],
    [
      'under a layer with a touch of colour',
      `${CARD}<div class="card"><p>By Storm-0558</p><i class="over" style="background: oklch(0.5 0.1 200 / 0.1)"></i></div>`,
    ],
    [
      'under a layer that fades out',
      `${CARD}<div class="card"><p>By Storm-0558</p><i class="over" style="background: linear-gradient(transparent, black)"></i></div>`,
    ],
    [
      'under a layer that fades out in colours of today',
      layer('background: linear-gradient(color(srgb 1 1 1 / 0), color(srgb 0 0 0 / 0.2))'),
    ],
    ['under a stroke of a highlighter', layer('background: yellow; mix-blend-mode: multiply')],
    [
      'under an element of the page’s own that shows nothing',
      `${CARD}<div class="card"><p>By Storm-0558</p><x-link class="over"></x-link></div>`,
    ],
    ['under a layer that makes it lighter', layer('backdrop-filter: brightness(1.1)')],
    [
      'beside a link beneath it',
      `${CARD}<div class="card"><a class="over" href="#x"></a><div style="position: relative; pointer-events: none"><p>By Storm-0558</p></div></div>`,
    ],
    [
      'in a paragraph of hundreds of names under a stretched link',
      `${CARD}<div class="card"><p>${'APT29, '.repeat(300)}Storm-0558${', APT29'.repeat(300)}</p><a class="over" href="#x"></a></div>`,
    ],
    [
      'in a form whose fields have the names of what a form is asked for',
      `<form>Storm-0558${fieldsNamed('parentNode', 'checkVisibility', 'getRootNode', 'shadowRoot', 'firstChild', 'localName', 'matches', 'getBoundingClientRect')}</form>`,
    ],
    [
      'beneath such a form',
      `${CARD}<div class="card"><p>By Storm-0558</p><form class="over">${fieldsNamed('parentNode', 'checkVisibility', 'getRootNode', 'shadowRoot', 'firstChild', 'nextSibling', 'localName', 'matches', 'getBoundingClientRect')}</form></div>`,
    ],
    [
      'in a document with pictures of such names',
      '<p>By Storm-0558</p><img name="caretPositionFromPoint"><img name="elementsFromPoint"><img name="createRange">',
    ],
    [
      'on a scroll strip, the far end of it',
      `<div style="overflow: auto; width: 300px; white-space: nowrap"><p>${'APT29, '.repeat(100)}</p></div><p>Storm-0558</p>`,
    ],
  ];
  test.each(cases)('%s', async (_, html) => {
    show(html);
    const marks = await readPlaces();
    expect(marks.at(middleOf('Storm-0558'))?.text).toMatch(/storm-0558/i);
  });
});

test('finds a name in a drawing of any scale, whose parts Firefox measures wrongly', async () => {
  for (const width of [2_400, 300, 30]) {
    show(
      `<p><svg viewBox="0 0 ${width} 90" width="300"><text y="60" font-size="${width / 12}">Storm-0558 came</text></svg>`,
    );
    const marks = await readPlaces();
    const {
      left,
      top,
      width: wide,
      height,
    } = (document.querySelector('text') as SVGTextElement).getBoundingClientRect();
    const mark = marks.at({ x: left + wide / 3, y: top + height / 2 });
    expect(mark?.text).toBe('Storm-0558');
  }
});

test('finds a name that was moved here from a frame', async () => {
  show('<main></main><iframe></iframe>');
  const { contentDocument } = document.querySelector('iframe') as HTMLIFrameElement;
  const inFrame = contentDocument?.createElement('p') as HTMLElement;
  inFrame.append('The ', contentDocument?.createElement('b') as Node, 'Storm-0558 hackers');
  document.querySelector('main')?.append(inFrame);
  const marks = await readPlaces();
  const place = middleOf('Storm-0558');
  expect(marks.at(place)?.text).toBe('Storm-0558');
  inFrame.style.pointerEvents = 'none';
  expect(marks.at(place)?.text).toBe('Storm-0558');
});

test('finds each part of a name that crosses elements', async () => {
  show('<p>The <b>Volt</b> <i>Typhoon</i> hackers</p>');
  const marks = await readPlaces();
  for (const part of ['Volt', 'Typhoon']) expect(marks.at(middleOf(part))?.text).toBe('Volt Typhoon');
});

describe('finds nothing', () => {
  const cases: readonly (readonly [what: string, html: string])[] = [
    ['beneath a bar that sticks', layer('background: white')],
    ['beneath a bar of a colour of today', layer('background: oklch(0.9 0.02 90)')],
    ['beneath a picture', layer('background: url(data:image/gif;base64,)')],
    ['beneath a gradient', layer('background: linear-gradient(red, blue)')],
    ['beneath a layer that blurs it', layer('backdrop-filter: saturate(1.2) blur(8px)')],
    ['beneath a menu with its entries', layer('background: canvas', '<ul><li>An entry</li></ul>')],
    [
      'beneath what a link adds to itself',
      `<style>.card { position: relative } .card a::before { content: ''; position: absolute; inset: 0; background: white }</style>
        <div class="card"><a href="#x"></a><p>By Storm-0558</p></div>`,
    ],
    [
      'beneath an image',
      `${CARD}<div class="card"><p>By Storm-0558</p><img class="over" width="900" height="90" alt=""></div>`,
    ],
    [
      'beneath an element of the page’s own that is painted',
      `${CARD}<div class="card"><p>By Storm-0558</p><x-bar class="over" style="background: white"></x-bar></div>`,
    ],
    [
      'that its line has no room for',
      '<p style="width: 200px; overflow: hidden; white-space: nowrap">The report of last year told much of Storm-0558</p>',
    ],
    [
      'in a box that is folded, beneath other words',
      '<div style="height: 0; overflow: hidden"><p style="margin: 20px 0">By Storm-0558</p></div><p style="margin: 20px 0">By Antique</p>',
    ],
    ['that is there for no eye', '<p>By <span style="opacity: 0">Storm-0558</span></p>'],
    ['that is hidden', '<p>By <span style="visibility: hidden">Storm-0558</span></p>'],
    [
      'in what is only to be looked at, out of its box',
      '<div inert style="height: 0; overflow: hidden"><p style="margin: 20px 0">By Storm-0558</p></div><p style="margin: 20px 0"><br></p>',
    ],
  ];
  test.each(cases)('%s', async (_, html) => {
    show(html);
    const marks = await readPlaces();
    expect(marks.all).toBe(1);
    expect(marks.at(middleOf('Storm-0558'))).toBeUndefined();
  });

  test('beneath a component that keeps to itself', async () => {
    const box = show(`<div class="card">${CARD}<p>By Storm-0558</p><x-menu class="over"></x-menu></div>`);
    const menu = box.querySelector('x-menu') as Element;
    closedRoots.set(menu, menu.attachShadow({ mode: 'closed' }));
    const marks = await readPlaces();
    expect(marks.at(middleOf('Storm-0558'))).toBeUndefined();
  });

  test('beside a name, between two, or below them', async () => {
    show('<p>Storm-0558 and APT29</p><p>Volt Typhoon</p><p style="height: 9em"></p>');
    const marks = await readPlaces();
    const [name, other] = [middleOf('Storm-0558'), middleOf('Volt Typhoon')];
    expect(marks.at(middleOf('and'))).toBeUndefined();
    expect(marks.at({ x: innerWidth - 30, y: name.y })).toBeUndefined();
    expect(marks.at({ x: other.x, y: other.y + 60 })).toBeUndefined();
  });

  test('beneath a popover that the page shows', async () => {
    show(
      '<p>By Storm-0558</p><div popover="manual" style="inset: 0; margin: 0; width: 90vw; height: 90vh; background: none"></div>',
    );
    const marks = await readPlaces();
    document.querySelector<HTMLElement>('[popover]')?.showPopover();
    expect(marks.at(middleOf('Storm-0558'))).toBeUndefined();
    document.querySelector<HTMLElement>('[popover]')?.hidePopover();
    expect(marks.at(middleOf('Storm-0558'))?.text).toBe('Storm-0558');
  });
});

describe('in shadow trees', () => {
  test('finds names under a stretched link', async () => {
    const host = show('<x-card></x-card>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `${CARD}<div class="card"><p>By Storm-0558</p><a class="over" href="#x"></a></div>`;
    const marks = await readPlaces();
    expect(marks.at(middleOf('Storm-0558', root), host)?.text).toBe('Storm-0558');
  });

  test('finds names in a dialog with a slot', async () => {
    const host = show('<x-dialog><p>The Storm-0558 hackers</p></x-dialog>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<dialog><slot></slot></dialog>';
    root.querySelector('dialog')?.showModal();
    const marks = await readPlaces();
    expect(marks.at(middleOf('Storm-0558'), host)?.text).toBe('Storm-0558');
  });

  test('are looked into though a form names a field like the way into them', async () => {
    const form = show('<form><p>Storm-0558</p></form>');
    const marks = await readPlaces();
    form.insertAdjacentHTML('beforeend', '<input name="shadowRoot">');
    expect(marks.at(middleOf('Storm-0558'), form)?.text).toBe('Storm-0558');
  });
});

describe('a name that a page spreads over thousands of nodes', () => {
  test.each([
    ['of nothing', () => document.createTextNode('')],
    ['of remarks', () => document.createComment('')],
    ['of elements', () => document.createElement('b')],
  ])('is found and measured at once: %s', async (_, makeFiller) => {
    const text = show('<p>The Storm</p>');
    for (let at = 0; at < 20_000; at++) text.append(makeFiller());
    text.append('-0558 hackers');
    const marks = await readPlaces();
    const mark = marks.at(middleOf('-0558'));
    expect(mark?.text).toBe('Storm-0558');
    expect(mark && rectsOf(mark).length).toBeLessThan(60);
  });
});

/** A name under a layer that sticks above it. */
function layer(style: string, inner = ''): string {
  return `${CARD}<div class="card"><p>By Storm-0558</p><div class="over" style="${style}"><nav>${inner}</nav></div></div>`;
}

async function readPlaces() {
  const { marks } = await readMarks(NAMES);
  return {
    all: marks.inOrder().length,
    /** @param host where an event at the place would pass, above the element in front */
    at: (place: { readonly x: number; readonly y: number }, host?: Element) =>
      markAt(
        marks,
        place,
        [document.elementFromPoint(place.x, place.y), host, window].filter((it) => it != null),
      ),
  };
}
