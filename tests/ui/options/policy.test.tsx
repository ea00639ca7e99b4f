// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Policy } from '@/stored/policy';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { underPolicy } from '@/stored/under-policy';
import { correctingWith, LISTED } from '../../gallery/fixtures/corrections';
import { drawOptions } from './view';

afterEach(cleanup);

const WORDS = 'set by your organisation';
const MIRROR = 'https://mirror.example/misp.json';

function drawUnder(policy: Policy) {
  return drawOptions({ settings: underPolicy({ ...DEFAULT_SETTINGS, offSites: ['a.example'] }, policy) });
}
const row = (title: string) => {
  const found = [...document.querySelectorAll('li, .choice')].find((item) =>
    item.textContent?.includes(title),
  );
  return within(found as HTMLElement);
};

describe('what a company set', () => {
  it('is said nowhere where it set nothing', () => {
    drawOptions();
    expect(document.body.textContent).not.toContain('organisation');
  });

  it('is said above, and at each control that cannot be changed', () => {
    const page = drawUnder({ enabled: true, refreshHours: 8 });
    expect(page.getByText(/^Your organisation manages/)).toBeTruthy();
    for (const label of [/^Mark names on pages/, /^Refresh every 8 hours/]) {
      const box = page.getByLabelText(label) as HTMLInputElement;
      expect([box.checked, box.disabled]).toEqual([true, true]);
      expect(box.closest('.choice')?.textContent).toContain(WORDS);
    }
  });

  it('is no button at its sites', () => {
    drawUnder({ sitesOff: ['b.example'] });
    expect(row('b.example').getByText(WORDS)).toBeTruthy();
    expect(row('b.example').queryByRole('button')).toBeNull();
    expect(row('a.example').getByRole('button', { name: 'Remove: a.example' })).toBeTruthy();
  });

  it('is the rule for sites, and the sites it chose', () => {
    const page = drawUnder({ sites: 'chosen', sitesOn: ['c.example'] });
    const rules = page.getAllByRole('radio', { name: /^(?:On|When)/ }) as HTMLInputElement[];
    expect(rules.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, true],
      [true, true],
      [false, true],
    ]);
    expect(row('c.example').queryByRole('button')).toBeNull();
  });

  it('is what of a source it is, and no more', () => {
    drawUnder({ sources: { 'misp-threat-actor': { on: false }, 'misp-tool': { address: MIRROR } } });
    const [off, mirrored] = [row('MISP galaxy: threat actors'), row('MISP galaxy: tools')];
    expect((off.getByRole('checkbox') as HTMLInputElement).disabled).toBe(true);
    expect(off.getByText('Refresh').getAttribute('aria-disabled')).toBe('true');
    expect(off.getByRole('textbox')).toBeTruthy();
    expect((mirrored.getByRole('checkbox') as HTMLInputElement).disabled).toBe(false);
    expect(mirrored.queryByRole('textbox')).toBeNull();
    expect(mirrored.getByText(MIRROR)).toBeTruthy();
  });

  it('leaves no way to what is switched off', () => {
    const page = drawUnder({ featuresOff: ['own-sources'] });
    expect(page.queryByText('Add a source…')).toBeNull();
    expect(page.queryByText('Import a report…')).toBeNull();
    cleanup();
    const corrections = {
      correcting: correctingWith(LISTED, { isOff: true }),
      onClear: async () => ({ ok: true, value: {} }) as const,
      onImport: async () => ({ ok: false, error: '' }) as const,
    };
    const settings = underPolicy(DEFAULT_SETTINGS, { featuresOff: ['export'] });
    const other = drawOptions({ corrections, settings });
    expect(other.queryByText(/^Export/)).toBeNull();
    expect(document.getElementById('corrections')?.textContent).toContain(
      'Switched off by your organisation.',
    );
    expect(other.queryByText('Import from a file…')).toBeNull();
    expect(other.getByText('Import a report…')).toBeTruthy();
  });
});
