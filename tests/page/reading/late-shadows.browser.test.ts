import { expect, test } from 'vitest';
import { watchLateShadows } from '@/page/reading/late-shadows';
import { show } from '../browser/page';

test('finds the shadow root that an element is given after it was read', async () => {
  const host = show('<some-thing></some-thing>');
  const found: ShadowRoot[] = [];
  watchLateShadows((root) => found.push(root))(host);
  expect(found).toEqual([]);
  const root = host.attachShadow({ mode: 'open' });
  await expect.poll(() => found, { timeout: 10_000 }).toEqual([root]);
});
