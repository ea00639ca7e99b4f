// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { ActorId } from '@/core/model/actor';
import type { DatasetChange } from '@/stored/refresh-state';
import { drawOptions, NOW } from './view';

afterEach(cleanup);

const NOTHING: DatasetChange = {
  at: new Date(NOW).toISOString(),
  addedCount: 0,
  removedCount: 0,
  changedCount: 0,
  added: [],
  removed: [],
  changed: [],
};

describe('the dataset', () => {
  it('is told with its origin, age and size', () => {
    expect(drawOptions().container.querySelector('.state')?.textContent).toBe(
      'Bundled dataset of 6 Aug 2026, 108 days old: 1,412 actors, 5,127 names.',
    );
  });

  it('comes with a warning where the browser cannot keep it', () => {
    const storageProblem = 'There is no space left for the data.';
    const page = drawOptions({
      info: { origin: 'bundled', takenAt: '2026-08-06', actors: 1, names: 1, storageProblem },
    });
    const alerts = page.getAllByRole('alert').map((alert) => alert.textContent);
    expect(alerts.join()).toContain(storageProblem);
  });

  it('comes with a warning where the pages could not be given its names', () => {
    const namesProblem = 'The browser could not write the names for pages.';
    const page = drawOptions({
      info: { origin: 'refreshed', takenAt: '2026-08-06', actors: 1, names: 1, namesProblem },
    });
    const alerts = page.getAllByRole('alert').map((alert) => alert.textContent);
    expect(alerts.join()).toContain(namesProblem);
    expect(alerts.join()).not.toContain('cannot be kept');
  });
});

describe('what the last refresh changed', () => {
  it.each([
    [null, 'Nothing has been refreshed yet.'],
    [NOTHING, 'the sources held what Byname had already'],
  ])('says plainly when it was nothing', (lastChange, words) => {
    expect(drawOptions({ refresh: { lastChange } }).container.textContent).toContain(words);
  });

  it('does not say that nothing was refreshed beside a refresh that changed nothing', () => {
    const { container } = drawOptions({
      refresh: { lastChange: null },
      log: [{ ...NOTHING, kind: 'refresh', brought: [], failed: [] }],
    });
    expect(container.textContent).toContain('No refresh has changed anything yet.');
    expect(container.textContent).toContain('1 refresh');
    expect(container.textContent).not.toContain('earlier refresh');
  });

  it('links to the profiles of actors that are there, not of those that are gone', () => {
    const id = 'microsoft-mapping/Umber Testwind' as ActorId;
    const gone = { id: 'microsoft-mapping/Gone' as ActorId, name: 'Gone Testwind' };
    const page = drawOptions({
      refresh: {
        lastChange: {
          ...NOTHING,
          addedCount: 1,
          added: [{ id, name: 'Umber Testwind' }],
          removedCount: 1,
          removed: [gone],
        },
      },
    });
    expect(page.getByRole('link', { name: 'Umber Testwind' }).getAttribute('href')).toBe(
      'profile.html#microsoft-mapping/Umber%20Testwind',
    );
    expect(page.queryByRole('link', { name: 'Gone Testwind' })).toBeNull();
    expect(page.getByText('Gone Testwind')).toBeTruthy();
  });

  it('keeps long lists closed and says how many are not listed', () => {
    const changed = Array.from({ length: 200 }, (_, index) => ({
      id: `misp-threat-actor/${index}` as ActorId,
      name: `Storm-${index}`,
      namesAdded: [],
      namesRemoved: [],
      fields: ['description'],
    }));
    const page = drawOptions({ refresh: { lastChange: { ...NOTHING, changedCount: 1_406, changed } } });
    const list = page.getByText('1,406 actors changed').closest('details');
    expect(list?.open).toBe(false);
    expect(list?.textContent).toContain('and 1,206 more');
  });
});

describe('the daily refresh', () => {
  const TOMORROW = new Date(NOW + 86_400_000).toISOString();

  it('names its next time', () => {
    const page = drawOptions({ refresh: { nextDue: TOMORROW } });
    expect(page.getByText(/^Next tomorrow at 09:15/)).toBeTruthy();
  });

  it('says that nothing is asked when it is off, and can be switched', () => {
    const page = drawOptions({ settings: { dailyRefresh: false }, refresh: { nextDue: TOMORROW } });
    expect(page.getByText('Off: the sources are only asked when you refresh.')).toBeTruthy();
    fireEvent.click(page.getByRole('checkbox', { name: 'Refresh every day' }));
    expect(page.props.onDaily).toHaveBeenCalledWith(true);
  });
});
