// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NAMES_STAMP_KEY } from '@/stored/names-item';
import { NO_REFRESH_YET } from '@/stored/refresh-state';
import { useDatasetInfo } from '@/ui/hooks/use-dataset-info';
import { send } from '../channel';

let origin = 'refreshed';

beforeEach(() => {
  fakeBrowser.reset();
  send.mockImplementation(async () => ({ ok: true, value: { origin } }));
});
afterEach(cleanup);

it('follows a reset that takes longer than to forget what refreshes came to', async () => {
  const { rerender } = render(<Info refresh={NO_REFRESH_YET} />);
  await screen.findByText('refreshed');
  // The background forgets this first, and asked then it still has the downloads.
  rerender(<Info refresh={{ ...NO_REFRESH_YET, sources: {} }} />);
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  origin = 'bundled';
  await fakeBrowser.storage.local.set({ [NAMES_STAMP_KEY]: 'another' });
  await screen.findByText('bundled');
});

function Info({ refresh }: { readonly refresh: typeof NO_REFRESH_YET }) {
  return <p>{useDatasetInfo(refresh)?.origin}</p>;
}
