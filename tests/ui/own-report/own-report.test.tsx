// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { GatheredReport } from '@/core/model/gathered-report';
import { type Report, reportKey } from '@/core/model/report';
import { NO_REPORT, withPage, withPageNote } from '@/core/reports/own-report';
import { storedOwnReport } from '@/stored/own-report';
import { OwnReport } from '@/ui/own-report/OwnReport';
import { ReportLine } from '@/ui/own-report/ReportLine';
import { useOwnReport } from '@/ui/own-report/use-own-report';
import { gatheredOf, namedBy, pageOf } from '../../fixtures/gathered';
import { APT29, STORM_0558 } from '../../gallery/fixtures/actors';
import { exportingOf } from '../../gallery/fixtures/exporting';
import { MANY } from '../../gallery/fixtures/summary';
import { send } from '../channel';

const save = vi.fn();
const exporting = exportingOf([APT29, STORM_0558], { format: 'stix', save });
const REPORT = gatheredOf([
  pageOf('one', [namedBy([STORM_0558], ['Antique Typhoon'])]),
  pageOf('two', [namedBy([APT29], ['Midnight Blizzard'])]),
  pageOf('three', []),
]);

function Shown() {
  const { add: _, ...actions } = useOwnReport();
  return <OwnReport actions={actions} exporting={exporting} />;
}

beforeEach(async () => {
  await storedOwnReport.update(() => REPORT);
  save.mockReset();
  send.mockReset().mockResolvedValue({ ok: true, value: {} });
});

afterEach(async () => {
  cleanup();
  await storedOwnReport.update(() => NO_REPORT);
});

async function show(): Promise<void> {
  render(<Shown />);
  await screen.findByText('Page one');
}

async function kept(test: (report: GatheredReport) => void): Promise<void> {
  await waitFor(async () => test(await storedOwnReport.read()));
}

const button = (label: string) => screen.getByLabelText(label);
const order = ({ pages }: GatheredReport) => pages.map(({ id }) => id);

it('is newer after each change, also where the clock was set back', async () => {
  await show();
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(REPORT.changedAt) - 3_600_000);
  fireEvent.click(button('Move Page one down'));
  await kept((report) => expect(order(report)).toEqual(['two', 'one', 'three']));
  vi.restoreAllMocks();
  const { changedAt } = await storedOwnReport.read();
  // To a server a second is the least that is newer.
  expect(Date.parse(changedAt) - Date.parse(REPORT.changedAt)).toBe(1_000);
});

it('leaves the focus where it is when a page that could not be moved is followed by another', async () => {
  await show();
  const failing = vi
    .spyOn(storedOwnReport, 'update')
    .mockRejectedValueOnce(new Error('The browser is full.'));
  fireEvent.click(button('Move Page one down'));
  await screen.findByText('The browser is full.');
  failing.mockRestore();
  const field = screen.getByLabelText('Title');
  field.focus();
  await storedOwnReport.update((report) => ({ ...report, pages: [...report.pages, pageOf('four', [])] }));
  await screen.findByText('Page four');
  expect(document.activeElement).toBe(field);
});

it('says where a report that was taken back could not be taken out of the reading list', async () => {
  await show();
  fireEvent.click(screen.getByText('Start a new report'));
  const undo = await screen.findByText('Undo');
  send.mockResolvedValue({ ok: false, error: 'Byname did not answer.' });
  fireEvent.click(undo);
  expect((await screen.findByRole('alert')).textContent).toBe('Byname did not answer.');
});

it('tells a page that was in it from one that is added', async () => {
  const said: string[] = [];
  function Added() {
    const { add } = useOwnReport();
    return (
      <button type="button" onClick={async () => said.push(await add(MANY))}>
        Add
      </button>
    );
  }
  render(<Added />);
  fireEvent.click(screen.getByText('Add'));
  await waitFor(() => expect(said).toEqual(['Added to your report.']));
  fireEvent.click(screen.getByText('Add'));
  await waitFor(() => expect(said[1]).toBe('It was in your report, and is there as it is now.'));
  await kept(({ pages }) => expect(pages).toHaveLength(4));
});

it('moves a page, says where it is, and leaves the focus on the button', async () => {
  await show();
  fireEvent.click(button('Move Page three up'));
  await kept((report) => expect(order(report)).toEqual(['one', 'three', 'two']));
  await screen.findByText('Page three is number 2 now.');
  await waitFor(() => expect(document.activeElement).toBe(button('Move Page three up')));
  fireEvent.click(button('Move Page three up'));
  await kept((report) => expect(order(report)).toEqual(['three', 'one', 'two']));
  // There is no further.
  fireEvent.click(button('Move Page three up'));
  fireEvent.click(button('Move Page one down'));
  await kept((report) => expect(order(report)).toEqual(['three', 'two', 'one']));
});

it('removes a page, and puts it back where it stood', async () => {
  await show();
  fireEvent.click(button('Remove Page two'));
  await screen.findByText('Page two was removed.');
  await kept((report) => expect(order(report)).toEqual(['one', 'three']));
  const undo = screen.getByText('Undo');
  await waitFor(() => expect(document.activeElement).toBe(undo));
  fireEvent.click(undo);
  await kept((report) => expect(report.pages).toEqual(REPORT.pages));
  await waitFor(() => expect(document.activeElement).toBe(button('Remove Page two')));
});

it('puts a page back, and begins anew, with what was written a moment before', async () => {
  await show();
  fireEvent.click(button('Write a note on Page two'));
  const note = await screen.findByLabelText('Note on Page two');
  fireEvent.input(note, { target: { value: 'Read this' } });
  fireEvent.blur(note);
  fireEvent.click(button('Remove Page two'));
  fireEvent.click(await screen.findByText('Undo'));
  await kept((report) => expect(report.pages[1]?.note).toBe('Read this'));
  const title = screen.getByLabelText('Title');
  fireEvent.input(title, { target: { value: 'November' } });
  fireEvent.blur(title);
  fireEvent.click(screen.getByText('Start a new report'));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith('reports.restore', {
      report: expect.objectContaining({ title: 'November' }),
    }),
  );
});

it('keeps what is written, also where the panel is closed in the middle of it', async () => {
  await show();
  const title = screen.getByLabelText('Title');
  fireEvent.input(title, { target: { value: 'November' } });
  fireEvent.blur(title);
  await kept((report) => expect(report.title).toBe('November'));
  fireEvent.click(button('Write a note on Page two'));
  const note = await screen.findByLabelText('Note on Page two');
  expect(document.activeElement).toBe(note);
  fireEvent.input(note, { target: { value: 'Read this' } });
  window.dispatchEvent(new Event('pagehide'));
  await kept((report) => expect(report.pages[1]?.note).toBe('Read this'));
  expect((await storedOwnReport.read()).changedAt > REPORT.changedAt).toBe(true);
});

it('begins anew and keeps the old one in the reading list; or gives it back, and takes it from there', async () => {
  await storedOwnReport.update((report) =>
    withPageNote({ ...report, note: 'For all.' }, 'two', 'Read this.'),
  );
  await show();
  fireEvent.click(screen.getByText('Start a new report'));
  await screen.findByText('No page is in it yet.');
  await kept((report) => expect(report.pages).toEqual([]));
  const [[name, { report: put }]] = send.mock.calls as [[string, { report: Report }]];
  expect(name).toBe('reports.restore');
  expect(put).toMatchObject({
    title: REPORT.title,
    date: '2026-11-26',
    description: 'For all.\n\nPage two: Read this.',
    actors: [],
  });
  expect(put.text).toContain('The group Antique Typhoon was seen.');
  fireEvent.click(screen.getByText('Undo'));
  await kept((report) => expect(report).toMatchObject({ id: REPORT.id, note: 'For all.' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Start a new report'));
  await waitFor(() => expect(send).toHaveBeenLastCalledWith('reports.remove', { key: reportKey(put) }));
});

it('begins anew with what was added meanwhile, once, and gives the old one back with it', async () => {
  let keep: (answer: unknown) => void = () => undefined;
  send.mockImplementation((name: string) =>
    name === 'reports.restore'
      ? new Promise((resolve) => {
          keep = resolve;
        })
      : Promise.resolve({ ok: true, value: {} }),
  );
  await show();
  const asked = () => send.mock.calls.filter(([name]) => name === 'reports.restore').length;
  fireEvent.click(screen.getByText('Start a new report'));
  await waitFor(() => expect(asked()).toBe(1));
  // From the popup, while the side panel waits.
  await storedOwnReport.update((report) => withPage(report, pageOf('four', [])));
  fireEvent.click(screen.getByText('Start a new report'));
  keep({ ok: true, value: {} });
  await kept((report) => expect(order(report)).toEqual(['four']));
  expect((await storedOwnReport.read()).id).toBe('four');
  fireEvent.click(await screen.findByText('Undo'));
  await kept((report) => expect(order(report)).toEqual(['one', 'two', 'three', 'four']));
  expect(asked()).toBe(1);
});

it('does not begin anew where the old one cannot be kept, and says why', async () => {
  send.mockResolvedValue({ ok: false, error: 'Byname did not answer.' });
  await show();
  fireEvent.click(screen.getByText('Start a new report'));
  await screen.findByText('Byname did not answer.');
  expect((await storedOwnReport.read()).pages).toEqual(REPORT.pages);
});

it('is looked at as STIX before it is taken, with the sentences or without', async () => {
  await show();
  fireEvent.click(screen.getByText('Preview STIX'));
  const shown = () => document.querySelector('.stix')?.textContent ?? '';
  await waitFor(() => expect(shown()).toContain('What we read in November'));
  const objects = () => document.querySelectorAll('.stix-object').length;
  const all = objects();
  fireEvent.click(screen.getByLabelText('With the sentences that name actors'));
  await waitFor(() => expect(objects()).toBeLessThan(all));
  fireEvent.click(screen.getByText('Fold the preview'));
  expect(shown()).toBe('');
});

it('is taken along with its mark, with the sentences or without', async () => {
  await show();
  fireEvent.change(screen.getByLabelText('TLP'), { target: { value: 'green' } });
  await kept((report) => expect(report.tlp).toBe('green'));
  fireEvent.click(screen.getByText('Download'));
  await screen.findByText('Saved as byname-what-we-read-in-november.stix.json.');
  const [{ text }] = save.mock.calls[0] as [{ text: string }];
  expect(text).toContain('The group Midnight Blizzard was seen.');
  expect(text).toContain('TLP:GREEN');
  fireEvent.click(screen.getByLabelText('With the sentences that name actors'));
  fireEvent.click(screen.getByText('Download'));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  expect((save.mock.calls[1] as [{ text: string }])[0].text).not.toContain('was seen');
});

it('stands over the foot where there is a page to add or a report to open', () => {
  const line = (report: GatheredReport, obstacle: 'nobody' | 'private' | null) => {
    const { container } = render(
      <ReportLine report={report} obstacle={obstacle} onAdd={async () => ''} onOpen={() => undefined} />,
    );
    const text = container.textContent ?? '';
    cleanup();
    return text;
  };
  expect(line(NO_REPORT, 'nobody')).toBe('');
  expect(line(NO_REPORT, 'private')).toBe('');
  expect(line(NO_REPORT, null)).toContain('Add this page');
  expect(line(REPORT, 'nobody')).toBe('Your report: 3 pages');
  expect(line(REPORT, 'private')).toContain('Pages of a private window are not kept.');
});
