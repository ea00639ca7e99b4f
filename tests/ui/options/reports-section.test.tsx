// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IMPORTED } from '@/core/model/report';
import { privateArea } from '@/stored/private-area';
import { ReportsSection } from '@/ui/options/ReportsSection';
import { send } from '../channel';

const FILE = new File(['{}'], 'entry.json');

beforeEach(() => {
  send.mockReset();
  vi.spyOn(privateArea, 'set').mockResolvedValue(undefined);
  render(<ReportsSection />);
});
afterEach(cleanup);

function choose() {
  fireEvent.change(screen.getByLabelText('File of a report'), { target: { files: [FILE] } });
}

describe('importing a report', () => {
  it('hands the file over, and leads to what came of it', async () => {
    const reports = [{ key: 'imported/1', title: 'Mail was read' }];
    send.mockResolvedValue({ ok: true, value: { reports, replaced: 1, skipped: 2 } });
    choose();
    const link = await screen.findByText('Mail was read');
    expect(link.closest('a')?.getAttribute('href')).toBe('profile.html#report/imported/1');
    expect(privateArea.set).toHaveBeenCalledWith({ [`file-${IMPORTED}`]: FILE });
    expect(send.mock.calls).toEqual([['reports.import', {}]]);
    expect(screen.getByRole('status').textContent).toBe(
      'Imported: 1 report, 1 in the place of what was there, 2 entries of the file left out.',
    );
  });

  it('says why a file was refused, or could not be handed over', async () => {
    send.mockResolvedValue({ ok: false, error: 'No report is in this file.' });
    choose();
    await screen.findByText('No report is in this file.');
    vi.mocked(privateArea.set).mockRejectedValue(new Error('full'));
    choose();
    await screen.findByText(/could not be handed over/);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
