// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/core/model/actor';
import { ActorCard, type ActorCardProps } from '@/ui/components/ActorCard';
import { type CardContent, cardName, type SourceResults } from '@/ui/components/card-content';
import { CardNote, type Noting } from '@/ui/notes/CardNote';
import { APT29, BARE, SNAKE_GANG, STORM_0558, TURLA } from '../../gallery/fixtures/actors';
import { drawnNotPainted, keyBeforePaint } from '../before-paint';

afterEach(cleanup);

function ready(actors: readonly Actor[], settled = true): CardContent {
  return {
    state: 'ready',
    answer: { name: 'x', actors, settled },
    info: { origin: 'bundled', takenAt: '2026-08-06T00:00:00Z', actors: 1, names: 1 },
  };
}

const RESULTS: SourceResults = {
  sources: {
    'microsoft-mapping': {
      triedAt: '2026-11-20T00:00:00Z',
      result: { ok: false, code: 'offline', message: 'No answer.' },
      failures: 1,
    },
  },
};

const writing =
  (noting: Noting): ActorCardProps['drawNote'] =>
  (actor, forms) => <CardNote actor={actor} noting={noting} {...forms} />;

function draw(matched: string, content: CardContent, props: Partial<ActorCardProps> = {}) {
  const calls = {
    onOpen: vi.fn(),
    onBack: vi.fn(),
    onPin: vi.fn(),
    onOpenProfile: vi.fn(),
    onNote: vi.fn(),
    onCompare: vi.fn(),
    onCopy: vi.fn(async () => true),
    onClose: vi.fn(),
    onHide: vi.fn(),
    onWant: vi.fn(),
    onChangeShortcuts: vi.fn(),
  };
  const { container } = render(
    <ActorCard matched={matched} content={content} theme="light" pinned={false} {...calls} {...props} />,
  );
  return { ...calls, card: container as HTMLElement };
}

describe('the accessible name holds the primary name', () => {
  it.each([
    ['Antique Typhoon', [STORM_0558], true, 'Antique Typhoon: Storm-0558'],
    ['Storm-0558', [STORM_0558], true, 'Storm-0558'],
    ['Snake', [TURLA, SNAKE_GANG], false, 'Snake: Turla or Snake Keyword Gang'],
    ['Turla', [TURLA, SNAKE_GANG], true, 'Turla'],
    ['Gone', [], true, 'Gone'],
  ])('%s', (matched, actors, settled, name) => {
    expect(cardName(matched, ready(actors, settled))).toBe(name);
  });
});

it('says who uses each name, and marks the one on the page', () => {
  const { card } = draw('midnight blizzard', ready([APT29]));
  const vendor = within(card).getByText('Microsoft');
  expect(vendor.nextElementSibling?.textContent).toContain('NOBELIUM');
  expect([...card.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Midnight Blizzard']);
});

it('says beside the name that was met where it is written, and not the same report again', () => {
  const { card } = draw('Midnight Blizzard', ready([APT29]));
  const row = within(card).getByText('Named in').nextElementSibling;
  const link = within(row as HTMLElement).getByRole('link', { name: /Midnight Blizzard guidance/ });
  expect(link.textContent).toContain('microsoft.com · 25 Jan 2024');
  const others = within(card).getByRole('list', { name: 'Reports' });
  expect(
    within(others)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).not.toContain(link.textContent);
});

it('says in whose manner a name is that no source attributes', () => {
  const { card } = draw('Venomous Bear', ready([TURLA]));
  const vendor = within(card).getByText('like CrowdStrike');
  expect(vendor.nextElementSibling?.textContent).toContain('VENOMOUS BEAR');
  expect(card.textContent).toContain('Like CrowdStrike’s names: Bear stands for Russia.');
});

it('folds a very long list and shows all of it on demand', () => {
  const { card } = draw('APT29', ready([APT29]));
  expect(within(card).queryByText('NobleBaron')).toBeNull();
  const more = within(card).getByRole('button', { name: /^All \d+ names$/ });
  expect(more.textContent).toBe(`All ${new Set(APT29.names.map(({ text }) => text)).size} names`);
  expect(more.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(more);
  expect(within(card).getByText('NobleBaron')).toBeTruthy();
});

it('lets the reader choose between the actors of a contested name, each with who says so', () => {
  const { onOpen, onCompare } = draw('Snake', ready([TURLA, SNAKE_GANG], false));
  for (const [actor, ...evidence] of [
    ['Turla', 'Russia', 'another of its names in MISP', 'since 2004 · 3 sources · also Secret Blizzard'],
    ['Snake Keyword Gang', 'called so by Mandiant', 'another of its names in Microsoft'],
  ] as const) {
    const row = screen.getByRole('button', { name: new RegExp(`^${actor}`) });
    for (const words of evidence) expect(row.textContent).toContain(words);
  }
  fireEvent.click(screen.getByRole('button', { name: 'Compare the two' }));
  expect(onCompare).toHaveBeenCalledWith(TURLA.id, SNAKE_GANG.id);
  expect(screen.queryByRole('button', { name: 'Open profile' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /^Turla/ }));
  expect(onOpen).toHaveBeenCalledWith(TURLA.id);
});

it('shows an actor that was opened within it in place of the others, with the way back', () => {
  const { card, onBack, onOpenProfile } = draw('Snake', ready([TURLA, SNAKE_GANG], false), { opened: TURLA });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Turla');
  expect(card.textContent).not.toContain('Snake Keyword Gang');
  const back = screen.getByRole('button', { name: 'Snake' });
  expect(document.activeElement).toBe(back);
  fireEvent.click(back);
  expect(onBack).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Open profile' }));
  expect(onOpenProfile).toHaveBeenCalledWith(TURLA.id);
});

it('mentions other bearers of a settled name after the actor', () => {
  const { onOpen } = draw('Snake', ready([TURLA, SNAKE_GANG]));
  expect(screen.queryByRole('region', { name: 'Snake Keyword Gang' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /^Snake Keyword Gang/ }));
  expect(onOpen).toHaveBeenCalledWith(SNAKE_GANG.id);
});

it('shows kinds of targets and countries at a glance, each with how many more there are', () => {
  const { card } = draw('APT29', ready([APT29]));
  const row = within(card).getByText('Targets').nextElementSibling as HTMLElement;
  expect([...row.children].map(({ textContent }) => textContent)).toEqual([
    'Think tanks Government +2',
    'United States China +6',
  ]);
  fireEvent.click(within(row).getByRole('button', { name: '+6 more' }));
  expect(row.lastElementChild?.textContent).toContain('Germany fewer');
});

it('opens a linked actor within it', () => {
  const { onOpen } = draw('APT29', ready([APT29]));
  const linked = APT29.relations.find(({ actor }) => actor !== undefined);
  fireEvent.click(screen.getByRole('button', { name: linked?.name ?? '' }));
  expect(onOpen).toHaveBeenCalledWith(linked?.actor);
});

it('says how old each source is, and which could not be refreshed', () => {
  const { card, onWant } = draw('APT29', ready([APT29]), { refresh: RESULTS });
  expect(card.textContent).toContain('3 sources · 6 Aug 2026');
  expect(onWant).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: /^3 sources/ }));
  expect(onWant).toHaveBeenCalledWith('refresh');
  const rows = within(screen.getByRole('list', { name: 'Sources' })).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'MISP6 Aug 2026',
    'ATT&CK6 Aug 2026',
    'Microsoft6 Aug 2026, the last refresh failed',
  ]);
});

it('lists its keys by ? and in its menu, with what the browser has for its commands', () => {
  const { card, onWant, onChangeShortcuts } = draw('APT29', ready([APT29]), {
    shortcuts: { _execute_action: 'Alt+Shift+Y', _execute_sidebar_action: 'Alt+Shift+S' },
  });
  const list = () => screen.queryByRole('group', { name: 'Shortcuts' });
  const dialog = within(card).getByRole('dialog');
  fireEvent.keyDown(dialog, { key: '?' });
  expect(onWant).toHaveBeenCalledWith('shortcuts');
  expect(document.activeElement).toBe(list());
  const rows = [...(list()?.querySelectorAll('.key-row') ?? [])].map(({ textContent }) => textContent);
  expect(rows).toContain('PPin the card, or let it go');
  expect(rows).toContain('Alt+Shift+YOpen the popup');
  expect(rows).toContain('Alt+Shift+SOpen the side panel');
  expect(rows).toContain('not setMark names on this page');
  fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts…' }));
  expect(onChangeShortcuts).toHaveBeenCalled();
  fireEvent.keyDown(dialog, { key: '?' });
  expect(list()).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Not this, and more' }));
  fireEvent.click(screen.getByRole('button', { name: 'Shortcuts (?)' }));
  fireEvent.keyDown(list() as HTMLElement, { key: 'Escape' });
  expect(list()).toBeNull();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Not this, and more');
});

it('takes a key that follows ? at once for the list that it opened', async () => {
  const { card } = draw('APT29', ready([APT29]), {});
  const list = () => screen.queryByRole('group', { name: 'Shortcuts' });
  const left = vi.fn();
  card.addEventListener('keydown', left);
  within(card).getByRole('dialog').focus();
  keyBeforePaint('?');
  await drawnNotPainted();
  expect(document.activeElement).toBe(list());
  left.mockClear();
  keyBeforePaint('Escape');
  await drawnNotPainted();
  expect([list(), left.mock.calls.length]).toEqual([null, 0]);
  for (const key of ['?', '?']) {
    keyBeforePaint(key);
    await drawnNotPainted();
  }
  expect(list()).toBeNull();
});

it('is kept open by its pin', () => {
  const { onPin } = draw('APT29', ready([APT29]), { pinned: true });
  const pin = screen.getByRole('button', { name: 'Keep open' });
  expect(pin.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(pin);
  expect(onPin).toHaveBeenCalledOnce();
});

it.each([
  [{ state: 'loading' } as const, 'Looking up'],
  [{ state: 'failed', error: 'Nobody answered.' } as const, 'could not be read. Nobody answered.'],
  [ready([]), 'No profile'],
  [ready([BARE]), 'no more than its name'],
])('has words for every state', (content, words) => {
  expect(draw('X', content).card.textContent).toContain(words);
});

describe('why a name is marked', () => {
  it.each([
    ['distinct', /spelled like nothing else/],
    ['cue', /words beside it/],
    ['neighbour', /named beside it/],
    ['elsewhere', /elsewhere on this page/],
    ['page', /ordinary word/],
  ] as const)('%s stands in the menu', (evidence, words) => {
    const { card } = draw('Snake', ready([TURLA]), { evidence });
    fireEvent.click(screen.getByRole('button', { name: 'Not this, and more' }));
    expect(card.querySelector('.card-panel')?.textContent).toMatch(words);
  });

  it.each([
    ['page', true],
    ['cue', false],
  ] as const)('of %s a line at the top says it: %s', (evidence, isSaid) => {
    const { card } = draw('Snake', ready([TURLA]), { evidence });
    expect(card.querySelector('.card-doubt') !== null).toBe(isSaid);
  });
});

it('says whose numbering a code is that no source lists yet', () => {
  draw('TA2725', ready([]));
  expect(screen.getByText(/Proofpoint’s numbering, not yet listed anywhere/)).toBeTruthy();
});

it('says of which bearer a contested name is the first name, and where', () => {
  const names = SNAKE_GANG.names.map((name) =>
    name.text === 'Snake' ? { ...name, primaryIn: ['mitre-intrusion-set'] } : name,
  );
  draw('Snake', ready([TURLA, { ...SNAKE_GANG, names }], false));
  const row = screen.getByRole('button', { name: /^Snake Keyword Gang/ });
  expect(row.textContent).toContain('its first name in ATT&CK');
});

describe('what can be done', () => {
  it.each(['the button', 'the key n'])('writes a note in its place, by %s', async (way) => {
    const noting = { unfinished: {}, onUnfinished: vi.fn(), onKeep: vi.fn(async () => undefined) };
    const { card, onNote } = draw('APT29', ready([APT29]), { drawNote: writing(noting) });
    const dialog = within(card).getByRole('dialog');
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    if (way === 'the button') fireEvent.click(within(card).getByRole('button', { name: 'Write a note' }));
    else fireEvent.keyDown(dialog, { key: 'n' });
    expect(onNote).toHaveBeenCalledOnce();
    const field = within(card).getByLabelText('Note');
    expect(document.activeElement).toBe(field);
    outside.mockClear();
    fireEvent.keyDown(field, { key: 'n' });
    fireEvent.keyDown(field, { key: '?' });
    document.removeEventListener('keydown', outside);
    expect(outside).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'Seen in spring' } });
    expect(noting.onUnfinished).toHaveBeenLastCalledWith(APT29.id, { text: 'Seen in spring', tags: '' });
    fireEvent.click(within(card).getByRole('button', { name: 'Keep the note' }));
    await vi.waitFor(() => expect(within(card).queryByLabelText('Note')).toBeNull(), { timeout: 10_000 });
    expect(noting.onKeep).toHaveBeenCalledWith(APT29, { text: 'Seen in spring' });
    expect(noting.onUnfinished).toHaveBeenLastCalledWith(APT29.id, null);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Write a note');
  });

  it('goes on with a note that was begun', () => {
    const noting = {
      unfinished: { [APT29.id]: { text: 'Seen at', tags: '#watch' } },
      onUnfinished: vi.fn(),
      onKeep: async () => undefined,
    };
    const { card } = draw('APT29', ready([APT29]), { drawNote: writing(noting) });
    fireEvent.click(within(card).getByRole('button', { name: 'Go on with your note…' }));
    expect(within(card).getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Seen at');
  });

  it('writes no note where none can be written, or elsewhere where there is no room', () => {
    const onNoteElsewhere = vi.fn();
    const { card, onNote } = draw('APT29', ready([APT29]), { onNoteElsewhere });
    fireEvent.keyDown(within(card).getByRole('dialog'), { key: 'n' });
    expect(onNote).not.toHaveBeenCalled();
    fireEvent.click(within(card).getByRole('button', { name: 'Not this, and more' }));
    fireEvent.click(within(card).getByRole('button', { name: 'Write a note' }));
    expect(onNoteElsewhere).toHaveBeenCalledWith(APT29.id);
  });

  it('opens the profile, copies it and closes', async () => {
    const { onOpenProfile, onCopy, onClose } = draw('APT29', ready([APT29]));
    fireEvent.click(screen.getByRole('button', { name: 'Open profile' }));
    expect(onOpenProfile).toHaveBeenCalledWith(APT29.id);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    fireEvent.click(screen.getByRole('button', { name: 'Profile as Markdown' }));
    expect(onCopy).toHaveBeenCalledWith(expect.stringContaining('# APT29'));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('does not say that it copied when the browser refused', async () => {
    draw('APT29', ready([APT29]), { onCopy: async () => false });
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    fireEvent.click(screen.getByRole('button', { name: 'All names, one a line' }));
    expect(await screen.findByRole('button', { name: 'Not copied' })).toBeTruthy();
  });

  it.each([
    ['Do not mark this name on this page', 'page'],
    ['Do not mark this name on this site', 'site'],
    ['Do not mark this name anywhere', 'everywhere'],
  ])('"%s" hides %s', (label, where) => {
    const { onHide } = draw('APT29', ready([APT29]));
    fireEvent.click(screen.getByRole('button', { name: 'Not this, and more' }));
    fireEvent.click(screen.getByRole('button', { name: label }));
    expect(onHide).toHaveBeenCalledWith(where);
  });

  it('Esc closes the menu and leaves the card open', () => {
    draw('APT29', ready([APT29]));
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    fireEvent.click(screen.getByRole('button', { name: 'Not this, and more' }));
    fireEvent.keyDown(screen.getByRole('group', { name: 'Not this' }), { key: 'Escape' });
    document.removeEventListener('keydown', outside);
    expect(screen.queryByRole('group', { name: 'Not this' })).toBeNull();
    expect(outside).not.toHaveBeenCalled();
  });
});
