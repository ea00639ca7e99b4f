import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '@/background/dataset/publish-names';

describe('base64', () => {
  it.each([0, 1, 2, 3, 0x7fff, 0x8000, 0x8001, 200_000])('of %i bytes can be read back', (length) => {
    const bytes = Uint8Array.from({ length }, (_, position) => (position * 7) % 256);
    expect(Buffer.from(encodeBase64(bytes), 'base64')).toEqual(Buffer.from(bytes));
  });

  it('is made by the engine where it can', () => {
    const bytes = Object.assign(Uint8Array.of(1), { toBase64: () => 'native' });
    expect(encodeBase64(bytes)).toBe('native');
  });
});
