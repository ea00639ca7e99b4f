// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OtherCard, type OtherContent } from '@/ui/components/OtherCard';
import { BARE_SHOVEL, NUMBERED_SOFTWARE, SHOVEL, TECHNIQUE, WEAKNESS } from '../../gallery/fixtures/others';

afterEach(cleanup);

function draw(matched: string, content: OtherContent) {
  const calls = {
    onOpen: vi.fn(),
    onPin: vi.fn(),
    onClose: vi.fn(),
    onHide: vi.fn(),
    onOpenPage: vi.fn(),
    onWant: vi.fn(),
    onChangeShortcuts: vi.fn(),
  };
  render(<OtherCard matched={matched} content={content} theme="light" pinned={false} {...calls} />);
  return calls;
}

const ready = (named: Extract<OtherContent, { state: 'ready' }>['named']): OtherContent => ({
  state: 'ready',
  named,
});

describe('the card of malware', () => {
  it('says what it is, whom it is of and what each source calls it', () => {
    const calls = draw('ShovelRAT', ready({ software: [SHOVEL] }));
    const card = screen.getByRole('dialog', { name: 'ShovelRAT: Gravel Shovel' });
    const about = within(within(card).getByLabelText('Gravel Shovel'));
    expect(about.getByText('Malware').title).toBe('according to ATT&CK software, Malpedia');
    expect(about.getByText('Tool').title).toBe('according to MISP tools');
    expect(about.getByText('S0001').getAttribute('href')).toBe('https://attack.mitre.org/software/S0001/');
    const lines = [...card.querySelectorAll('dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent?.trim(),
    ]);
    expect(lines).toEqual([
      ['ATT&CK software', 'ShovelRAT'],
      ['MISP tools', 'Scoop'],
      ['Malpedia', 'Scoop win.gravel_shovel'],
    ]);
    expect(card.querySelector('mark')?.textContent).toBe('ShovelRAT');
    fireEvent.click(about.getByText('Turla'));
    expect(calls.onOpen).toHaveBeenCalledWith('misp-threat-actor/Turla');
    fireEvent.click(screen.getByText('Open profile'));
    expect(calls.onOpenPage).toHaveBeenCalledWith('Gravel Shovel');
  });

  it('names what else is called so', () => {
    draw('Scoop', ready({ software: [SHOVEL, BARE_SHOVEL] }));
    expect(screen.getByText('Also a name of').nextElementSibling?.textContent).toBe('Pebbledash Ransomware');
  });

  it('says no more than its kind where its sources do not', () => {
    draw('Pebbledash', ready({ software: [BARE_SHOVEL] }));
    expect(screen.getByText('Ransomware')).toBeTruthy();
    expect(document.querySelector('dl')).toBeNull();
    expect(screen.queryByText('Used by')).toBeNull();
  });

  it('can be told not to mark the name, and lists the keys', () => {
    const calls = draw('ShovelRAT', ready({ software: [SHOVEL] }));
    fireEvent.click(screen.getByLabelText('Not this, and more'));
    fireEvent.click(screen.getByText('Do not mark this name on this site'));
    expect(calls.onHide).toHaveBeenCalledWith('site');
    fireEvent.keyDown(screen.getByRole('dialog'), { key: '?' });
    expect(calls.onWant).toHaveBeenCalledWith('shortcuts');
  });
});

describe('the card of a number', () => {
  it.each([
    ['T1566.001', TECHNIQUE, 'ATT&CK technique', 'attack.mitre.org', 'Spearphishing Attachment'],
    ['CVE-2021-44228', WEAKNESS, 'Vulnerability', 'cve.org', 'CVE-2021-44228'],
  ])('says what %s is, and leads to its publisher', (text, named, kind, site, words) => {
    draw(text, ready(named));
    expect(screen.getByText(kind)).toBeTruthy();
    expect(screen.getByText(site).getAttribute('href')).toBe(named.number?.page);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText('Open profile')).toBeNull();
  });

  it('shows the software that it is of', () => {
    draw('S0001', ready(NUMBERED_SOFTWARE));
    expect(screen.getByRole('dialog', { name: 'S0001: Gravel Shovel' })).toBeTruthy();
    expect(screen.getAllByText('S0001')).toHaveLength(2);
  });
});

it.each([
  ['while it is looked up', { state: 'loading' }, 'Looking up…'],
  ['where nothing is known', ready({ software: [] }), 'The present data says no more of it than its name.'],
] as const)('says so %s', (_, content, words) => {
  draw('Old Name', content);
  expect(screen.getByText(words)).toBeTruthy();
});

it('says what failed', () => {
  draw('Old Name', { state: 'failed', error: 'No answer came.' });
  expect(screen.getByRole('alert').textContent).toContain('The profile could not be read.');
});
