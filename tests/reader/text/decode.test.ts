import { describe, expect, it } from 'vitest';
import { decodeText } from '@/reader/text/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the text of a file', () => {
  it.each([
    ['as its server says', [0x54, 0xfc], 'text/plain; charset=iso-8859-1', 'Tü'],
    ['as UTF-8 where it can be', [...utf8('Tü')], '', 'Tü'],
    ['in Western letters where it cannot', [0x54, 0xfc], '', 'Tü'],
    ['as its head says', [...utf8('<meta charset="koi8-r">'), 0xf4], 'text/html', '<meta charset="koi8-r">Т'],
    ['as UTF-8 where the server’s word is none', [...utf8('Tü')], 'text/plain; charset=odd', 'Tü'],
  ])('%s', (_, bytes, type, text) => {
    expect(decodeText(new Uint8Array(bytes), type)).toBe(text);
  });

  it.each(['utf-16', 'UTF-16LE', 'utf-16be'])(
    'is not in %s where its head says so in single bytes',
    (charset) => {
      for (const text of [
        `<meta charset="${charset}"><p>Turla</p>`,
        `<meta charset="${charset}"><p>Turla </p>`,
      ])
        expect(decodeText(utf8(text), 'text/html')).toBe(text);
    },
  );
});
