// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { comparedIdFromHash, comparisonHash, idFromHash } from '@/contract/profile-address';
import { ComparePage } from '@/ui/profile/compare/ComparePage';
import { CompareView } from '@/ui/profile/compare/CompareView';
import { APT29, TURLA } from '../../gallery/fixtures/actors';
import { uses } from '../../gallery/fixtures/build-actor';
import { send } from '../channel';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

const nothing = () => undefined;
const cells = (label: string) =>
  Array.from(
    screen.getByText(label).closest('tr')?.querySelectorAll('td') ?? [],
    ({ textContent }) => textContent,
  );

describe('two actors side by side', () => {
  it('have their facts beside each other, and what they share over what each has alone', () => {
    const second = { ...TURLA, relations: uses('tool', 'mimikatz, Gazer') };
    render(<CompareView content={{ state: 'ready', first: APT29, second }} onRetry={nothing} />);
    expect(document.querySelector('h1')?.textContent).toBe('APT29 and Turla');
    expect(cells('Since')).toEqual(['2008', '2004']);
    expect(cells('Sophistication')).toEqual(['Strategic (MISP) · Expert (ATT&CK)', 'not stated']);
    expect(cells('Targets')).toEqual([
      'Think tanks · Government, Administration · Government · Diplomacy',
      'not stated',
    ]);
    expect(cells('Malware and tools')).toEqual(['1 in commonMimikatz ']);
    const body = screen.getByText('Malware and tools').closest('tbody');
    expect(body?.querySelectorAll('.compare-alone')[1]?.textContent).toBe('1 not sharedGazer ');
    expect(screen.queryByText('Techniques')).toBeNull();
    expect(screen.getByText(/^Linked by ATT&CK\./)).toBeTruthy();
    expect(screen.getByText('Swap sides').getAttribute('href')).toBe(
      '#misp-threat-actor/Turla&compare=misp-threat-actor/APT29',
    );
  });

  it('fold what is long, but not on paper', () => {
    render(<CompareView content={{ state: 'ready', first: APT29, second: TURLA }} onRetry={nothing} />);
    expect(screen.queryByText('UNC3524')).toBeNull();
    fireEvent(window, new Event('beforeprint'));
    expect(screen.getByText('UNC3524')).toBeTruthy();
    expect(screen.queryByText('and 15 more')).toBeNull();
    fireEvent(window, new Event('afterprint'));
    expect(screen.queryByText('UNC3524')).toBeNull();
    fireEvent.click(screen.getByText('and 15 more'));
    expect(screen.getByText('UNC3524')).toBeTruthy();
  });
});

describe('the page of two actors', () => {
  const draw = () => render(<ComparePage first={APT29.id} second={TURLA.id} />);

  it('asks for both, and takes their names for a title', async () => {
    send.mockImplementation(async (_: string, { id }: { id: string }) => ({
      ok: true,
      value: [APT29, TURLA].find((actor) => actor.id === id) ?? null,
    }));
    draw();
    await screen.findByText('Swap sides');
    expect(document.title).toBe('APT29 and Turla · Byname');
  });

  it.each([
    ['one is gone', { ok: true, value: null }, /nothing under one of the two/],
    ['nobody answers', { ok: false, error: 'Byname did not answer.' }, /did not answer/],
  ])('says so where %s', async (_, answer, words) => {
    send.mockResolvedValue(answer);
    draw();
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

it.each([
  ['a/1', 'b/2'],
  ['a/Tom & Jerry', 'b/&compare=x'],
  ['a/100%', 'b/#1'],
])('the address of %s and %s names both', (first, second) => {
  const hash = comparisonHash(first, second);
  expect([idFromHash(hash), comparedIdFromHash(hash)]).toEqual([first, second]);
  expect(comparedIdFromHash('#a/1')).toBeUndefined();
});
