// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveSettings, storedSettings } from '@/stored/settings';
import { Welcome } from '@/ui/welcome/Welcome';

const openShortcuts = vi.fn(async () => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(browser.commands, {
    getAll: async () => [
      { name: '_execute_action', shortcut: 'Ctrl+Shift+Y' },
      { name: 'mark-page', shortcut: '' },
      { name: 'open-panel', shortcut: 'Alt+Shift+S' },
    ],
    openShortcutSettings: openShortcuts,
  });
});

afterEach(cleanup);

it('has words to try it on, the keys as the browser has them, and the way to change them', async () => {
  render(<Welcome />);
  await screen.findByText(/Midnight Blizzard, which other vendors call APT29/);
  await screen.findByText('Ctrl+Shift+Y');
  expect(screen.getAllByText('no shortcut').map(({ nextSibling }) => nextSibling?.textContent)).toEqual([
    'Mark names on this page',
    'Say who the selected name is',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
  expect(openShortcuts).toHaveBeenCalled();
  openShortcuts.mockRejectedValueOnce(new Error('Illegal URL'));
  fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
  await screen.findByText('The browser did not open its page of shortcuts.');
});

it('asks where names are marked, and keeps the answer', async () => {
  render(<Welcome />);
  fireEvent.click(await screen.findByRole('radio', { name: /^When I ask/ }));
  await waitFor(async () => expect((await storedSettings.read()).sites).toBe('click'));
});

it('says that nothing is marked where all of it is switched off', async () => {
  await saveSettings({ enabled: false });
  render(<Welcome />);
  await screen.findByText('Marking is switched off, so no name is marked below.');
});

it('searches for what is typed, and for nothing without a word', async () => {
  const go = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
  render(<Welcome />);
  const field = await screen.findByRole('textbox', { name: /^Any name of an actor/ });
  const search = screen.getByRole('button', { name: 'Search' });
  fireEvent.click(search);
  expect(go).not.toHaveBeenCalled();
  fireEvent.input(field, { target: { value: ' fancy bear ' } });
  fireEvent.click(search);
  expect(go).toHaveBeenCalledWith('popup.html#fancy%20bear');
});
