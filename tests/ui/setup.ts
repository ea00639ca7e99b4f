import { beforeEach, vi } from 'vitest';
import { send } from './channel';

vi.mock('@/contract/channel', async (original) => {
  const { send } = await import('./channel');
  return { ...(await original<object>()), send };
});

beforeEach(() => {
  send.mockReset();
});
