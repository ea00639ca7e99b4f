// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ListedReport } from '@/contract/report-messages';
import { NO_REPORT } from '@/core/reports/own-report';
import { reportLibrary } from '@/core/sources/catalogue';
import { storedOwnReport } from '@/stored/own-report';
import { saveSettings } from '@/stored/settings';
import { ProfilePage } from '@/ui/profile/ProfilePage';
import { GatheredReportPage } from '@/ui/profile/report/ReportPage';
import { gatheredOf, namedBy, pageOf } from '../../fixtures/gathered';
import { APT29, TURLA } from '../../gallery/fixtures/actors';
import { BUNDLED } from '../../gallery/fixtures/profiles';
import { FOUND, keptReport, NONE_FOUND } from '../../gallery/fixtures/reports';
import { send } from '../channel';

const ACTORS = [APT29, TURLA];
const request = vi.fn();
let found: unknown;
let kept: readonly ListedReport[];

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(browser.permissions, { request });
  request.mockReset().mockResolvedValue(true);
  found = { ok: true, value: FOUND };
  kept = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  send
    .mockReset()
    .mockImplementation(async (name: string, { id, names }: { id: string; names: string[] }) => {
      if (name === 'reports.find') return found;
      if (name === 'reports.of') return { ok: true, value: kept };
      if (name === 'corrections.list') return { ok: true, value: [] };
      if (name === 'dataset.info') return { ok: true, value: BUNDLED };
      if (name === 'actor.get') return { ok: true, value: ACTORS.find((actor) => actor.id === id) ?? null };
      return { ok: true, value: names.map((text) => ({ name: text, actors: [], settled: true })) };
    });
});
afterEach(async () => {
  cleanup();
  await storedOwnReport.update(() => NO_REPORT);
  location.hash = '';
  vi.unstubAllGlobals();
});

async function open(hash = '#misp-threat-actor/APT29') {
  location.hash = hash;
  render(<ProfilePage />);
  return screen.findByText('Look for reports');
}

const section = () => document.getElementById('reports') ?? document.createElement('section');
const asked = () => send.mock.calls.filter(([name]) => name === 'reports.find').map(([, input]) => input);

describe('reports about this actor', () => {
  it('are asked for by a press alone, which says who is told what', async () => {
    const button = await open();
    expect(section().textContent).toContain('sends this actor’s name to orkl.eu');
    expect(asked()).toEqual([]);
    expect(request).not.toHaveBeenCalled();
    fireEvent.click(button);
    // In the press itself: a browser shows its question only then.
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://orkl.eu/*'] });
    await screen.findByText('3 reports found');
    expect(asked()).toEqual([{ id: APT29.id }]);
  });

  it('are listed with title, date, who wrote them, and where they are to be had', async () => {
    fireEvent.click(await open());
    const link = await screen.findByText('How a group got into mail with a stolen key', { selector: 'a' });
    const row = link.closest<HTMLElement>('.row');
    expect(link.getAttribute('href')).toBe('https://www.blog.example/2023/07/11/report-1');
    expect(row?.textContent).toContain('12 Jul 2023');
    expect(row?.textContent).toContain('Example Research');
    expect(row?.textContent).toContain('linked to this actor by the library');
    const links = within(row ?? section());
    expect(links.getByText('PDF').getAttribute('href')).toBe('https://archive.orkl.eu/111111111111.pdf');
    expect(links.getByText('text').getAttribute('href')).toBe('https://archive.orkl.eu/111111111111.txt');
    const other = screen.getByText(/^Midnight at the tenant/).closest('.row');
    expect(other?.textContent).toContain('security-research.example');
    expect(other?.textContent).not.toContain('linked');
    expect(screen.getByText('file-without-a-date').closest('a')).toBeNull();
  });

  it('that are none are told so, and a failure leaves a way on', async () => {
    found = { ok: false, error: 'No answer from orkl.eu.' };
    fireEvent.click(await open());
    expect((await screen.findByRole('alert')).textContent).toBe('No answer from orkl.eu.');
    found = { ok: true, value: NONE_FOUND };
    fireEvent.click(screen.getByText('Try again'));
    await screen.findByText('orkl.eu has no report with “APT29” in it.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('cannot be asked for twice at once', async () => {
    let answer: (value: unknown) => void = () => undefined;
    found = new Promise((resolve) => {
      answer = resolve;
    });
    fireEvent.click(await open());
    const button = await screen.findByText('Looking…');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(asked()).toHaveLength(1);
    answer({ ok: true, value: FOUND });
    await screen.findByText('Look again');
  });

  it('of another actor are not these', async () => {
    fireEvent.click(await open());
    await screen.findByText('3 reports found');
    location.hash = '#misp-threat-actor/Turla';
    window.dispatchEvent(new Event('hashchange'));
    await screen.findByText('Turla', { selector: 'h1 bdi' });
    await screen.findByText('Look for reports');
    expect(screen.queryByText('3 reports found')).toBeNull();
  });

  it('are asked for also where the browser’s question was refused: the server may be open to all', async () => {
    request.mockRejectedValue(new Error('no'));
    fireEvent.click(await open());
    await screen.findByText('3 reports found');
  });

  it('come from a mirror where one is set', async () => {
    const id = reportLibrary()?.id ?? '';
    await saveSettings({ sources: { [id]: { address: 'https://reports.corp.example/api/v1/' } } });
    const button = await open();
    await waitFor(() => expect(section().textContent).toContain('name to reports.corp.example'));
    fireEvent.click(button);
    expect(request).toHaveBeenCalledWith({ origins: ['https://reports.corp.example/*'] });
  });
});

describe('kept reports', () => {
  it('stand with the actor, without a press, and say what they have to do with it', async () => {
    kept = [keptReport(APT29)];
    await open();
    const title = await within(section()).findByText(/stolen key, and what was done/);
    expect(title.closest('a')?.getAttribute('href')).toBe('#report/imported/saved-1');
    const words = section().textContent;
    for (const part of ['12 Jul 2023', 'Example Research', 'Named 3 times: The work of APT29', 'kept by you'])
      expect(words).toContain(part);
    expect(words).toContain('Its source links it to “APT29”, and the text names it.');
    expect(words).not.toContain('Safe');
    const links = Array.from(section().querySelectorAll('a'), (link) => [link.textContent, link.href]);
    expect(links).toContainEqual(['blog.example', kept[0]?.report.addresses[0]]);
    expect(links).toContainEqual(['PDF', 'https://archive.example/111111111111.pdf']);
    expect(asked()).toEqual([]);
  });

  it('have the one that the reader gathers among them, with its page; on the profile of others it is not', async () => {
    await storedOwnReport.update(() =>
      gatheredOf([pageOf('one', [namedBy([APT29], ['Cozy Bear'])])], { tlp: 'amber' }),
    );
    await open('#misp-threat-actor/Turla');
    await screen.findByText('Turla', { selector: 'h1 bdi' });
    expect(section().textContent).not.toContain('What we read');
    location.hash = `#${APT29.id}`;
    window.dispatchEvent(new Event('hashchange'));
    await screen.findByText('APT29', { selector: 'h1 bdi' });
    const title = await within(section()).findByText('What we read in November');
    expect(title.closest('a')?.getAttribute('href')).toBe('#report/gathered');
    expect(section().textContent).toContain('Named 2 times: The group Cozy Bear was seen.');
    expect(section().textContent).not.toContain('Its source');
    cleanup();
    render(<GatheredReportPage />);
    await screen.findByText('What we read in November', { selector: 'h1 bdi' });
    for (const words of ['Gathered by you', 'TLP:AMBER', 'The group Cozy Bear was seen.', 'Preview STIX'])
      expect(document.body.textContent).toContain(words);
    for (const words of ['Linked by its source', 'Remove this report'])
      expect(document.body.textContent).not.toContain(words);
    await storedOwnReport.update(() => NO_REPORT);
    await screen.findByText('No report at this address');
  });

  it('say where the text does not name whom the source linked', async () => {
    const [one] = [keptReport(APT29)];
    const safe = one.reading.linked[0];
    if (safe === undefined) throw new Error('One was linked.');
    const joined = { kind: 'same-name', actor: { id: APT29.id, name: APT29.name } } as const;
    kept = [{ ...one, reading: { named: [], linked: [{ ...safe, joined }] } }];
    await open();
    await waitFor(() =>
      expect(section().textContent).toContain(
        'Its source links it to “Safe”; the text names no such actor: “safe” is a word of it.',
      ),
    );
  });
});
