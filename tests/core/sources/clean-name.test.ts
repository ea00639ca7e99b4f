import { describe, expect, it } from 'vitest';
import { cleanName } from '@/core/sources/clean-name';

const nothing = { kind: 'nothing' };

function name(text: string, ...usedBy: string[]) {
  return { kind: 'name', name: { text, usedBy } };
}

describe('a name that is kept letter by letter', () => {
  it.each([
    'APT29',
    'Midnight Blizzard',
    'LAPSUS$',
    'NoName057(16)',
    'Keymous+',
    'admin@338',
    '1.php Group',
    'DEV#POPPER',
    '狼毒草',
    'Ayyıldız Tim',
    'Façade',
    'Larva\u201125012',
    '[Unnamed group]',
    'PLA Navy',
    'TAG_0530',
    'X',
    'Group 74',
    'Z-Lom Team',
  ])('%s', (text) => {
    expect(cleanName(text)).toEqual(name(text));
  });
});

describe('a name that is tidied', () => {
  it.each([
    ['padded', ' Stealth Mango and Tangelo ', 'Stealth Mango and Tangelo'],
    ['a comma left behind', 'APT-Q-27,', 'APT-Q-27'],
    ['commas and semicolons around it', ' ;,Cutting Kitten, ;', 'Cutting Kitten'],
    ['white space within', 'Cozy \t\n Bear', 'Cozy Bear'],
    ['a line break alone', 'Cozy\nBear', 'Cozy Bear'],
    ['a no-break space', 'Cozy\u00a0Bear', 'Cozy Bear'],
    ['UTF-8 that was read as Latin-1', 'AyyÄ±ldÄ±z Tim', 'Ayyıldız Tim'],
    ['a decomposed accent', 'Cafe\u0301 Gang', 'Café Gang'],
    ['a role in front', 'Subgroup: Andariel', 'Andariel'],
    ['the kind of thing it is', 'BlackEnergy (Group)', 'BlackEnergy'],
    ['a byte order mark', '\ufeffTurla', 'Turla'],
    ['zero-width marks', 'Tur\u200bla\u200d', 'Turla'],
    ['a soft hyphen', 'Mid\u00adnight Blizzard', 'Midnight Blizzard'],
    ['a null', 'Tur\u0000la', 'Turla'],
    ['bidirectional marks', '\u202eyzoC\u202c \u2066Bear\u2069', 'yzoC Bear'],
  ])('%s', (_, raw, text) => {
    expect(cleanName(raw)).toEqual(name(text));
  });

  it.each([
    ['APT-C-38 (QiAnXin)', 'APT-C-38', 'QiAnXin'],
    ['TG-2884 (SCWX CTU)', 'TG-2884', 'SCWX CTU'],
    ['Hive0081 (IBM)', 'Hive0081', 'IBM'],
    ['Velvet campaign (Palo Alto)', 'Velvet campaign', 'Palo Alto Networks'],
  ])('%s says in brackets who uses it', (raw, text, vendor) => {
    expect(cleanName(raw)).toEqual(name(text, vendor));
  });
});

describe('what is no name', () => {
  it.each([
    ['empty', ''],
    ['blank', '   '],
    ['signs only', '—?!'],
    ['invisible', '\u200b\u202e'],
    ['a comma', ','],
    ['longer than a name can be', 'A'.repeat(101)],
    ['a number', 29],
    ['nothing', undefined],
    ['null', null],
    ['a list', ['APT29']],
    ['an object', { value: 'APT29' }],
  ])('%s', (_, raw) => {
    expect(cleanName(raw)).toEqual(nothing);
  });

  it.each(['G0016', 'S0154', 'C0024', ' G0016, '])('the ATT&CK id %s is an id', (raw) => {
    expect(cleanName(raw)).toEqual({ kind: 'attack-id', id: raw.replace(/\W/g, '') });
  });

  it.each(['G001', 'G00160', 'g0016x', 'SIG23', 'T1059'])('%s is not taken for an ATT&CK id', (raw) => {
    expect(cleanName(raw)).toMatchObject({ kind: 'name' });
  });
});

it('gives up at once on what would take long to clean', () => {
  expect(cleanName(`A${','.repeat(100_000)}x`)).toEqual(nothing);
});
