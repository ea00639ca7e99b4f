import { describe, expect, it } from 'vitest';
import { type SourceDefinition, sourceById } from '@/core/sources/catalogue';
import { readOrklReport } from '@/core/sources/orkl-report';
import { readSource } from '@/core/sources/read-source';

const ORKL = sourceById('orkl') as SourceDefinition;

/** In the shape of an entry of the library. */
function entry(changes: object = {}) {
  return {
    id: '11111111-2222-4333-8444-555555555555',
    created_at: '2026-04-06T00:09:11.73197Z',
    updated_at: '2026-04-10T13:11:44.804092Z',
    title: 'Anvil falls again',
    llm_title: '',
    authors: '',
    file_creation_date: '0001-01-01T00:00:00Z',
    plain_text:
      'Anvil falls again\r\nBy Someone\r\nPublished: 2023-07-12 · Archived: 2026-04-05 18:46:50 UTC\r\nText.',
    language: 'EN',
    references: ['https://blog.example/anvil-falls'],
    report_names: ['anvil-falls'],
    threat_actors: [
      {
        id: 'a1',
        main_name: 'Safe',
        aliases: [],
        tools: ['DebugView'],
        source_id: 'ETDA',
        source_name: 'ETDA:Safe',
      },
      { id: 'a2', main_name: 'Velvet Anvil', aliases: ['Grey Anvil'], tools: null, source_id: 'MISPGALAXY' },
    ],
    files: {
      pdf: 'https://archive.example/a.pdf',
      text: 'https://archive.example/a.txt',
      img: 'https://archive.example/a.jpg',
    },
    ...changes,
  };
}

const read = (changes: object = {}) => readOrklReport(entry(changes), ORKL.id);

describe('a report of the library', () => {
  it('has its title, date, addresses, files and whom the library linked to it', () => {
    expect(read()).toEqual({
      source: ORKL.id,
      id: '11111111-2222-4333-8444-555555555555',
      title: 'Anvil falls again',
      date: '2023-07-12',
      language: 'en',
      addresses: ['https://blog.example/anvil-falls'],
      files: [
        { kind: 'pdf', url: 'https://archive.example/a.pdf' },
        { kind: 'text', url: 'https://archive.example/a.txt' },
        { kind: 'image', url: 'https://archive.example/a.jpg' },
      ],
      actors: [
        { name: 'Safe', aliases: [], tools: ['DebugView'], collection: 'ETDA', id: 'a1' },
        { name: 'Velvet Anvil', aliases: ['Grey Anvil'], tools: [], collection: 'MISPGALAXY', id: 'a2' },
      ],
      modified: '2026-04-10T13:11:44.804Z',
    });
  });

  it.each<[string, object, string]>([
    ['its own', {}, 'Anvil falls again'],
    ['the one that was made for it', { title: null, llm_title: 'An anvil' }, 'An anvil'],
    ['the file’s', { title: ' ', llm_title: null }, 'anvil-falls'],
    ['the address', { title: null, llm_title: null, report_names: null }, 'https://blog.example/anvil-falls'],
  ])('has for a title %s', (_, changes, title) => {
    expect(read(changes)).toMatchObject({ title });
  });

  it.each<[string, object, string | undefined]>([
    ['the page’s', {}, '2023-07-12'],
    ['the file’s', { plain_text: null, file_creation_date: '2021-03-04T05:06:07Z' }, '2021-03-04'],
    ['none where the file has year 1', { plain_text: null }, undefined],
    ['none of a day that is none', { plain_text: null, file_creation_date: '2021-13-44' }, undefined],
    ['none of a month in words', { plain_text: null, file_creation_date: '2021 March 4' }, undefined],
    ['none of the 30th of February', { plain_text: null, file_creation_date: '2021-02-30' }, undefined],
    [
      'none of what the text says later',
      { plain_text: `${'x'.repeat(2000)}\nPublished: 2020-01-01 · A` },
      undefined,
    ],
  ])('has for a date %s', (_, changes, date) => {
    const report = read(changes);
    expect(typeof report === 'string' ? report : report.date).toBe(date);
  });

  it.each<[unknown, string | undefined]>([
    ['2026-04-10T13:11:44.804092Z', '2026-04-10T13:11:44.804Z'],
    ['2026-04-10T13:11:44+02:00', '2026-04-10T11:11:44.000Z'],
    // Some engines make a time of it, each by its own clock.
    ['10 April 2026', undefined],
    [`2026 (${'x'.repeat(1_000)})`, undefined],
    [7, undefined],
  ])('was last changed at %j', (updated_at, modified) => {
    const report = read({ updated_at });
    expect(typeof report === 'string' ? report : report.modified).toBe(modified);
  });

  it.each<[object, string]>([
    [{ id: null }, 'no identifier'],
    [{ title: null, llm_title: null, report_names: [], references: ['javascript:alert(1)'] }, 'no title'],
  ])('is none without what it is known by: %j', (changes, reason) => {
    expect(read(changes)).toBe(reason);
  });

  it('takes nothing as it comes: addresses that are none, lists that are none, hidden signs', () => {
    const hostile = read({
      title: 'A\u202Envil <script>',
      references: ['javascript:alert(1)', 'https://ok.example/', 7],
      files: { pdf: 'file:///etc/passwd', text: ['https://ok.example/t'], img: null },
      threat_actors: [null, { main_name: 7 }, { main_name: 'Ok', aliases: 'One' }],
      language: 'english',
      updated_at: 'never',
    });
    expect(hostile).toEqual({
      source: ORKL.id,
      id: expect.any(String),
      title: 'Anvil <script>',
      date: '2023-07-12',
      addresses: ['https://ok.example/'],
      files: [{ kind: 'text', url: 'https://ok.example/t' }],
      actors: [{ name: 'Ok', aliases: ['One'], tools: [] }],
    });
  });
});

describe('the actors of the library', () => {
  const actor = (changes: object) => ({
    id: 'a1',
    main_name: 'Velvet Anvil',
    aliases: ['Grey Anvil', 'Velvet Anvil'],
    tools: ['HammerRAT'],
    source_id: 'ETDA',
    ...changes,
  });

  it('are those of collections that Byname does not read itself', () => {
    const data = [
      actor({}),
      actor({ id: 'a2', source_id: 'MISPGALAXY' }),
      actor({ id: 'a3', source_id: 'MITRE' }),
      actor({ id: 'a4', main_name: null, aliases: null }),
    ];
    expect(readSource(ORKL, { data }, {})).toMatchObject({
      ok: true,
      value: {
        records: [
          {
            id: 'ETDA/a1',
            names: [{ text: 'Velvet Anvil' }, { text: 'Grey Anvil' }],
            relations: [{ type: 'uses', kind: 'tool', name: 'HammerRAT', target: 'HammerRAT' }],
          },
        ],
        skipped: { 'read where it is kept': 2, 'no name': 1 },
      },
    });
  });

  it.each([null, [], {}, { data: null }, { data: 'x' }])('are not in %j', (input) => {
    expect(readSource(ORKL, input, {})).toMatchObject({ ok: false });
  });
});

describe('RansomLook’s groups', () => {
  const RANSOMLOOK = sourceById('ransomlook') as SourceDefinition;

  it('are extortion groups by their names, each with its page', () => {
    expect(
      readSource(RANSOMLOOK, ['velvet anvil', 'anvil3', 'velvet anvil', 7, null, 'unknown'], {}),
    ).toMatchObject({
      ok: true,
      value: {
        records: [
          {
            id: 'velvet anvil',
            kind: 'actor',
            names: [{ text: 'velvet anvil' }],
            extorts: true,
            references: ['https://www.ransomlook.io/group/velvet%20anvil'],
          },
          { id: 'anvil3' },
        ],
        skipped: { 'listed twice': 1, 'no name': 2, 'nobody by its name': 1 },
      },
    });
  });

  it.each([null, {}, 'x', []])('are not in %j', (input) => {
    expect(readSource(RANSOMLOOK, input, {})).toMatchObject({ ok: false });
  });
});
