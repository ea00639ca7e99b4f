// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { profileAddress, softwareFromHash, softwareId } from '@/contract/profile-address';
import type { SoftwareProfile } from '@/core/model/software';
import { SoftwarePage } from '@/ui/profile/software/SoftwarePage';
import { refs } from '../../gallery/fixtures/build-actor';
import { BARE_SHOVEL, SHOVEL } from '../../gallery/fixtures/others';
import { send } from '../channel';

let found: readonly SoftwareProfile[];

beforeEach(() => {
  fakeBrowser.reset();
  found = [SHOVEL, BARE_SHOVEL];
  send.mockReset().mockImplementation(async () => ({ ok: true, value: [{ software: found }] }));
});
afterEach(cleanup);

const part = (title: string) => {
  const heading = screen.getByText(title, { selector: 'h2, h2 *', exact: false });
  return within(heading.closest('section') ?? document.body);
};

it('says what it is, who uses it, what each source calls it and where that is written', async () => {
  render(<SoftwarePage name="Scoop" />);
  await screen.findByText('Gravel Shovel', { selector: 'h1 bdi' });
  expect(send).toHaveBeenCalledWith('others.named', { names: [{ text: 'Scoop', kind: 'software' }] });
  const head = document.querySelector('.profile-head');
  expect(head?.textContent).toContain('MalwareTool');
  expect(
    within(head as HTMLElement)
      .getByText('S0001')
      .getAttribute('href'),
  ).toBe('https://attack.mitre.org/software/S0001/');
  expect(screen.getByText(/remote access tool that is written in C\+\+/)).toBeTruthy();
  expect(part('Used by').getByText('Turla').closest('a')?.getAttribute('href')).toBe(
    '#misp-threat-actor/Turla',
  );
  const rows = [...document.querySelectorAll('[aria-labelledby="software-names"] .row')];
  expect(rows.map(({ children: [name, sources] }) => [name?.textContent, sources?.textContent])).toEqual([
    ['Gravel Shovel', 'ATT&CK software, MISP tools'],
    ['ShovelRAT', 'ATT&CK software'],
    ['Scoop', 'MISP tools, Malpedia'],
    ['win.gravel_shovel', 'Malpedia'],
  ]);
  const report = part('Reports').getByText(/gravel shovel digs deeper/i);
  expect(report.closest('a')?.getAttribute('href')).toBe(
    'https://example.com/blog/2023/07/gravel-shovel-digs-deeper',
  );
  expect(part('Sources').getAllByText('Gravel Shovel')).toHaveLength(3);
  const other = part('Also a name of').getByText('Pebbledash').closest('a');
  expect(softwareFromHash(other?.getAttribute('href') ?? '')).toBe('Pebbledash');
});

it('leads to the reader beside a report that is a PDF', async () => {
  const url = 'https://example.com/gravel-shovel.pdf';
  found = [{ ...SHOVEL, entry: { ...SHOVEL.entry, references: refs(url) } }];
  render(<SoftwarePage name="Scoop" />);
  await screen.findByText('Gravel Shovel', { selector: 'h1 bdi' });
  expect(part('Reports').getByText('Read here').getAttribute('href')).toBe(
    `reader.html#${encodeURIComponent(url)}`,
  );
});

it('says where no source knows who uses it, and where nothing is called so', async () => {
  found = [BARE_SHOVEL];
  render(<SoftwarePage name="Pebbledash" />);
  await screen.findByText('No source says who uses it.');
  cleanup();
  found = [];
  render(<SoftwarePage name="Nothing" />);
  await screen.findByText('Nothing is called Nothing here');
});

it('says that it could not be looked up, and asks again', async () => {
  send.mockResolvedValueOnce({ ok: false, error: 'Byname did not answer.' });
  render(<SoftwarePage name="Scoop" />);
  await screen.findByRole('alert');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Gravel Shovel', { selector: 'h1 bdi' });
});

it('has an address for any name', () => {
  for (const name of ['Emotet', 'a/b &c', '100%'])
    expect(softwareFromHash(profileAddress(softwareId(name)).replace(/^[^#]*/, ''))).toBe(name);
  expect(softwareFromHash('#misp-tool/software/1')).toBeUndefined();
});
