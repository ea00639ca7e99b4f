// @vitest-environment happy-dom

import { cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawOptions, NOW } from './view';

afterEach(cleanup);

type Sync = Parameters<typeof drawOptions>[0] extends infer O ? NonNullable<O> : never;

function draw(sync: NonNullable<Sync['sync']>['sync'], settings: Sync['settings'] = {}) {
  const onSync = vi.fn(async () => ({ ok: true, value: null }) as const);
  const page = drawOptions({ sync: { sync, onSync }, settings });
  return { section: within(page.getByRole('region', { name: 'Your other browsers' })), onSync };
}

const LABEL = 'Share settings and corrections with my other browsers';

describe('settings and corrections for other browsers', () => {
  it('are off at first, and the page says what would be sent, to whom and what never', () => {
    const { section } = draw({ on: false });
    expect((section.getByLabelText(LABEL) as HTMLInputElement).checked).toBe(false);
    expect(section.getByText('Never').nextElementSibling?.textContent).toMatch(/^Notes, associations, keys/);
    expect(section.getByText('To').nextElementSibling?.textContent).toMatch(/^The maker of your browser/);
  });

  it('are switched on and off, and taken back', async () => {
    const { section, onSync } = draw({ on: true, doneAt: new Date(NOW).toISOString() });
    expect(section.getByText(/^In step with the browser’s sync/)).toBeTruthy();
    fireEvent.click(section.getByLabelText(LABEL));
    expect(onSync).toHaveBeenLastCalledWith(false, false);
    fireEvent.click(section.getByRole('button', { name: 'Take back what was sent' }));
    expect(onSync).toHaveBeenLastCalledWith(false, true);
    await section.findByText('Taken out of the browser’s sync, and switched off here.');
  });

  it('say why they do not travel', () => {
    const { section } = draw({ on: true, problem: 'There is more than the browser carries.' });
    expect(section.getByRole('alert').textContent).toBe('There is more than the browser carries.');
    expect(section.queryByText(/^In step/)).toBeNull();
  });

  it('say why they could not be switched', async () => {
    const { section, onSync } = draw({ on: false });
    onSync.mockResolvedValue({ ok: false, error: 'Byname could not be reached.' } as never);
    fireEvent.click(section.getByLabelText(LABEL));
    await waitFor(() => expect(section.getByRole('alert').textContent).toBe('Byname could not be reached.'));
  });

  it('stay off where the organisation says so', () => {
    const { section } = draw({ on: true }, { policy: { featuresOff: ['sync'] } });
    const tick = section.getByLabelText(new RegExp(LABEL)) as HTMLInputElement;
    expect([tick.disabled, tick.checked]).toEqual([true, false]);
  });
});
