// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readerAddress } from '@/contract/reader-address';
import type { RawFile } from '@/reader/fetch-file';
import { leftToBrowser } from '@/stored/left-to-browser';
import { Contents } from '@/ui/reader/Contents';
import { FindBar } from '@/ui/reader/FindBar';
import { OWN } from '@/ui/reader/Own';
import { PdfReader } from '@/ui/reader/PdfReader';
import { PdfView, type PdfViewProps } from '@/ui/reader/PdfView';
import { Reader } from '@/ui/reader/Reader';
import { drawnNotPainted, keyBeforePaint } from '../before-paint';

const { fetchFile, readOwnFile, openPdf, printPdf, find } = vi.hoisted(() => ({
  fetchFile: vi.fn(),
  readOwnFile: vi.fn(),
  openPdf: vi.fn(),
  printPdf: vi.fn(),
  find: vi.fn(),
}));
vi.mock('@/reader/fetch-file', async (original) => ({ ...(await original()), fetchFile, readOwnFile }));
vi.mock('@/reader/pdf/load-pdfjs', () => ({ loadPdfJs: async () => ({}) }));
vi.mock('@/reader/pdf/open-pdf', () => ({ openPdf }));
vi.mock('@/reader/pdf/print-pdf', () => ({ printPdf }));
vi.mock('@/reader/pdf/show-pdf', () => ({
  showPdf: () => ({ outline: async () => [], find, endFind: () => undefined }),
}));

const ADDRESS = 'https://reports.example/a.txt';
const permissions = { contains: vi.fn(), request: vi.fn() };
const isAllowedFileSchemeAccess = vi.fn();
const nothing = () => undefined;

const raw = (text: string, more: Partial<RawFile> = {}): RawFile => ({
  name: 'a.txt',
  address: ADDRESS,
  type: 'text/plain',
  bytes: new TextEncoder().encode(text),
  ...more,
});
const read = (text: string, more: Partial<RawFile> = {}) => ({ ok: true, value: raw(text, more) });

beforeEach(() => {
  fakeBrowser.reset();
  for (const mock of [fetchFile, readOwnFile, openPdf]) mock.mockReset();
  permissions.contains.mockReset().mockResolvedValue(false);
  permissions.request.mockReset().mockResolvedValue(true);
  isAllowedFileSchemeAccess.mockReset().mockResolvedValue(false);
  Object.assign(browser.permissions, permissions);
  Object.assign(browser, { extension: { isAllowedFileSchemeAccess } });
});
afterEach(cleanup);

async function openAt(address: string) {
  const hash = address === '' ? '' : `#${readerAddress(address).split('#')[1]}`;
  if (location.hash !== hash) {
    const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await changed;
  }
  render(<Reader />);
}

const pressed = (name: string) => fireEvent.click(screen.getByText(name));

async function pressInMenu(name: string) {
  fireEvent.click(screen.getByLabelText('More'));
  fireEvent.click(await screen.findByText(name));
}

describe('between the reader and a file', () => {
  it('nothing is fetched before it is asked for, and the site is asked for with the press', async () => {
    fetchFile.mockResolvedValue(read('The group Turla.'));
    await openAt(ADDRESS);
    await screen.findByText('Open this file here?');
    expect(screen.getByText(/fetches it from reports\.example, without cookies/)).toBeTruthy();
    expect(fetchFile).not.toHaveBeenCalled();
    pressed('Fetch and open');
    expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://reports.example/*'] });
    await screen.findByText('The group Turla.');
    expect(fetchFile.mock.calls[0]?.slice(0, 2)).toEqual([
      ADDRESS,
      expect.objectContaining({ signedIn: false }),
    ]);
    await waitFor(() => expect(document.title).toBe('a.txt · Byname'));
  });

  it('it is fetched at once where the site was allowed on the way', async () => {
    permissions.contains.mockResolvedValue(true);
    fetchFile.mockResolvedValue(read('Turla'));
    await openAt(ADDRESS);
    await screen.findByRole('document');
    expect(permissions.request).not.toHaveBeenCalled();
  });

  it('a host that wants to know who asks is asked with cookies once the reader says so', async () => {
    fetchFile.mockResolvedValueOnce({ ok: false, error: 'signed-out' }).mockResolvedValue(read('Turla'));
    await openAt(ADDRESS);
    fireEvent.click(await screen.findByText('Fetch and open'));
    fireEvent.click(await screen.findByText('Fetch it with my cookies'));
    await screen.findByRole('document');
    expect(fetchFile.mock.calls[1]?.[1]).toMatchObject({ signedIn: true });
  });

  it.each([
    ['not-there', 'There is no file at this address', false],
    ['unreachable', 'The file could not be fetched', true],
    ['too-large', 'The file is too large', false],
  ])('says why there is none: %s', async (error, words, again) => {
    fetchFile.mockResolvedValue({ ok: false, error });
    await openAt(ADDRESS);
    fireEvent.click(await screen.findByText('Fetch and open'));
    await screen.findByText(words);
    expect(screen.queryByText('Try again') !== null).toBe(again);
  });

  it('a file of this computer is read by address where the browser lets, and asked for otherwise', async () => {
    const file = 'file:///home/reader/a.txt';
    await openAt(file);
    await screen.findByText('Choose the file, or drop it here');
    expect(screen.getByText(/“Allow access to file URLs”/)).toBeTruthy();
    cleanup();
    isAllowedFileSchemeAccess.mockResolvedValue(true);
    fetchFile.mockResolvedValue(read('Turla', { address: file }));
    await openAt(file);
    await screen.findByText(/reads it from this computer/);
    pressed('Open');
    expect(permissions.request).toHaveBeenCalledWith({ origins: ['file:///*'] });
    await screen.findByRole('document');
  });

  it('a file that is chosen or dropped is shown, and another can be', async () => {
    readOwnFile.mockResolvedValue(read('Turla', { address: '' }));
    await openAt('');
    const file = new File(['Turla'], 'a.md');
    fireEvent.change(await screen.findByLabelText('Choose a file…'), { target: { files: [file] } });
    await screen.findByRole('document');
    expect(readOwnFile).toHaveBeenCalledWith(file);
    await pressInMenu('Read another file');
    await screen.findByText('Read a report');
    fireEvent(window, Object.assign(new Event('drop'), { dataTransfer: { files: [file] } }));
    await screen.findByRole('document');
  });

  it('a mail says when it was written as the product says it elsewhere, or as it has it itself', async () => {
    permissions.contains.mockResolvedValue(true);
    const mail = (date: string) =>
      read(`From: ana@example.com\nSubject: Turla\nDate: ${date}\n\nTurla came.`, { name: 'a.eml' });
    fetchFile.mockResolvedValue(mail('Thu, 26 Nov 2026 10:00:00 +0000'));
    await openAt(ADDRESS);
    await screen.findByText(/^2[67] Nov 2026 at \d\d:\d\d/);
    cleanup();
    fetchFile.mockResolvedValue(mail('last Thursday'));
    await openAt(ADDRESS);
    await screen.findByText('last Thursday');
  });

  it('asks for a password until it is right, says which was not, and leaves off when told', async () => {
    const asked: boolean[] = [];
    openPdf.mockImplementation(async (_, __, ask: (wasWrong: boolean) => Promise<string | null>) => {
      for (const wasWrong of [false, true]) {
        asked.push(wasWrong);
        if ((await ask(wasWrong)) === null) return { ok: false, error: 'locked' };
      }
      return { ok: false, error: 'broken' };
    });
    readOwnFile.mockResolvedValue(read('%PDF-1.7', { name: 'a.pdf', address: '' }));
    await openAt('');
    const choose = async () =>
      fireEvent.change(await screen.findByLabelText('Choose a file…'), {
        target: { files: [new File(['%PDF-1.7'], 'a.pdf')] },
      });
    await choose();
    await screen.findByText('a.pdf is locked');
    const field = screen.getByLabelText<HTMLInputElement>('Password');
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.input(field, { target: { value: 'not it' } });
    pressed('Open');
    await screen.findByText('This is not its password.');
    expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true');
    pressed('Cancel');
    await screen.findByText('Only its password opens it.');
    expect(asked).toEqual([false, true]);
  });

  it('says all of it where no name is marked', async () => {
    await openAt(ADDRESS);
    expect((await screen.findByText(ADDRESS)).closest(OWN)).not.toBeNull();
    cleanup();
    permissions.contains.mockResolvedValue(true);
    fetchFile.mockResolvedValue(read('Turla'));
    await openAt(ADDRESS);
    const shown = await screen.findByRole('document');
    expect(screen.getByRole('heading', { name: 'a.txt' }).closest(OWN)).not.toBeNull();
    expect(shown.closest(OWN)).toBeNull();
  });

  it('leads to the browser’s own viewer in the same tab, and does not come back from there', async () => {
    permissions.contains.mockResolvedValue(true);
    fetchFile.mockResolvedValue(read('Turla'));
    const update = vi.fn(async () => ({}));
    Object.assign(browser.tabs, { update, getCurrent: async () => ({ id: 5 }) });
    await openAt(ADDRESS);
    await screen.findByRole('document');
    await pressInMenu('Open it in the browser');
    await waitFor(() => expect(update).toHaveBeenCalledWith(5, { url: ADDRESS }));
    expect(await leftToBrowser.read()).toEqual([ADDRESS]);
  });
});

const VIEW: PdfViewProps = {
  ...{ name: 'a.pdf', address: '', page: 3, pages: 12, scale: 1, zoom: 'page-width', outline: null },
  ...{ hasContents: false, query: null, count: null, withoutText: 0, printed: null, isDark: false },
  ...{ place: { current: null }, paper: { current: null }, draw: async () => undefined },
  ...{ onPage: nothing, onZoom: nothing, onZoomBy: nothing, onContents: nothing, onFind: nothing },
  ...{ onQuery: nothing, onFindStep: nothing, onFindEnd: nothing, onPrint: nothing, onSave: nothing },
  ...{ onDark: nothing, onBrowser: nothing, onLeave: nothing },
};

describe('over a PDF', () => {
  it.each([
    ['7', [7]],
    ['0', []],
    ['13', []],
    ['seven', []],
  ])('page %s is gone to where there is one', async (typed, pages) => {
    const onPage = vi.fn();
    render(<PdfView {...VIEW} onPage={onPage} />);
    const field = screen.getByLabelText<HTMLInputElement>('Page number');
    fireEvent.input(field, { target: { value: typed } });
    fireEvent.blur(field);
    expect(onPage.mock.calls.flat()).toEqual(pages);
  });

  it('the page that is being typed stays while others come to the front; what is selected stays so', async () => {
    const onPage = vi.fn();
    const { rerender } = render(<PdfView {...VIEW} onPage={onPage} />);
    const field = screen.getByLabelText<HTMLInputElement>('Page number');
    field.focus();
    rerender(<PdfView {...VIEW} onPage={onPage} page={4} />);
    await waitFor(() => expect(field.value).toBe('4'));
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 1]);
    fireEvent.input(field, { target: { value: '1' } });
    rerender(<PdfView {...VIEW} onPage={onPage} page={5} />);
    expect(field.value).toBe('1');
    fireEvent.input(field, { target: { value: '12' } });
    fireEvent.submit(field.form as HTMLFormElement);
    expect(onPage.mock.calls.flat()).toEqual([12]);
    rerender(<PdfView {...VIEW} onPage={onPage} page={12} />);
    await waitFor(() => expect(field.value).toBe('12'));
  });

  it('it is made larger, smaller, as wide as the window, or as large as chosen', () => {
    const [onZoom, onZoomBy] = [vi.fn(), vi.fn()];
    render(<PdfView {...VIEW} {...{ onZoom, onZoomBy }} zoom={1} scale={1.37} />);
    fireEvent.click(screen.getByLabelText('Larger'));
    fireEvent.click(screen.getByLabelText('Smaller'));
    const choice = screen.getByLabelText<HTMLSelectElement>('Zoom');
    expect(choice.selectedOptions[0]?.textContent).toBe('137%');
    for (const value of ['page-fit', '1.5']) fireEvent.change(choice, { target: { value } });
    expect(onZoomBy.mock.calls.flat()).toEqual([1, -1]);
    expect(onZoom.mock.calls.flat()).toEqual(['page-fit', 1.5]);
  });

  it('tells of pages that are pictures, and how far printing is', () => {
    const { rerender } = render(<PdfView {...VIEW} withoutText={1} />);
    const told = () => screen.getByRole('status').textContent;
    expect(told()).toBe('1 page is a picture, without text: no names can be marked on it.');
    rerender(<PdfView {...VIEW} withoutText={12} printed={4} />);
    expect(told()).toBe(
      'Preparing to print: page 4 of 12…The pages of this file are pictures, without text: no names can be marked in it.',
    );
  });

  it('looks for words: Enter goes on, Shift and Enter back, Escape ends', () => {
    const [onStep, onClose, onQuery] = [vi.fn(), vi.fn(), vi.fn()];
    const { rerender } = render(<FindBar query="turla" count={null} {...{ onStep, onClose, onQuery }} />);
    const field = screen.getByLabelText('Find in this file');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
    fireEvent.keyDown(screen.getByRole('button', { name: 'Next' }), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(2);
    fireEvent.input(field, { target: { value: 'snake' } });
    expect(onStep.mock.calls.flat()).toEqual(['next', 'previous']);
    expect(onQuery).toHaveBeenCalledWith('snake');
    expect(screen.getByRole('status').textContent).toBe('Looking…');
    for (const [now, all, words] of [
      [2, 30, '2 of 30'],
      [0, 0, 'Not found'],
    ] as const) {
      rerender(<FindBar query="turla" count={{ now, all }} {...{ onStep, onClose, onQuery }} />);
      expect(screen.getByRole('status').textContent).toBe(words);
    }
  });

  it('takes no key that ends a word of an input method for one of its own', () => {
    const [onStep, onClose] = [vi.fn(), vi.fn()];
    render(<FindBar query="タ" count={null} {...{ onStep, onClose, onQuery: vi.fn() }} />);
    const field = screen.getByLabelText('Find in this file');
    for (const key of ['Enter', 'Escape']) fireEvent.keyDown(field, { key, isComposing: true });
    expect([onStep, onClose].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  it('takes keys that follow one another before a paint each for what stands there by then', async () => {
    const file = { name: 'a.pdf', address: '', type: '', bytes: new Uint8Array() };
    const document = { kind: 'pdf', file, fingerprint: 'a', pdfjs: {}, pdf: { numPages: 3 } };
    const { signal } = new AbortController();
    render(<PdfReader document={document as never} signal={signal} name="a.pdf" onLeave={nothing} />);
    let printed: () => void = nothing;
    printPdf.mockReset().mockImplementation(() => new Promise<void>((resolve) => (printed = resolve)));
    // As of a key that is held: the second comes before the first was drawn.
    for (const key of ['p', 'p']) keyBeforePaint(key, { ctrlKey: true });
    await drawnNotPainted();
    keyBeforePaint('p', { ctrlKey: true });
    expect(printPdf).toHaveBeenCalledOnce();
    printed();
    await drawnNotPainted();
    keyBeforePaint('p', { ctrlKey: true });
    expect(printPdf).toHaveBeenCalledTimes(2);
    keyBeforePaint('f', { ctrlKey: true });
    await drawnNotPainted();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Find in this file' });
    field.value = 'turla';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    keyBeforePaint('f', { ctrlKey: true });
    await drawnNotPainted();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(find).toHaveBeenLastCalledWith('turla', 'next');
  });

  it('has its outline or its pages beside it; what leads nowhere cannot be pressed', () => {
    const [go, onPage] = [vi.fn(), vi.fn()];
    const outline = [
      { title: 'Summary', items: [{ title: 'In spring', items: [], go }] },
      { title: 'Annex', items: [], go },
    ];
    const watched = vi.fn();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe = watched;
        disconnect = nothing;
        unobserve = nothing;
      },
    );
    const at = (page: number) => (
      <Contents outline={outline} page={page} pages={3} onPage={onPage} draw={async () => undefined} />
    );
    const { rerender } = render(at(2));
    const contents = within(screen.getByRole('navigation', { name: 'Contents' }));
    expect(contents.getByText<HTMLButtonElement>('Summary').disabled).toBe(true);
    fireEvent.click(contents.getByText('In spring'));
    fireEvent.click(contents.getByText('Annex'));
    expect(go).toHaveBeenCalledTimes(2);
    fireEvent.click(contents.getByText('Pages'));
    expect(contents.getByLabelText('Page 2').getAttribute('aria-current')).toBe('page');
    fireEvent.click(contents.getByLabelText('Page 3'));
    expect(onPage).toHaveBeenCalledWith(3);
    // What is drawn is not drawn again because another page is in front.
    rerender(at(3));
    expect(watched).toHaveBeenCalledTimes(3);
  });

  it('lets a small page go that is far from what is seen, and draws it again when it comes back', async () => {
    type Entry = { readonly isIntersecting: boolean; readonly target: Element };
    let tell: (entries: readonly Entry[]) => void = nothing;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe = nothing;
        disconnect = nothing;
        constructor(told: typeof tell) {
          tell = told;
        }
      },
    );
    const drawn: (() => void)[] = [];
    const draw = vi.fn(async (_: number, __: number, canvas: HTMLCanvasElement) => {
      await new Promise<void>((resolve) => drawn.push(resolve));
      canvas.width = 232;
      canvas.height = 300;
    });
    render(<Contents outline={null} page={1} pages={2} onPage={nothing} draw={draw} />);
    const [target] = screen.getAllByRole('listitem');
    const canvas = target?.querySelector('canvas');
    if (!target || !canvas) throw new Error('There is no page.');
    const come = (isIntersecting: boolean) => tell([{ isIntersecting, target }]);
    come(true);
    drawn[0]?.();
    await waitFor(() => expect(canvas.width).toBe(232));
    come(false);
    expect([canvas.width, canvas.style.aspectRatio]).toEqual([0, '232 / 300']);
    come(true);
    // It goes and comes while it is drawn: pdf.js draws once into a canvas at a time.
    come(false);
    come(true);
    expect(draw).toHaveBeenCalledTimes(2);
    come(false);
    drawn[1]?.();
    await waitFor(() => expect(canvas.style.aspectRatio).toBe('232 / 300'));
    await waitFor(() => expect(canvas.width).toBe(0));
  });
});
