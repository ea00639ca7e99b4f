// @vitest-environment happy-dom
import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { RefreshState } from '@/stored/refresh-state';
import { aStatus, drawOptions, NOW } from './view';

afterEach(cleanup);

const TITLE = 'MISP galaxy: threat actors';
const ID = 'misp-threat-actor';

function rowOf(page: ReturnType<typeof drawOptions>, title = TITLE) {
  const row = page.getByRole('checkbox', { name: title }).closest('li');
  if (row === null) throw new Error(`no row of ${title}`);
  return row;
}

function running(sources: NonNullable<RefreshState['running']>['sources']): Partial<RefreshState> {
  const at = new Date(NOW).toISOString();
  return { running: { startedAt: at, beatAt: at, phase: 'downloading', sources } };
}

describe('a source', () => {
  it('shows the age and counts of the bundle until it was downloaded', () => {
    const text = rowOf(drawOptions()).textContent;
    expect(text).toContain('As bundled, 6 Aug 2026');
    expect(text).toContain('998 records');
    expect(text).toContain('2,845 names');
  });

  it('shows the age and counts of its download', () => {
    const text = rowOf(drawOptions({ refresh: { sources: { [ID]: aStatus() } } })).textContent;
    expect(text).toContain('22 Nov 2026');
    expect(text).toContain('1,004 records');
    expect(text).not.toContain('bundled');
  });

  it('names its failure and says which data stays in use', () => {
    const status = aStatus({
      result: { ok: false, code: 'http-status', message: 'The server failed (HTTP 500).' },
      failures: 3,
    });
    const text = rowOf(drawOptions({ refresh: { sources: { [ID]: status } } })).textContent;
    expect(text).toContain('Failed today');
    expect(text).toContain('The server failed (HTTP 500).');
    expect(text).toContain('The data of 22 Nov 2026 stays in use.');
    expect(text).toContain('3 tries in a row failed.');
  });

  it('does not call a cancelled refresh a failure', () => {
    const status = aStatus({ result: { ok: false, code: 'cancelled', message: 'Cancelled.' } });
    const text = rowOf(drawOptions({ refresh: { sources: { [ID]: status } } })).textContent;
    expect(text).toContain('Cancelled today');
    expect(text).not.toContain('Failed');
  });

  it('tells what was left out of its file, and why', () => {
    const status = aStatus({ skipped: { 'no identifier': 1, 'revoked by its source': 4 } });
    const row = rowOf(drawOptions({ refresh: { sources: { [ID]: status } } }));
    expect(within(row).getByText('5 records left out')).toBeTruthy();
    expect(row.textContent).toContain('4 revoked by its source');
  });

  it('is refreshed alone', () => {
    const page = drawOptions();
    fireEvent.click(page.getByRole('button', { name: `Refresh ${TITLE}` }));
    expect(page.props.onRefresh).toHaveBeenCalledWith([ID]);
  });

  it('follows the catalogue until the reader chose', () => {
    const page = drawOptions({ settings: { sources: { 'misp-tool': { on: true } } } });
    const isTicked = (name: string) => (page.getByRole('checkbox', { name }) as HTMLInputElement).checked;
    expect([isTicked(TITLE), isTicked('MISP galaxy: tools'), isTicked('Malpedia families')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a running refresh', () => {
  const refresh = running({
    [ID]: { phase: 'downloading', received: 400_000, total: 1_600_000 },
    'misp-producer': { phase: 'downloading', received: 10 },
    'microsoft-mapping': { phase: 'done', received: 48_000 },
  });

  it('shows the bytes of each source and how many are read', () => {
    const page = drawOptions({ refresh });
    const bar = page.getByRole('progressbar', { name: `Refresh of ${TITLE}` }) as HTMLProgressElement;
    expect(bar.value).toBe(0.25);
    expect(rowOf(page).textContent).toContain('Downloading, 400 kB of 1.6 MB');
    expect(page.getByText('Refreshing: 1 of 3 sources read.').getAttribute('role')).toBe('status');
  });

  it('promises no share where the server does not say how much there is', () => {
    const bar = drawOptions({ refresh }).getByRole('progressbar', {
      name: 'Refresh of MISP galaxy: producers',
    });
    expect(bar.hasAttribute('value')).toBe(false);
  });

  it('can be cancelled, and no second one started', () => {
    const page = drawOptions({ refresh });
    fireEvent.click(page.getByRole('button', { name: 'Refresh all' }));
    fireEvent.click(page.getByRole('button', { name: `Refresh ${TITLE}` }));
    expect(page.props.onRefresh).not.toHaveBeenCalled();
    fireEvent.click(page.getByRole('button', { name: 'Cancel' }));
    expect(page.props.onCancel).toHaveBeenCalledOnce();
    expect(document.activeElement?.textContent).toBe('Refresh all');
  });

  it('says how it ended', () => {
    const page = drawOptions({ refresh });
    const failed = aStatus({ result: { ok: false, code: 'empty', message: 'The file is empty.' } });
    page.again({
      refresh: {
        sources: { [ID]: failed, 'misp-producer': aStatus(), 'microsoft-mapping': aStatus() },
        lastChange: null,
      },
    });
    expect(page.getByText('Refreshed. 1 source failed.')).toBeTruthy();
    expect(page.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});
