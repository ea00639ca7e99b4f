// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Actor } from '@/core/model/actor';
import { ProfilePage } from '@/ui/profile/ProfilePage';
import { APT29, SNAKE_GANG, TURLA } from '../../gallery/fixtures/actors';
import { BUNDLED } from '../../gallery/fixtures/profiles';
import { send } from '../channel';

const ACTORS = [APT29, TURLA, SNAKE_GANG];

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  send.mockReset().mockImplementation(async (name: string, input: { id: string; names: string[] }) => ({
    ok: true,
    value: answer(name, input),
  }));
});
afterEach(() => {
  cleanup();
  // The popup takes it for a search.
  location.hash = '';
  vi.unstubAllGlobals();
});

function answer(name: string, { id, names }: { id: string; names: string[] }): unknown {
  if (name === 'corrections.list' || name === 'reports.of') return [];
  if (name === 'dataset.info') return BUNDLED;
  if (name === 'actor.get') return ACTORS.find((actor) => actor.id === id) ?? null;
  return names.map((text) => ({
    name: text,
    actors: ACTORS.filter((actor) => bears(actor, text)),
    settled: true,
  }));
}

const bears = (actor: Actor, text: string) => actor.names.some((name) => name.text === text);

function open(hash: string) {
  location.hash = hash;
  render(<ProfilePage />);
}

const heading = (name: string) => screen.findByText(name, { selector: 'h1 bdi' });

describe('the profile page', () => {
  it('shows the actor of its address and takes its name for a title', async () => {
    open('#misp-threat-actor/APT29');
    await heading('APT29');
    await waitFor(() => expect(document.title).toBe('APT29 · Byname'));
    expect(screen.getAllByText('as of 6 Aug 2026')).toHaveLength(3);
  });

  it('follows a link to another actor', async () => {
    open('#misp-threat-actor/APT29');
    await heading('APT29');
    location.hash = '#misp-threat-actor/Snake%20Keyword%20Gang';
    window.dispatchEvent(new Event('hashchange'));
    await heading('Snake Keyword Gang');
    await waitFor(() => expect(document.title).toBe('Snake Keyword Gang · Byname'));
  });

  it('begins a note where its address asks for one, and does not ask again', async () => {
    open('#misp-threat-actor/APT29&note');
    const field = await screen.findByLabelText('Note');
    await waitFor(() => expect(document.activeElement === field).toBe(true));
    expect(location.hash).toBe('#misp-threat-actor/APT29');
  });

  it('links the other bearers of its names', async () => {
    open('#misp-threat-actor/Turla');
    const [link] = await screen.findAllByText('Snake Keyword Gang');
    expect(link?.closest('a')?.getAttribute('href')).toBe('#misp-threat-actor/Snake%20Keyword%20Gang');
  });

  it('shows the actor asked for last, whichever answer comes last', async () => {
    let answerLate = () => {};
    const late = new Promise<void>((resolve) => {
      answerLate = resolve;
    });
    const respond = send.getMockImplementation();
    send.mockImplementation(async (name: string, input: { id: string }) => {
      if (name === 'actor.get' && input.id === APT29.id) await late;
      return respond?.(name, input);
    });
    open('#misp-threat-actor/APT29');
    await waitFor(() => expect(send).toHaveBeenCalled());
    location.hash = '#misp-threat-actor/Turla';
    window.dispatchEvent(new Event('hashchange'));
    await heading('Turla');
    answerLate();
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.querySelector('h1')?.textContent).toBe('Turla');
  });

  it('takes an unknown id for a name', async () => {
    open('#microsoft-mapping/Midnight%20Blizzard');
    expect((await screen.findByText('APT29')).closest('a')).toBeTruthy();
  });

  it('asks nothing when the address names nobody', async () => {
    open('');
    expect(await screen.findByText('No actor was asked for')).toBeTruthy();
    expect(send).not.toHaveBeenCalledWith('actor.get', expect.anything());
  });

  it('shows the failure that the background names', async () => {
    send.mockResolvedValue({ ok: false, error: 'Byname could not be reached.' });
    open('#misp-threat-actor/APT29');
    expect((await screen.findByText('Byname could not be reached.')).role).toBe('alert');
  });
});
