import { describe, expect, it } from 'vitest';
import { finish } from '@/core/model/steps';
import { MAPPING_OPTION, readOwnTable, tableRecords } from '@/core/sources/own-table';
import { readTableInSteps, type Table } from '@/core/sources/read-table';
import { assignColumn, guessMapping, readMapping, TABLE_FIELDS, useOf } from '@/core/sources/table-mapping';
import { contextOf } from '../../fixtures/builders';

const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const units = Array.from(mark ? `\ufeff${text}` : text, (_, at) =>
    (mark ? `\ufeff${text}` : text).charCodeAt(at),
  );
  return new Uint8Array(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

function table(content: string | Uint8Array): Table {
  const result = finish(readTableInSteps(typeof content === 'string' ? utf8(content) : content));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

function records(content: string, options: Record<string, string> = {}) {
  const { source } = contextOf('misp-threat-actor');
  const result = readOwnTable(table(content), { source: { ...source, id: 'own-1', options }, producers: {} });
  if (!result.ok) throw new Error(result.error);
  return result.value.records;
}

describe('a table', () => {
  const TEXT = 'Name;Aliases;Note\nVelvet Anvil;"Grey Anvil; Über Anvil";"Said ""so"",\nin two lines"\n';
  const ROWS = [['Velvet Anvil', 'Grey Anvil; Über Anvil', 'Said "so",\nin two lines']];

  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(TEXT), 'UTF-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), 'UTF-8'],
    ['UTF-16, the small end first', utf16(TEXT), 'UTF-16'],
    ['UTF-16, the big end first', utf16(TEXT, { big: true }), 'UTF-16'],
    ['UTF-16 without a mark', utf16(TEXT, { mark: false }), 'UTF-16'],
    ['Windows-1252', Uint8Array.from(TEXT, (sign) => sign.charCodeAt(0)), 'Windows-1252'],
  ])('is read from %s', (_, bytes, encoding) => {
    expect(table(bytes)).toEqual({
      columns: ['Name', 'Aliases', 'Note'],
      rows: ROWS,
      encoding,
      delimiter: ';',
    });
  });

  it.each([false, true])('is read from Chinese in UTF-16 without a mark, the big end first: %s', (big) => {
    expect(table(utf16('组织,别名\r\n海莲花,一毒云藤\r\n', { big, mark: false }))).toMatchObject({
      columns: ['组织', '别名'],
      rows: [['海莲花', '一毒云藤']],
      encoding: 'UTF-16',
    });
  });

  it.each([',', ';', '\t', '|'])('has %j between its cells', (delimiter) => {
    const lines = [
      ['Name', 'Country'],
      ['A, the first', 'x;y'],
      ['B', 'a|b'],
    ];
    const text = lines.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');
    expect(table(text)).toMatchObject({ delimiter, rows: lines.slice(1) });
  });

  it('has every column by a name of its own, and rows as long as these', () => {
    expect(table('Name,,Name\nA\nB,1,2,3\n\n')).toMatchObject({
      columns: ['Name', 'Column 2', 'Name (2)'],
      rows: [
        ['A', '', ''],
        ['B', '1', '2'],
      ],
    });
  });

  it('is the same however many steps it takes, and takes more of them the longer it is', () => {
    const cell = (row: number) => `A “${row}”;\nsaid "so", ${'x'.repeat(row % 97)}`;
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = Array.from({ length: 20_000 }, (_, row) => [`Anvil ${row}`, cell(row)]);
    const bytes = utf8(`Name;Note\r\n${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}`);
    const steps = readTableInSteps(bytes);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    expect(step.value).toMatchObject({ ok: true, value: { rows } });
    // One for each row that is made even, one each for a piece that is looked through and one that is taken apart.
    const pieces = Math.floor(new TextDecoder().decode(bytes).length / 0x40000);
    expect(count).toBeGreaterThan(rows.length + 2 * pieces);
  });

  it('is a list of objects in JSON, alone or as actors', () => {
    const actors = [
      { name: 'A', aliases: ['B', 'C'], year: 2019 },
      { name: 'D', other: { x: 1 } },
    ];
    for (const json of [actors, { actors }, { groups: actors }, { total: 2, results: actors }]) {
      expect(table(JSON.stringify(json))).toEqual({
        columns: ['name', 'aliases', 'year', 'other'],
        rows: [
          ['A', ['B', 'C'], '2019', ''],
          ['D', '', '', ''],
        ],
        encoding: 'UTF-8',
      });
    }
  });

  it('has the values of a list in JSON that are objects by what they are called', () => {
    const aliases = [{ name: 'B', giver: 'X' }, { value: 'C' }, 4, null, { x: 1 }];
    expect(table(JSON.stringify([{ name: 'A', aliases }])).rows).toEqual([['A', ['B', 'C', '4']]]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['empty', utf8(' \n'), /empty/],
    ['names of columns alone', utf8('Name,Country'), /nothing under it/],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), /Save the sheet as CSV/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 0]), /no text/],
    ['a web page', utf8('<!doctype html><p>a,b'), /web page/],
    ['JSON that is cut off', utf8('[{"name": "A"'), /is none/],
    ['another JSON', utf8('{"a": 1}'), /list of objects/],
    ['a list of numbers', utf8('[1, 2]'), /no objects/],
    ['10,000 columns', utf8(`${'a,'.repeat(10_000)}\n1`), /more than 500 columns/],
    [
      '10,000 fields',
      utf8(JSON.stringify([Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, 1]))])),
      /more than 500 columns/,
    ],
    ['too many rows', utf8(`Name\n${'A\n'.repeat(100_001)}`), /more than 100,000 rows/],
    ['50,000,000 commas', new Uint8Array(50_000_000).fill(0x2c), /more than 500 columns/],
    ['lines of commas', utf8(`Name\n${`A${','.repeat(499)}\n`.repeat(5_000)}`), /more than 2,000,000 cells/],
    ['quotes', utf8(`Name\n${'"a" '.repeat(2_100_000)}`), /more than 2,000,000 cells/],
    [
      'objects each with a key of its own',
      utf8(JSON.stringify(Array.from({ length: 50_000 }, (_, at) => ({ [`k${at % 490}`]: 1 })))),
      /more than 2,000,000 cells/,
    ],
    ['too many bytes', new Uint8Array(50_000_001), /more than 50 MB/],
  ])('is none, and says why, where the file is %s', (_, bytes, words) => {
    expect(finish(readTableInSteps(bytes))).toMatchObject({ ok: false, error: expect.stringMatching(words) });
  });
});

describe('which column is what', () => {
  it.each<[string, object]>([
    [
      'Threat Actor,Aliases,Origin,Motivation',
      { name: 'Threat Actor', aliases: 'Aliases', country: 'Origin', motive: 'Motivation' },
    ],
    [
      'uuid;Group;a.k.a.;Targeted Industries;First Seen',
      {
        id: 'uuid',
        name: 'Group',
        aliases: 'a.k.a.',
        sectors: 'Targeted Industries',
        firstSeen: 'First Seen',
      },
    ],
    [
      'Group;Country;Target countries;Victims of the year',
      { name: 'Group', country: 'Country', victims: 'Target countries' },
    ],
    [
      'Group,Actor type,Role,Sophistication,Resource level,Last activity,Type',
      {
        name: 'Group',
        threat_actor_types: 'Actor type',
        roles: 'Role',
        sophistication: 'Sophistication',
        resource_level: 'Resource level',
        last_seen: 'Last activity',
        motive: 'Type',
      },
    ],
    ['Gruppe;Aliasnamen;Herkunftsland', { name: 'Gruppe', aliases: 'Aliasnamen', country: 'Herkunftsland' }],
    [
      'Groupe;Autres noms;Pays d’origine',
      { name: 'Groupe', aliases: 'Autres noms', country: 'Pays d’origine' },
    ],
    ['Grupo;Otros nombres;País', { name: 'Grupo', aliases: 'Otros nombres', country: 'País' }],
    ['名前,別名,国', { name: '名前', aliases: '別名', country: '国' }],
    ['actorName|knownAs|x', { name: 'actorName', aliases: 'knownAs' }],
    [
      'actorName|otherNames|usedBy|links|summary',
      {
        name: 'actorName',
        aliases: 'otherNames',
        vendor: 'usedBy',
        references: 'links',
        description: 'summary',
      },
    ],
    ['vendor,Name', { vendor: 'vendor', name: 'Name' }],
  ])('is guessed by what it is called: %s', (header, fields) => {
    expect(guessMapping(table(`${header}\nx`)).fields).toEqual(fields);
  });

  it('is guessed by what it holds, where nothing is called a name', () => {
    const rows = ['1,Iran,Velvet Anvil,https://a.example', '2,Iran,Fancy Ox,https://b.example'];
    expect(guessMapping(table(['no,where,who,see', ...rows].join('\n'))).fields).toEqual({ name: 'who' });
  });

  it('is a vendor’s names, where it is called as one', () => {
    const sheet = table('Common Name,CrowdStrike,Kaspersky\nA,B,C');
    expect(guessMapping(sheet)).toEqual({
      fields: { name: 'Common Name' },
      vendors: { CrowdStrike: 'CrowdStrike', Kaspersky: 'Kaspersky' },
    });
  });

  it('is what the reader said, as far as the table has it', () => {
    const sheet = table('a,b\nx,y');
    const kept = {
      fields: { name: 'b', aliases: 'gone', toString: 'a' },
      vendors: { a: 'Acme', gone: 'X', b: 7 },
    };
    expect(readMapping(kept, sheet)).toEqual({ fields: { name: 'b' }, vendors: { a: 'Acme' } });
    for (const none of [null, 'x', {}, { fields: 3 }, { fields: { name: 'gone' } }])
      expect(readMapping(none, sheet)).toBe(undefined);
    expect(new Set(TABLE_FIELDS).size).toBe(16);
  });
});

describe('what the reader says of a column', () => {
  const guessed = { fields: { name: 'Group', country: 'Origin' }, vendors: { Mandiant: 'Mandiant' } };
  it.each([
    ['moves a field to it', 'Codename', 'name', { name: 'Codename', country: 'Origin' }, ['Mandiant']],
    ['takes what it held', 'Origin', '', { name: 'Group' }, ['Mandiant']],
    ['changes what it holds', 'Origin', 'name', { name: 'Origin' }, ['Mandiant']],
    ['makes it one vendor’s', 'Group', 'vendor-names', { country: 'Origin' }, ['Mandiant', 'Group']],
    [
      'makes a vendor’s something else',
      'Mandiant',
      'aliases',
      { ...guessed.fields, aliases: 'Mandiant' },
      [],
    ],
  ] as const)('%s', (_, column, use, fields, vendors) => {
    const mapping = assignColumn(guessed, column, use);
    expect(mapping.fields).toEqual(fields);
    expect(Object.keys(mapping.vendors)).toEqual(vendors);
    expect(useOf(column, mapping)).toBe(use);
  });

  it('is not put aside where the column with the names is gone', () => {
    const sheet = 'Name,Alias\nVelvet Anvil,Grey Anvil';
    const columns = JSON.stringify({ fields: { name: 'Codename', aliases: 'Alias' }, vendors: {} });
    expect(() => records(sheet, { [MAPPING_OPTION]: columns })).toThrow('“Codename”, which held the names');
  });
});

describe('the records of a table', () => {
  it('say what its columns hold', () => {
    const header = 'Name,Aliases,Vendor,Country,Motive,Sectors,First seen,Description,References,ID';
    const row =
      'Velvet Anvil,"Grey Anvil; Iron Works (Blue)",Acme,Kazakhstan,"Espionage, Theft",Energy|Media,since May 2019,They extort.,"see https://a.example/1, https://b.example",VA-7';
    expect(records(`${header}\n${row}`)).toEqual([
      {
        source: 'own-1',
        id: 'VA-7',
        kind: 'actor',
        name: 'Velvet Anvil',
        names: [
          { text: 'Velvet Anvil', usedBy: ['Acme'] },
          { text: 'Grey Anvil', usedBy: [] },
          { text: 'Iron Works', usedBy: ['Blue'] },
        ],
        attackIds: [],
        country: 'KZ',
        motives: ['Espionage', 'Theft'],
        sectors: ['Energy', 'Media'],
        extorts: true,
        firstSeen: '2019',
        description: 'They extort.',
        references: ['https://a.example/1', 'https://b.example'],
        relations: [],
      },
    ]);
  });

  it('has several addresses of a cell apart, whatever stands between them', () => {
    const cell =
      'https://a.example/1,https://b.example/x,y;https://c.example/2, https://d.example/(3). (https://e.example/) https://f.example/w_(x)';
    expect(records(`Name\tLinks\nVelvet Anvil\t${cell}\n`)[0]?.references).toEqual([
      'https://a.example/1',
      'https://b.example/x,y',
      'https://c.example/2',
      'https://d.example/(3)',
      'https://e.example/',
      'https://f.example/w_(x)',
    ]);
  });

  it('say what kind of actor it is, how good, how well equipped, and when it was last seen', () => {
    const header = 'Name,threat_actor_types,Roles,Sophistication,Resource level,Last seen';
    const row = 'Velvet Anvil,Nation State; Contractor,,EXPERT,unknown,spring of 2024';
    expect(records(`${header}\n${row}`)).toMatchObject([
      {
        traits: {
          threat_actor_types: ['nation-state', 'Contractor'],
          sophistication: ['expert'],
          last_seen: ['2024'],
        },
      },
    ]);
    expect(records(`${header}\nVelvet Anvil,,,,,`)[0]).not.toHaveProperty('traits');
  });

  it('have each vendor’s names as that vendor’s, and a name from these where there is no other', () => {
    const sheet = 'Common Name,CrowdStrike,Kaspersky\nA Bear,Fancy Ox,"A Bear, Iron Ox"\n,Lone Panda,\n,,';
    expect(records(sheet).map(({ name, names }) => [name, names])).toEqual([
      [
        'A Bear',
        [
          { text: 'A Bear', usedBy: ['Kaspersky'] },
          { text: 'Fancy Ox', usedBy: ['CrowdStrike'] },
          { text: 'Iron Ox', usedBy: ['Kaspersky'] },
        ],
      ],
      ['Lone Panda', [{ text: 'Lone Panda', usedBy: ['CrowdStrike'] }]],
    ]);
  });

  it('go by the mapping that is kept with the source', () => {
    const sheet = 'Name,Codename\nProject list,Velvet Anvil';
    const kept = JSON.stringify({ fields: { name: 'Codename' }, vendors: {} });
    expect(records(sheet, { [MAPPING_OPTION]: kept })).toMatchObject([{ name: 'Velvet Anvil' }]);
    expect(records(sheet, { [MAPPING_OPTION]: '{"fields' })).toMatchObject([{ name: 'Project list' }]);
  });

  it('are none where no column holds names, and that is said', () => {
    const sheet = table('year,score\n2019,1\n2020,2');
    expect(finish(tableRecords(sheet, guessMapping(sheet), 'own-1'))).toMatchObject({
      ok: false,
      error: expect.stringContaining('No column holds names'),
    });
  });

  it('take anything in a cell', () => {
    const hostile = [
      '=cmd()',
      '<script>',
      '\u202eevil',
      'javascript:alert(1)',
      '__proto__',
      '"',
      'x'.repeat(30_000),
    ];
    const header = TABLE_FIELDS.join(';');
    for (const value of hostile) {
      const cell = `"${value.replaceAll('"', '""')}"`;
      const rows = TABLE_FIELDS.map((_, at) =>
        TABLE_FIELDS.map((field, column) =>
          column === at ? cell : field === 'name' ? `Good ${at}` : '',
        ).join(';'),
      );
      for (const { references, names } of records([header, ...rows].join('\n'))) {
        expect(references.filter((address) => !/^https?:/.test(address))).toEqual([]);
        expect(names.filter(({ text }) => text.includes('\u202e') || text.length > 100)).toEqual([]);
      }
    }
  });
});
