import { describe, expect, it } from 'vitest';
import { buildDataset, linkDataset } from '@/core/identity/build-dataset';
import { leadingNames } from '@/core/identity/leading-names';
import { compileNames } from '@/core/matcher/compile-names';
import { decodeNames } from '@/core/matcher/compiled-names';
import { findMentions } from '@/core/matcher/find-mentions';
import { NO_WORDS } from '@/core/matcher/word-list';
import type { SourceRecord } from '@/core/model/source-record';
import { aRecord, sourced } from '../../fixtures/builders';

const misp = sourced('misp-threat-actor');
const attack = sourced('mitre-intrusion-set');
const copy = sourced('misp-microsoft-activity-group');

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Records in which something that is done for each could look at all the others. */
const STORMS: readonly (readonly [string, (size: number) => readonly SourceRecord[]])[] = [
  [
    'one alias in all records, of two sources',
    (size) => range(size).flatMap((at) => [misp(`Actor ${at}`, 'Shared'), attack(`Other ${at}`, 'Shared')]),
  ],
  [
    'one primary name in all records of a copy',
    (size) => range(size).map((at) => ({ ...copy('Same'), id: `same-${at}` })),
  ],
  [
    'many names in one record',
    (size) => [misp('Actor', ...range(size).map((at) => `Alias ${at}`)), misp('Other', 'Another')],
  ],
  [
    'a chain in which each record names the next',
    (size) =>
      range(size).flatMap((at) => [
        misp(`Chained ${at}`, `Chained ${at + 1}`),
        copy(`Chained ${at}`, `Chained ${at + 1}`),
      ]),
  ],
  [
    'an actor of whose names each is another record',
    (size) => [
      ...[misp, attack].map((list) => list('Hub', ...range(size).map((at) => `Spoke ${at}`))),
      ...range(size).flatMap((at) => [misp(`Spoke ${at}`), attack(`Spoke ${at}`)]),
    ],
  ],
  [
    'links to one thing, each with its own reports',
    (size) => [
      aRecord({
        name: 'Linked',
        relations: range(size).map((at) => ({
          type: 'uses',
          target: `t${at}`,
          kind: 'tool' as const,
          name: 'Pipe',
          citations: range(20).map((n) => ({ url: `https://report.example/${at}/${n}` })),
        })),
      }),
    ],
  ],
];

describe('the work of finding out who is who', () => {
  it.each(STORMS)('is in proportion to the records and their names: %s', (_, records) => {
    const work = (size: number) => {
      const made = records(size);
      return countWork(() => compileNames(buildDataset(made), NO_WORDS));
    };
    work(100);
    const [once, twice] = [work(400), work(800)];
    expect(twice / once).toBeLessThan(2.4);
  });
});

it('a chain in which each record names the next does not end in one actor of all', () => {
  const [, records] = STORMS.find(([title]) => title.startsWith('a chain')) ?? [];
  const { groups } = linkDataset(records?.(500) ?? []);
  expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(60);
  expect(groups.flat()).toHaveLength(1_000);
});

describe('a name that more actors bear than anybody could choose from', () => {
  const records = range(60).map((at) => misp(`Actor ${at}`, 'Unknown Crew', 'Common Spider'));
  const { actors, software } = buildDataset([...records, misp('Common Spider', 'Unknown Crew')]);

  it('leads to the one whose own it is, or to nobody', () => {
    const keys = leadingNames(actors).map((names) => [...names.keys()]);
    expect(keys.filter((names) => names.includes('unknowncrew'))).toEqual([]);
    expect(keys.filter((names) => names.includes('commonspider'))).toHaveLength(1);
    expect(keys[3]).toEqual(['actor3']);
  });

  it('is marked for the one whose own it is, or not at all', () => {
    const names = decodeNames(compileNames({ actors, software }, NO_WORDS));
    if (names === null) throw new Error('no names');
    const text = 'The group Unknown Crew and the group Common Spider attacked banks.';
    const found = findMentions([text], names).flat();
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Common Spider']);
  });
});

it('a name of more parts than any has is listed and not sought in texts', () => {
  const [odd, plain] = [`${'a;'.repeat(40)}b`, 'Plain Spider'];
  const bytes = (...names: string[]) =>
    compileNames(buildDataset([misp('Actor', ...names)]), NO_WORDS).length;
  const { actors } = buildDataset([misp('Actor', odd)]);
  expect(actors[0]?.names.map(({ text }) => text)).toContain(odd);
  expect(bytes(odd)).toBe(bytes());
  expect(bytes(plain)).toBeGreaterThan(bytes());
});

/** How often anything is looked up, added, sought in a list or put into small letters. */
function countWork(run: () => unknown): number {
  let work = 0;
  const counted: readonly (readonly [object, string])[] = [
    [String.prototype, 'toLowerCase'],
    [Map.prototype, 'get'],
    [Map.prototype, 'set'],
    [Set.prototype, 'add'],
    [Set.prototype, 'has'],
    [Array.prototype, 'some'],
  ];
  const undo = counted.map(([prototype, name]) => {
    const own = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    const original = own.value as (...given: unknown[]) => unknown;
    const value = function (this: unknown, ...given: unknown[]) {
      work++;
      return original.apply(this, given);
    };
    Object.defineProperty(prototype, name, { ...own, value });
    return () => Object.defineProperty(prototype, name, own);
  });
  try {
    run();
  } finally {
    for (const restore of undo) restore();
  }
  return work;
}
