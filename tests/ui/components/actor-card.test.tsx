// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/core/model/actor';
import { ActorCard, type ActorCardProps } from '@/ui/components/ActorCard';
import { type CardContent, cardName } from '@/ui/components/card-content';
import { APT29, BARE, SNAKE_GANG, STORM_0558, TURLA } from '../../gallery/fixtures/actors';

afterEach(cleanup);

function ready(actors: readonly Actor[], settled = true): CardContent {
  return { state: 'ready', answer: { name: 'x', actors, settled }, takenAt: '2026-08-06T00:00:00Z' };
}

function draw(matched: string, content: CardContent, props: Partial<ActorCardProps> = {}) {
  const calls = {
    onOpenProfile: vi.fn(),
    onCopy: vi.fn(async () => true),
    onClose: vi.fn(),
    onHide: vi.fn(),
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

it('folds a very long list and shows all of it on demand', () => {
  const { card } = draw('APT29', ready([APT29]));
  expect(within(card).queryByText('NobleBaron')).toBeNull();
  const more = within(card).getByRole('button', { name: /^Show all \d+ names$/ });
  expect(more.textContent).toBe(`Show all ${new Set(APT29.names.map(({ text }) => text)).size} names`);
  expect(more.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(more);
  expect(within(card).getByText('NobleBaron')).toBeTruthy();
});

it('shows both actors of a contested name, each with who says so', () => {
  draw('Snake', ready([TURLA, SNAKE_GANG], false));
  for (const [actor, evidence] of [
    ['Turla', 'listed by MISP'],
    ['Snake Keyword Gang', 'called so by Mandiant'],
  ] as const) {
    expect(screen.getByRole('region', { name: actor }).textContent).toContain(evidence);
  }
});

it('mentions other bearers of a settled name after the actor', () => {
  const { onOpenProfile } = draw('Snake', ready([TURLA, SNAKE_GANG]));
  expect(screen.queryByRole('region', { name: 'Snake Keyword Gang' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Snake Keyword Gang' }));
  expect(onOpenProfile).toHaveBeenCalledWith(SNAKE_GANG.id);
});

it('says which sources it has this from and how old it is', () => {
  const { card } = draw('APT29', ready([APT29]));
  expect(card.textContent).toContain('MISP, ATT&CK, Microsoft, as of 6 Aug 2026');
});

it.each([
  [{ state: 'loading' } as const, 'Looking up'],
  [{ state: 'failed', error: 'Nobody answered.' } as const, 'could not be read. Nobody answered.'],
  [ready([]), 'No profile'],
  [ready([BARE]), 'Origin unknown'],
])('has words for every state', (content, words) => {
  expect(draw('X', content).card.textContent).toContain(words);
});

describe('why a name is shown', () => {
  it.each([
    ['cue', /words beside it/],
    ['neighbour', /named beside it/],
    ['elsewhere', /elsewhere on this page/],
    ['page', /ordinary word/],
  ] as const)('%s', (evidence, words) => {
    draw('Snake', ready([TURLA]), { evidence });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says nothing of a name that is spelled like nothing else', () => {
    const { card } = draw('APT29', ready([APT29]), { evidence: 'distinct' });
    expect(card.querySelector('.card-why')).toBeNull();
  });
});

it('says whose numbering a code is that no source lists yet', () => {
  draw('TA2725', ready([]));
  expect(screen.getByText(/Proofpoint’s numbering, not yet listed anywhere/)).toBeTruthy();
});

describe('what can be done', () => {
  it('opens the profile, copies it and closes', async () => {
    const { onOpenProfile, onCopy, onClose } = draw('APT29', ready([APT29]));
    fireEvent.click(screen.getByRole('button', { name: 'Open profile' }));
    expect(onOpenProfile).toHaveBeenCalledWith(APT29.id);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(onCopy).toHaveBeenCalledWith(expect.stringContaining('# APT29'));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('does not say that it copied when the browser refused', async () => {
    draw('APT29', ready([APT29]), { onCopy: async () => false });
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Not copied' })).toBeTruthy();
  });

  it.each([
    ['Do not mark this name on this page', 'page'],
    ['Do not mark this name on this site', 'site'],
    ['Do not mark this name anywhere', 'everywhere'],
  ])('"%s" hides %s', (label, where) => {
    const { onHide } = draw('APT29', ready([APT29]));
    fireEvent.click(screen.getByRole('button', { name: 'Not this' }));
    fireEvent.click(screen.getByRole('button', { name: label }));
    expect(onHide).toHaveBeenCalledWith(where);
  });

  it('Esc closes the menu and leaves the card open', () => {
    draw('APT29', ready([APT29]));
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    fireEvent.click(screen.getByRole('button', { name: 'Not this' }));
    fireEvent.keyDown(screen.getByRole('group', { name: 'Not this' }), { key: 'Escape' });
    document.removeEventListener('keydown', outside);
    expect(screen.queryByRole('group', { name: 'Not this' })).toBeNull();
    expect(outside).not.toHaveBeenCalled();
  });
});
