// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actorRef } from '@/core/corrections/actor-ref';
import { searchEntry } from '@/core/profile/search-entry';
import type { Correcting } from '@/ui/corrections/correcting';
import { ProfileView } from '@/ui/profile/ProfileView';
import { APT29, TURLA } from '../../gallery/fixtures/actors';
import { buildActor } from '../../gallery/fixtures/build-actor';
import { CORRECTED, correctingWith, LISTED } from '../../gallery/fixtures/corrections';
import { exportingOf } from '../../gallery/fixtures/exporting';
import { ready } from '../../gallery/fixtures/profiles';
import { reportsIn } from '../../gallery/fixtures/reports';
import { send } from '../channel';

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  send.mockReset().mockImplementation(async (name: string) => ({
    ok: true,
    value: name === 'search.entries' ? [APT29, TURLA].map(searchEntry) : TURLA,
  }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function draw(over: Partial<Correcting> = {}, actor = APT29, listed: typeof LISTED = []) {
  const correcting = correctingWith(listed, {
    add: vi.fn(correctingWith([]).add),
    remove: vi.fn(correctingWith([]).remove),
    restore: vi.fn(correctingWith([]).restore),
    ...over,
  });
  const onCopy = vi.fn(async () => true);
  const view = (shown: typeof actor) => (
    <ProfileView
      content={ready(shown)}
      dates={{}}
      address=""
      correcting={correcting}
      reports={reportsIn({ state: 'unasked' })}
      exporting={exportingOf([])}
      onCopy={onCopy}
      onRetry={() => undefined}
    />
  );
  const { rerender } = render(view(actor));
  return { correcting, onCopy, again: (shown: typeof actor) => rerender(view(shown)) };
}

const section = () => within(document.getElementById('corrections') ?? document.body);
/** The form that is open; within the page where none is. */
const form = () => within(document.querySelector<HTMLElement>('dialog') ?? document.body);
const open = (label: string) => {
  fireEvent.click(screen.getByText('Correct'));
  fireEvent.click(screen.getByText(`${label}…`));
};
const type = (label: RegExp, value: string) =>
  fireEvent.input(form().getByLabelText(label), { target: { value } });
const unfold = () => fireEvent.click(screen.getByText('All 27 names'));
const hide = (name: string) => {
  fireEvent.click(screen.getByLabelText(`More on ${name}`));
  fireEvent.click(screen.getByText('Hide: not a name of this actor'));
};

describe('hiding a name', () => {
  it('asks for it, and keeps the name in its place with an undo', async () => {
    const { correcting, again } = draw();
    hide('NOBELIUM');
    expect(correcting.add).toHaveBeenCalledWith({
      kind: 'hide-alias',
      actor: actorRef(APT29),
      name: 'NOBELIUM',
    });
    again({ ...APT29, names: APT29.names.filter(({ text }) => text !== 'NOBELIUM') });
    const undo = await screen.findByLabelText('Show again: NOBELIUM');
    await waitFor(() => expect(undo.ariaDisabled).not.toBe('true'));
    fireEvent.click(undo);
    await waitFor(() => expect(correcting.remove).toHaveBeenCalledWith('c-1'));
  });

  it('says why it could not be done, where it was asked for', async () => {
    draw({ add: async () => ({ ok: false, error: 'There is no room for more corrections.' }) });
    hide('NOBELIUM');
    const alert = await screen.findByText('There is no room for more corrections.');
    expect(alert.closest('tr')?.textContent).toContain('NOBELIUM');
  });

  it('is not offered for an only name', () => {
    draw({}, buildActor('Lonely'));
    fireEvent.click(screen.getByLabelText('More on Lonely'));
    expect(screen.getByText('Copy the name')).toBeTruthy();
    expect(screen.queryByText('Hide: not a name of this actor')).toBeNull();
  });

  it('takes a name that the reader added back, and hides nothing', () => {
    const { correcting } = draw({}, CORRECTED, LISTED);
    unfold();
    hide('Umber Owl');
    expect(correcting.remove).toHaveBeenCalledWith('c-1');
    expect(correcting.add).not.toHaveBeenCalled();
  });

  it('keeps hidden names in a fold, from where they come back', () => {
    const { correcting } = draw({}, CORRECTED, LISTED);
    expect(screen.getByText('Hidden by you: 1')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Show again: The Dukes'));
    expect(correcting.remove).toHaveBeenCalledWith('c-2');
  });
});

describe('adding a name', () => {
  it('sends the name with who uses it and why, then closes', async () => {
    const { correcting } = draw();
    open('Add a name');
    type(/^Name/, ' Umber Owl ');
    type(/^Who uses it/, 'Us');
    fireEvent.click(form().getByText('Add the name'));
    expect(correcting.add).toHaveBeenCalledWith({
      kind: 'add-alias',
      actor: actorRef(APT29),
      name: 'Umber Owl',
      usedBy: 'Us',
    });
    await waitFor(() => expect(form().queryByText('Add the name')).toBeNull());
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Correct');
  });

  it.each([
    ['', 'Type the name that is missing.'],
    ['apt 29', 'APT29 has this name already.'],
  ])('refuses "%s"', async (name, words) => {
    const { correcting } = draw();
    open('Add a name');
    type(/^Name/, name);
    fireEvent.click(form().getByText('Add the name'));
    expect(await form().findByText(words)).toBeTruthy();
    expect(correcting.add).not.toHaveBeenCalled();
  });

  it('is left with Esc', async () => {
    draw();
    open('Add a name');
    fireEvent.keyDown(form().getByLabelText(/^Name/), { key: 'Escape' });
    await waitFor(() => expect(form().queryByText('Add the name')).toBeNull());
  });

  it('stays with the Esc that takes back what an input method composes', () => {
    draw();
    open('Add a name');
    fireEvent.keyDown(form().getByLabelText(/^Name/), { key: 'Escape', isComposing: true });
    expect(form().getByText('Add the name')).toBeTruthy();
  });
});

describe('what was saved', () => {
  it('is said where the reader is, with its undo', async () => {
    const { correcting } = draw();
    open('Add a name');
    type(/^Name/, 'Umber Owl');
    fireEvent.click(form().getByText('Add the name'));
    const said = await screen.findByText(/^Saved:/);
    expect(said.textContent).toBe('Saved: Umber Owl is a name of APT29, used by Our own team');
    fireEvent.click(screen.getByLabelText('Undo what was saved'));
    await waitFor(() => expect(screen.queryByText(/^Saved:/)).toBeNull());
    expect(correcting.remove).toHaveBeenCalledWith('c-1');
  });

  it.each(['Undo what was saved', 'Close what was saved'])(
    'gives the focus back where it came from: %s',
    async (name) => {
      draw();
      open('Add a name');
      type(/^Name/, 'Umber Owl');
      fireEvent.click(form().getByText('Add the name'));
      await screen.findByText(/^Saved:/);
      const before = screen.getByRole('button', { name: 'Compare…' });
      before.focus();
      const button = screen.getByLabelText(name);
      button.focus();
      fireEvent.click(button);
      await waitFor(() => expect(screen.queryByText(/^Saved:/)).toBeNull());
      expect(document.activeElement).toBe(before);
    },
  );

  it('is nothing where it could not be', async () => {
    draw({ add: async () => ({ ok: false, error: 'There is no room.' }) });
    open('Add a name');
    type(/^Name/, 'Umber Owl');
    fireEvent.click(form().getByText('Add the name'));
    expect(await form().findByText('There is no room.')).toBeTruthy();
    expect(screen.queryByText(/^Saved:/)).toBeNull();
    fireEvent.click(form().getByLabelText('Close'));
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('comparing', () => {
  it('asks with whom, and goes to the two', async () => {
    draw();
    fireEvent.click(screen.getByText('Compare…'));
    type(/^The other actor/, 'turl');
    await form().findByRole('option');
    fireEvent.keyDown(form().getByRole('combobox'), { key: 'Enter' });
    expect(location.hash).toBe('#misp-threat-actor/APT29&compare=misp-threat-actor/Turla');
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('joining two actors', () => {
  it('finds the other one, says what will happen, and asks', async () => {
    const { correcting } = draw();
    open('Same as another actor');
    type(/^The other actor/, 'turl');
    await form().findByRole('option');
    fireEvent.keyDown(form().getByRole('combobox'), { key: 'Enter' });
    expect((await form().findByText(/takes in/)).textContent).toContain('Turla');
    fireEvent.click(form().getByText('Join the two'));
    await waitFor(() =>
      expect(correcting.add).toHaveBeenCalledWith({
        kind: 'join-actors',
        first: actorRef(APT29),
        second: actorRef(TURLA),
      }),
    );
  });

  it('picks nobody with a key that ends a word of an input method', async () => {
    draw();
    open('Same as another actor');
    type(/^The other actor/, 'turl');
    await form().findByRole('option');
    for (const key of ['ArrowDown', 'Enter', 'Escape'])
      fireEvent.keyDown(form().getByRole('combobox'), { key, isComposing: true });
    expect(form().getByRole('option')).toBeTruthy();
  });

  it('does not offer the actor itself', async () => {
    draw();
    open('Same as another actor');
    type(/^The other actor/, 'apt29');
    expect(await form().findByText('No other actor is called so.')).toBeTruthy();
  });
});

describe('taking a record out', () => {
  it('asks first', async () => {
    const { correcting } = draw();
    fireEvent.click(screen.getByLabelText('Take this record out: microsoft-mapping/APT29'));
    expect(correcting.add).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByText('Take it out'));
    expect(correcting.add).toHaveBeenCalledWith({
      kind: 'split-record',
      record: 'microsoft-mapping/APT29',
      name: 'APT29',
      actor: actorRef(APT29),
    });
  });

  it('is not offered for an only record', () => {
    draw({}, buildActor('Lonely'));
    expect(screen.queryByText('Take this record out…')).toBeNull();
  });
});

describe('the corrections of an actor', () => {
  it('are listed with their effect, and those of others are not', () => {
    draw({}, CORRECTED, LISTED);
    const text = document.getElementById('corrections')?.textContent;
    expect(text).toContain('Umber Owl is a name of APT29, used by Our own team');
    expect(text).toContain('6 Nov 2026 · overruled by a later one');
    expect(text).not.toContain('Krypton');
    expect(text).not.toContain('Safe');
  });

  it('are undone, and put back as they were', async () => {
    const { correcting } = draw({}, CORRECTED, LISTED);
    fireEvent.click(section().getByLabelText('Undo: The Dukes is not a name of APT29'));
    expect(correcting.remove).toHaveBeenCalledWith('c-2');
  });

  it('are copied as a report', async () => {
    const { onCopy } = draw({}, CORRECTED, LISTED);
    fireEvent.click(section().getByLabelText('Copy as report: The Dukes is not a name of APT29'));
    expect(onCopy).toHaveBeenCalledWith(expect.stringContaining('"The Dukes" is not a name of'));
    expect(await section().findByText('Copied')).toBeTruthy();
  });
});

describe('associating', () => {
  it('finds another actor, and takes why and a source', async () => {
    const { correcting } = draw();
    open('Associate');
    type(/^The other actor/, 'turl');
    await form().findByRole('option');
    fireEvent.keyDown(form().getByRole('combobox'), { key: 'Enter' });
    await form().findByText(/Both profiles show it/);
    type(/^Why/, 'One relay.');
    type(/^Source/, 'ftp://a.example/');
    fireEvent.click(form().getByRole('button', { name: 'Keep this association' }));
    expect(await form().findByText(/no address that begins with https/)).toBeTruthy();
    expect(correcting.add).not.toHaveBeenCalled();
    type(/^Source/, ' https://a.example/1 ');
    fireEvent.click(form().getByRole('button', { name: 'Keep this association' }));
    await waitFor(() =>
      expect(correcting.add).toHaveBeenCalledWith({
        kind: 'associate',
        actor: actorRef(APT29),
        with: { kind: 'actor', actor: { name: TURLA.name, records: [TURLA.id] } },
        why: 'One relay.',
        link: 'https://a.example/1',
      }),
    );
  });

  it('takes the name of malware', async () => {
    const { correcting } = draw();
    open('Associate');
    fireEvent.click(form().getByLabelText('malware'));
    fireEvent.click(form().getByRole('button', { name: 'Keep this association' }));
    expect(await form().findByText('Type the name.')).toBeTruthy();
    type(/^Name/, 'UmberLoader');
    fireEvent.click(form().getByRole('button', { name: 'Keep this association' }));
    await waitFor(() =>
      expect(correcting.add).toHaveBeenCalledWith({
        kind: 'associate',
        actor: actorRef(APT29),
        with: { kind: 'malware', name: 'UmberLoader' },
      }),
    );
  });

  it('stands under what is associated as the reader’s own, with its reason and source', () => {
    draw({}, CORRECTED, LISTED);
    const entries = [...document.querySelectorAll('#relations .entry')].map(({ textContent }) => textContent);
    expect(entries).toContain(
      'TurlaThe same relay served both in March.https://reports.example/2026/14according to you',
    );
    expect(entries).toContain('UmberLoaderaccording to you');
  });
});
