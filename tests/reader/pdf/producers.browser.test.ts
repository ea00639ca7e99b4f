import { describe, expect, it, vi } from 'vitest';
import { fixture, namesIn, open, shown } from './shown';

const SECOND_PART = ['Midnight Blizzard', 'Volt Typhoon'];
const FIRST_PART = ['Volt Typhoon', 'Refined Kitten', 'Midnight Blizzard', 'Turla', 'FIN7', 'Sandworm'];
const TITLE = 'Refined Kitten';
const TABLE = ['Cozy Bear', 'Gamaredon'];
const FOOTNOTE = 'Sandworm';

describe('one text of ours as different producers print it (tests/fixtures/pdf/README.md)', () => {
  it.each<[string, readonly string[]]>([
    ['cairo', [TITLE, ...FIRST_PART, ...SECOND_PART]],
    ['chromium', [TITLE, ...FIRST_PART, ...SECOND_PART, ...TABLE]],
    ['ghostscript', [TITLE, ...FIRST_PART, ...SECOND_PART]],
    ['groff', [TITLE, ...FIRST_PART, ...SECOND_PART]],
    ['latex', [...FIRST_PART, ...SECOND_PART, ...TABLE, FOOTNOTE]],
    ['libreoffice', [TITLE, ...FIRST_PART, ...SECOND_PART, ...TABLE, FOOTNOTE]],
    // What read the letters takes the table for a part of the first column.
    ['ocr', [TITLE, ...FIRST_PART, ...TABLE, ...SECOND_PART]],
    ['xelatex', [...FIRST_PART, ...SECOND_PART, ...TABLE, FOOTNOTE]],
  ])('%s', async (producer, names) => {
    const { container, events } = await shown(await fixture(`${producer}.pdf`));
    expect(namesIn(container).map((name) => name.normalize('NFKC'))).toEqual(names);
    expect(events.read).toHaveBeenCalledWith(0);
  });

  it('scanned, without text: says so', async () => {
    const { events } = await shown(await fixture('scanned.pdf'));
    expect(events.read).toHaveBeenCalledWith(1);
  });

  it('finds what is written with a ligature, and shows it', async () => {
    const { view, events } = await shown(await fixture('cairo.pdf'));
    view.find('refined kitten', 'first');
    await vi.waitFor(() => expect(events.found).toHaveBeenLastCalledWith({ now: 1, all: 2 }));
    const found = () => [...(CSS.highlights.get('byname-found') ?? [])].map(textOf);
    await vi.waitFor(() => expect(found()).toEqual(['Reﬁned Kitten', 'Reﬁned Kitten']));
  });
});

describe('a file with a password', () => {
  it.each([
    ['rc4-40', 'reader'],
    ['rc4-128', 'reader'],
    ['aes-128', 'reader'],
    ['aes-256', 'Größe 7'],
    ['aes-256', 'owner'],
  ])('%s is opened with %s, and a wrong one is told', async (file, password) => {
    const answers = ['not it', password];
    const ask = vi.fn(async () => answers.shift() ?? null);
    const { container } = await shown(await fixture(`locked/${file}.pdf`), ask);
    expect(ask.mock.calls).toEqual([[false], [true]]);
    expect(namesIn(container)).toEqual(['Turla']);
  });

  it('stays locked where none is given', async () => {
    const bytes = await fixture('locked/aes-256.pdf');
    expect(await open(bytes)).toEqual({ ok: false, error: 'locked' });
    const answers = ['not it'];
    expect(await open(bytes, async () => answers.shift() ?? null)).toEqual({ ok: false, error: 'locked' });
  });

  it('that only its owner has to give is read without one', async () => {
    const ask = vi.fn(async () => null);
    const { container } = await shown(await fixture('locked/owner-only.pdf'), ask);
    expect(ask).not.toHaveBeenCalled();
    expect(namesIn(container)).toEqual(['Turla']);
  });
});

function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const live = new Range();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live.toString();
}
