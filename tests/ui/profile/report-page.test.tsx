// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reportHash, reportKeyFromHash } from '@/contract/profile-address';
import { ReportPage } from '@/ui/profile/report/ReportPage';
import { ReportView } from '@/ui/profile/report/ReportView';
import { APT29 } from '../../gallery/fixtures/actors';
import { exportingOf } from '../../gallery/fixtures/exporting';
import { keptReport } from '../../gallery/fixtures/reports';
import { send } from '../channel';

let answers: Record<string, unknown>;

beforeEach(() => {
  fakeBrowser.reset();
  answers = { 'reports.get': { ok: true, value: keptReport(APT29) } };
  send.mockReset().mockImplementation(async (name: string) => answers[name]);
});
afterEach(cleanup);

async function open(heading: string | RegExp) {
  render(<ReportPage reportKey="imported/saved-1" />);
  return screen.findByRole('heading', { level: 1, name: heading });
}

const part = (name: RegExp) => within(screen.getByRole('region', { name }));

describe('the page of a report', () => {
  it('is asked for by the fragment of its address', () => {
    expect(reportKeyFromHash(reportHash('imported/a b#c'))).toBe('imported/a b#c');
    expect(reportKeyFromHash('#misp-threat-actor/report/1')).toBeUndefined();
  });

  it('has title, publisher, date, language, mark, addresses and files', async () => {
    await open(/How a group read mail/);
    const head = document.querySelector('.profile-head')?.textContent;
    for (const words of ['Example Research', '12 Jul 2023', 'English', 'Kept by you', 'TLP:CLEAR'])
      expect(head).toContain(words);
    expect(send).toHaveBeenCalledWith('reports.get', { key: 'imported/saved-1' });
    const links = part(/Addresses/).getAllByRole('link');
    const names = links.map((link) => link.getAttribute('aria-label') ?? link.textContent);
    expect(names.map((name) => name?.slice(-4))).toEqual(['done', '.pdf', ' PDF', '.txt', 'Text']);
    expect(links.map((link) => link.getAttribute('href')?.startsWith('reader.html#'))).toEqual([
      ...[false, false, true, false, true],
    ]);
  });

  it('has the actors of both sides, with the disagreement', async () => {
    await open(/How a group read mail/);
    const named = part(/Named in its text/);
    expect(named.getByRole('link').getAttribute('href')).toBe('#misp-threat-actor/APT29');
    expect(named.getByText('Its source does not link it.').closest('.row')?.textContent).toContain(
      'Storm-9987',
    );
    const [safe, same] = Array.from(document.querySelectorAll('[aria-labelledby=report-linked] .row'));
    expect(safe?.textContent).toContain('Left apart: no actor here has such a name.');
    expect(safe?.textContent).toContain('“safe” is a word of it. We work to keep our customers safe.');
    expect(same?.textContent).toContain('APT29 (by its name)');
    expect(same?.textContent).toContain('and the text names it');
  });

  it('lets go of a report that the reader imported, and of no other', async () => {
    await open(/How a group read mail/);
    answers['reports.remove'] = { ok: false, error: 'The disk is full.' };
    fireEvent.click(screen.getByText('Remove this report'));
    await screen.findByText('The disk is full.');
    answers['reports.remove'] = { ok: true, value: { removed: true } };
    fireEvent.click(screen.getByText('Remove this report'));
    await screen.findByText('The report was removed');
    const back = screen.getByText('Put it back');
    await waitFor(() => expect(document.activeElement).toBe(back));
    answers['reports.restore'] = { ok: false, error: 'There is no room.' };
    fireEvent.click(back);
    await screen.findByText('There is no room.');
    answers['reports.restore'] = { ok: true, value: { restored: true } };
    fireEvent.click(back);
    await screen.findByRole('heading', { level: 1, name: /How a group read mail/ });
    expect(send).toHaveBeenLastCalledWith('reports.restore', { report: keptReport(APT29).report });
    cleanup();
    answers['reports.get'] = { ok: true, value: { ...keptReport(APT29), from: 'ORKL' } };
    await open(/How a group read mail/);
    expect(screen.queryByText('Remove this report')).toBeNull();
    expect(screen.getByText('From ORKL')).toBeTruthy();
  });

  it('gives STIX of it, looked at before, with the sentences if they are asked for', async () => {
    answers['export.actors'] = { ok: true, value: { actors: [APT29], linked: [], taken: {} } };
    await open(/How a group read mail/);
    fireEvent.click(screen.getByText('Preview STIX'));
    const preview = await screen.findByRole('region', { name: 'Preview of the STIX bundle' });
    expect(preview.textContent).toContain('report How a group read mail');
    expect(preview.textContent).toContain('intrusion-set APT29');
    expect(preview.textContent).not.toContain('note The work of');
    expect(send).toHaveBeenCalledWith('export.actors', { ids: [APT29.id], own: false });
    fireEvent.click(screen.getByLabelText(/With the sentences/));
    await waitFor(() => expect(preview.textContent).toContain('note The work of'));
  });

  it('gives nothing where the company switched export off', () => {
    const nothing = async () => undefined;
    render(
      <ReportView
        content={{ state: 'ready', listed: keptReport(APT29) }}
        exporting={exportingOf([APT29], { isOff: true })}
        onRetry={nothing}
        onRemove={nothing}
        onRestore={nothing}
      />,
    );
    expect(part(/Export/).getByText('Switched off by your organisation.')).toBeTruthy();
    expect(screen.queryByText('Download STIX')).toBeNull();
  });

  it('says what is wrong', async () => {
    answers['reports.get'] = { ok: true, value: null };
    await open('No report at this address');
    cleanup();
    answers['reports.get'] = { ok: false, error: 'The stored data is damaged.' };
    await open('The report could not be read');
    expect(screen.getByRole('alert').textContent).toBe('The stored data is damaged.');
    answers['reports.get'] = { ok: true, value: keptReport(APT29) };
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { level: 1, name: /How a group read mail/ });
    await waitFor(() => expect(document.title).toMatch(/^How a group read mail.* · Byname$/));
  });
});
