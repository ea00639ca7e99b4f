// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReportList } from '@/contract/report-messages';
import { NO_REPORT } from '@/core/reports/own-report';
import { storedOwnReport } from '@/stored/own-report';
import { ReportListPage } from '@/ui/profile/report/ReportListPage';
import { gatheredOf, namedBy, pageOf } from '../../fixtures/gathered';
import { APT29, TURLA } from '../../gallery/fixtures/actors';
import { keptReport } from '../../gallery/fixtures/reports';
import { send } from '../channel';

let lists: Record<string, ReportList>;
beforeEach(() => {
  fakeBrowser.reset();
  const kept = keptReport(APT29);
  const undated = keptReport(APT29, { title: 'Without a date' });
  const { date: _, ...report } = undated.report;
  const all = [kept, { ...undated, key: 'own-1/2', from: 'Team list', report }];
  lists = {
    '': { found: 2, reports: all },
    mail: { found: 900, reports: [kept] },
    zephyr: { found: 0, reports: [] },
  };
  send.mockReset().mockImplementation(async (name: string, asked: { query: string; names: string[] }) => ({
    ok: true,
    value:
      name === 'actors.named'
        ? asked.names.map((text) => ({ name: text, actors: text === 'Snake' ? [TURLA] : [] }))
        : (lists[asked.query] ?? { found: 0, reports: [] }),
  }));
});
afterEach(async () => {
  cleanup();
  await storedOwnReport.update(() => NO_REPORT);
});

const said = (words: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(words));
const look = (value: string) =>
  fireEvent.input(screen.getByLabelText('Title, text, actor or year'), { target: { value } });

it('lists what is kept by year, with whom each is about and where it is from, and leads to both', async () => {
  render(<ReportListPage />);
  await said('2 reports');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    '2023',
    'No date',
  ]);
  const year = within(screen.getByRole('region', { name: '2023' }));
  expect(
    year
      .getByText(/How a group read mail/)
      .closest('a')
      ?.getAttribute('href'),
  ).toBe('#report/imported/saved-1');
  expect(year.getByText(APT29.name).closest('a')).not.toBeNull();
  expect(year.getByText(/kept by you/)).toBeTruthy();
  expect(screen.getByText(/Team list/)).toBeTruthy();
});

it('is searched at every letter, says how many there are beyond what is shown, and that none fits', async () => {
  render(<ReportListPage />);
  await said('2 reports');
  look(' mail ');
  await said('900 reports, the newest 1 shown');
  look('zephyr');
  await said('No report fits.');
  expect(send).toHaveBeenLastCalledWith('reports.list', { query: 'zephyr' });
});

it('says why where the browser does not open settings', async () => {
  render(<ReportListPage />);
  await said('2 reports');
  send.mockImplementationOnce(async (name: string) => {
    expect(name).toBe('options.open');
    return { ok: false, error: 'Byname did not answer.' };
  });
  fireEvent.click(screen.getByText('Settings'));
  expect((await screen.findByRole('alert')).textContent).toBe('Byname did not answer.');
});

it('without any leads to where they are imported; a failure is said', async () => {
  lists[''] = { found: 0, reports: [] };
  render(<ReportListPage />);
  await said('No report is kept.');
  expect(screen.getByText('Import a report…').closest('a')?.getAttribute('href')).toBe(
    'options.html#reports',
  );
  send.mockResolvedValue({ ok: false, error: 'Byname did not answer.' });
  look('a');
  await screen.findByText('Byname did not answer.');
  send.mockResolvedValue({ ok: true, value: { found: 0, reports: [] } });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('has the report that is gathered among them, found by title, note, sentence and an actor under any name', async () => {
  const page = pageOf('one', [namedBy([TURLA], ['Venomous Bear'])], { note: 'Of the zenith.' });
  await storedOwnReport.update(() => gatheredOf([page]));
  render(<ReportListPage />);
  await said('3 reports');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    '2026',
    '2023',
    'No date',
  ]);
  const year = within(screen.getByRole('region', { name: '2026' }));
  const title = year.getByText('What we read in November');
  expect(title.closest('a')?.getAttribute('href')).toBe('#report/gathered');
  expect(year.getByText(/gathered by you/i)).toBeTruthy();
  expect(year.getByText(TURLA.name).closest('a')).not.toBeNull();
  for (const query of ['november', 'ZENITH', 'venomous bear was', 'Snake']) {
    look(query);
    await said('1 report');
    look('zephyr');
    await said('No report fits.');
  }
  // Its words stay here: whom a name may mean is all that is asked for.
  expect(JSON.stringify(send.mock.calls)).not.toContain('November');
});
