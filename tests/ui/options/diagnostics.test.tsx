// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OwnSource } from '@/core/sources/own-source';
import { noteFault } from '@/stored/last-faults';
import { NO_REFRESH_YET } from '@/stored/refresh-state';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { diagnose } from '@/ui/options/diagnose';
import { aStatus, drawOptions } from './view';

afterEach(cleanup);

const TEAM: OwnSource = {
  id: 'own-1',
  title: 'Marrowstone incidents',
  format: 'misp-cluster',
  kind: 'address',
  address: 'https://marrowstone.example/team.json',
  options: {},
  terms: 'TLP:RED Marrowstone',
};

it('says what helps, and nothing that is the reader’s', async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  await noteFault(new RangeError('no room for Marrowstone'), 0);
  const found = await diagnose({
    settings: {
      ...DEFAULT_SETTINGS,
      offSites: ['marrowstone.example'],
      hiddenNames: [{ key: 'marrowstone', text: 'Marrowstone' }],
    },
    refresh: {
      ...NO_REFRESH_YET,
      sources: {
        'misp-threat-actor': aStatus(),
        'own-1': aStatus({
          result: { ok: false, code: 'no-access', message: 'marrowstone.example lets nobody read.' },
          failures: 3,
        }),
      },
    },
    info: { origin: 'bundled', takenAt: '2026-08-06', actors: 1_412, names: 5_127, corrections: 4 },
    own: [TEAM],
  });
  const all = found.map(([label, value]) => `${label}: ${value}`).join('\n');
  expect(all).toContain('Data: bundled, 2026-08-06, 1,412 actors');
  expect(all).toContain('Corrections: 4, Your own sources: 1, Sites: 1, Names not marked: 1');
  expect(all).toMatch(/^misp-threat-actor: 2026\S+ ✓$/m);
  expect(all).toMatch(/^Your own sources 1: .* ✗ no-access \(3\)/m);
  expect(all).toMatch(/^RangeError: 1970-01-01T00:00:00.000Z/m);
  expect(all).not.toMatch(/marrowstone/i);
});

it('gathers nothing before it is asked, and copies what it shows', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  const page = drawOptions({ onDiagnose: vi.fn(async () => [['Byname', '0.1.0']] as const) });
  expect(page.props.onDiagnose).not.toHaveBeenCalled();
  fireEvent.click(page.getByText('Show the diagnostics'));
  expect(await page.findByText('0.1.0')).toBeTruthy();
  fireEvent.click(page.getByText('Copy the diagnostics'));
  await vi.waitFor(() => expect(writeText).toHaveBeenCalledWith('Byname: 0.1.0'));
});
