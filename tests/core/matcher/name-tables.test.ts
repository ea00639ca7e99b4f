import { describe, expect, it } from 'vitest';
import { knowing, knownTo, scanned } from './read-text';

const NAMES = knownTo({
  actors: [
    ['Turla'],
    ['VolcanicTimber'],
    ['APT29'],
    ['狼毒草'],
    ['LAPSUS$'],
    ['Nova한국'],
    ['Grey Heron'],
    ['Ember-77x'],
    ['thedarkmoth'],
  ],
});

const found = (text: string) => scanned(`by ${text}, who`, NAMES());

describe('a text may break a name', () => {
  it.each([
    ['after a part', 'Grey-Heron', 'Grey Heron', 'GreyHeron'],
    ['where a capital follows a small letter', 'Volcanic Timber', 'Volcanic-Timber'],
    ['between letters and digits', 'APT 29', 'APT-29', 'Ember 77x', 'Ember77x'],
    ['before a sign', 'LAPSUS $'],
    ['between ideographs', '狼 毒 草', '狼毒 草'],
    ['between scripts', 'Nova 한국', 'Nova-한국'],
  ])('%s: %s', (_, ...texts) => {
    expect(texts.flatMap(found)).toEqual(texts);
  });

  it.each([
    ['between small letters', 'Tur la', 'Turl a', 'Vol canicTimber', 'VolcanicTim ber'],
    ['between capitals', 'AP T29', 'LAP SUS$', 'A PT29'],
    ['between digits', 'APT2 9', 'Ember-7 7x'],
    ['within a word of one script', 'No va한국', 'Grey Her on', 'Gr ey Heron'],
    ['between a small letter and another of a name spelled small', 'the darkmoth', 'thedark moth'],
  ])('never %s: %s', (_, ...texts) => {
    expect(texts.flatMap(found)).toEqual([]);
  });

  it('at a capital in it, but not begin it small with one letter', () => {
    const names = knowing({ actors: [['aZaZeL']] });
    const texts = ['aZaZeL', 'AZaZeL', 'a ZaZeL', 'a Za Ze L'];
    expect(texts.flatMap((text) => scanned(`by ${text}, who`, names))).toEqual(['aZaZeL', 'AZaZeL']);
  });
});
