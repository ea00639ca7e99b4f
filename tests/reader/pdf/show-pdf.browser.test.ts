import { describe, expect, it, vi } from 'vitest';
import { loadPdfJs } from '@/reader/pdf/load-pdfjs';
import { column, type Drawn, makeLinks, makePdf } from '../../fixtures/make-pdf';
import { untilTestEnds } from '../../page/browser/page';
import { namesIn, open, shown as openAs, showIn, showPages as shown } from './shown';

describe('names are read as they stand on paper', () => {
  it.each<[string, readonly Drawn[], readonly string[]]>([
    ['in a line', column(['The group Turla came.']), ['Turla']],
    [
      'broken by a hyphen',
      column(['by Midnight Bliz-', 'zard and the Tur-', 'la group']),
      ['Midnight Blizzard', 'Turla'],
    ],
    [
      'over the end of a line',
      column(['the group Volt', 'Typhoon and Cozy', 'Bear came']),
      ['Volt Typhoon', 'Cozy Bear'],
    ],
    [
      'in two columns',
      [
        ...column(['seen was Volt', 'Typhoon and, at last, Cozy']),
        ...column(['Bear in mind that', 'Sandworm came'], 320),
      ],
      ['Volt Typhoon', 'Sandworm'],
    ],
    [
      'between a head and a foot',
      [
        { text: 'Report on FIN7', x: 60, y: 810, size: 9 },
        ...column(['At the end stands Cozy']),
        { text: 'Bear Security 2026', x: 60, y: 30, size: 9 },
      ],
      ['FIN7'],
    ],
    ['turned by a quarter', [{ text: 'The group Turla came', x: 560, y: 300, turned: 90 }], ['Turla']],
    ['aslant', [{ text: 'The group Turla came', x: 100, y: 300, turned: 30 }], ['Turla']],
    [
      'in a table',
      [
        { text: 'Actor', x: 60, y: 700 },
        { text: 'Also', x: 220, y: 700 },
        { text: 'Volt Typhoon', x: 60, y: 680 },
        { text: 'APT29', x: 220, y: 680 },
        { text: 'Cozy', x: 60, y: 660 },
        { text: 'Bear', x: 220, y: 660 },
      ],
      ['Volt Typhoon', 'APT29'],
    ],
    [
      'in pieces, as kerning leaves them',
      [
        { text: 'The group Tur', x: 60, y: 700 },
        { text: 'la came', x: 130.6, y: 700 },
      ],
      ['Turla'],
    ],
  ])('%s', async (_, lines, names) => {
    const { container } = await shown([lines]);
    expect(namesIn(container)).toEqual(names);
  });
});

it('links lead to the web and to mail alone, in tabs of their own', async () => {
  const leading = ['https://vendor.example/a', 'http://vendor.example/b', 'mailto:soc@vendor.example'];
  const bytes = await makeLinks(['ftp://vendor.example/a', 'tel:+49301234567', ...leading]);
  const { container } = await openAs(bytes);
  const links = () => [...container.querySelectorAll<HTMLAnchorElement>('.annotationLayer a')];
  await vi.waitFor(() => expect(links()).not.toEqual([]), 20_000);
  const open = links().filter((link) => link.hasAttribute('href'));
  expect(open.map(({ href }) => href)).toEqual(leading);
  expect(new Set(open.map(({ target, rel }) => `${target} ${rel}`))).toEqual(
    new Set(['_blank noopener noreferrer nofollow']),
  );
});

describe('a long file', () => {
  const PAGES = Array.from({ length: 30 }, (_, at) => column([`Page ${at + 1}: the group Turla.`]));

  it('opens where it was left, also when that is known before there are pages', async () => {
    const pdf = await open(await makePdf(PAGES));
    if (!pdf.ok) return expect.unreachable(pdf.error);
    const { view, events } = showIn(await loadPdfJs(), pdf.value, untilTestEnds());
    void view.goTo({ page: 12, top: 700 });
    await vi.waitFor(() => expect(events.page).toHaveBeenLastCalledWith(12), 20_000);
  });

  it.each([
    ['is a dot', '1px', '0'],
    ['is hidden', '0', '0'],
  ])('stays where it is while its window %s for a moment', async (_, width, height) => {
    const { view, container, events } = await shown(PAGES);
    await view.goTo({ page: 12, top: 300 });
    await vi.waitFor(() => expect(events.page).toHaveBeenLastCalledWith(12));
    await afterFrames();
    const place = container.scrollTop;
    Object.assign(container.style, { width, height });
    await afterFrames();
    Object.assign(container.style, { width: '', height: '' });
    container.getBoundingClientRect();
    await afterFrames();
    expect(container.scrollTop).toBe(place);
  });

  it('has all its words from the beginning, keeps them when pages are let go or drawn larger, and draws few pages', async () => {
    const { view, container, events } = await shown(PAGES);
    expect(namesIn(container).length).toBe(30);
    expect(events.read).toHaveBeenCalledWith(0);
    const first = container.querySelector('.textLayer span')?.firstChild;
    for (let page = 3; page <= 30; page += 3) {
      view.goToPage(page);
      await vi.waitFor(() => expect(drawn(container)).toContain(page));
    }
    expect(drawn(container)).not.toContain(1);
    expect(drawn(container).length).toBeLessThan(15);
    expect(namesIn(container).length).toBe(30);
    view.zoom(2);
    view.goToPage(1);
    await vi.waitFor(() => expect(drawn(container)).toContain(1));
    expect(container.querySelector('.textLayer span')?.firstChild).toBe(first);
    expect(container.querySelectorAll('.textLayer').length).toBe(30);
    expect(events.page).toHaveBeenLastCalledWith(1);
  });

  it('is searched in all its pages, and its words stay as they are', async () => {
    const { view, container, events } = await shown(PAGES);
    const text = container.querySelector('.textLayer span')?.firstChild;
    view.find('group tur', 'first');
    await vi.waitFor(() => expect(events.found).toHaveBeenLastCalledWith({ now: 1, all: 30 }));
    await vi.waitFor(() => expect(found('byname-found').length).toBe(30));
    expect(new Set(found('byname-found'))).toEqual(new Set(['group Tur']));
    view.find('group tur', 'previous');
    await vi.waitFor(() => expect(events.found).toHaveBeenLastCalledWith({ now: 30, all: 30 }));
    await vi.waitFor(() => expect(drawn(container)).toContain(30));
    expect(found('byname-found-now')).toEqual(['group Tur']);
    expect(text?.isConnected).toBe(true);
    view.endFind();
    expect(found('byname-found')).toEqual([]);
  });

  it('says that a word is not there once all pages were searched, and not before', async () => {
    const { view, events } = await shown(PAGES);
    view.find('page 30:', 'first');
    await vi.waitFor(() => expect(events.found).toHaveBeenLastCalledWith({ now: 1, all: 1 }));
    expect(events.found).not.toHaveBeenCalledWith({ now: 0, all: 0 });
    view.find('nobody', 'first');
    await vi.waitFor(() => expect(events.found).toHaveBeenLastCalledWith({ now: 0, all: 0 }));
  });

  it('lets everything go when it is closed: pages, words, pictures, what was found, what pdf.js reads it with', async () => {
    const stop = new AbortController();
    const { view, container, events, pdf } = await openAs(await makePdf(PAGES), undefined, stop.signal);
    view.find('group tur', 'first');
    await vi.waitFor(() => expect(found('byname-found').length).toBe(30));
    expect(events.found).toHaveBeenLastCalledWith({ now: 1, all: 30 });
    stop.abort();
    await vi.waitFor(() => expect(pdf.loadingTask.destroyed).toBe(true));
    expect(container.querySelectorAll('.page, .textLayer, canvas').length).toBe(0);
    expect(found('byname-found')).toEqual([]);
    expect(found('byname-found-now')).toEqual([]);
  });

  it('tells on how many pages there is no text', async () => {
    const { events } = await shown([column(['Turla']), [], []]);
    expect(events.read).toHaveBeenCalledWith(2);
  });
});

describe('what is no PDF that can be shown says so', () => {
  it('broken', async () => {
    const bytes = await makePdf([column(['Turla'])]);
    expect(await open(new Uint8Array(bytes.slice(0, 40)))).toEqual({ ok: false, error: 'broken' });
    expect(await open(new TextEncoder().encode('%PDF-1.7 nothing'))).toEqual({ ok: false, error: 'broken' });
  });

  it('broken on its first page', async () => {
    const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', ')'];
    const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
    const bytes = new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R>>\n%%EOF\n`);
    expect(await open(bytes)).toEqual({ ok: false, error: 'broken' });
  });

  it('cut off in the middle, but readable still', async () => {
    const bytes = await makePdf([column(['Turla']), column(['Turla'])]);
    const opened = await open(new Uint8Array(bytes.slice(0, -60)));
    expect(opened.ok || opened.error === 'broken').toBe(true);
  });
});

/** After all was told that happened before, and between two frames: as a window's size changes, which is laid out before it is told. */
async function afterFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}

function drawn(container: Element): number[] {
  return [...container.querySelectorAll<HTMLElement>('.page:has(canvas)')].map(({ dataset }) =>
    Number(dataset.pageNumber),
  );
}

function found(name: string): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}
