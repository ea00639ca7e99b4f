import { describe, expect, it } from 'vitest';
import type { Actor, ActorName, Relation } from '@/core/model/actor';
import { compareActors } from '@/core/profile/compare';
import { filterNameRows, nameRows } from '@/core/profile/name-rows';
import { citedPages, pagesByYear, reportNaming, reportsOfName } from '@/core/profile/reports';
import { timelineOf } from '@/core/profile/timeline';
import { anActor } from '../../fixtures/builders';

const MISP = 'misp-threat-actor';
const ATTACK = 'mitre-intrusion-set';

function name(text: string, more: Partial<ActorName> = {}): ActorName {
  return { text, usedBy: [], sources: [MISP], primaryIn: [], ...more };
}

const pages = (...urls: string[]) => urls.map((url) => ({ url, sources: [MISP] }));
const actor = (fields: Partial<Actor>): Actor => ({ ...anActor({ name: 'Fen Otter' }), ...fields });

describe('the reports of a name', () => {
  const cited = citedPages(
    actor({
      references: pages(
        'https://vendor.example/2021/06/new-fen-otter-activity/',
        'https://other.example/2019/02/fenotter-in-from-the-cold/',
        'https://vendor.example/2018/otters-of-the-fen/',
        'https://attack.mitre.org/groups/fen-otter/',
        'https://fen-otter.example/',
      ),
    }),
  );

  it('are those with it in their titles, the oldest first; its letters in another order, and entries, are none', () => {
    expect(reportsOfName(name('FEN-OTTER'), cited)).toEqual([
      expect.objectContaining({ title: 'Fen Otter in from the cold', by: 'other.example', date: '2019-02' }),
      expect.objectContaining({ title: 'New Fen Otter activity', by: 'vendor.example', date: '2021-06' }),
    ]);
  });

  it.each(['Otter Fen', 'Fen', 'Otte', 'Fen Otter A'])('"%s" is in none of them', (text) => {
    expect(reportsOfName(name(text), cited)).toEqual([]);
  });

  it('are those that a source gives, where one gives any', () => {
    const citations = [
      { title: 'No day', source: ATTACK },
      { title: 'A day', by: 'Blue', url: 'https://blue.example/1', date: '2017-01', source: ATTACK },
    ];
    expect(reportsOfName(name('Fen Otter', { citations }), cited)).toEqual([citations[1], citations[0]]);
  });
});

describe('the report that names whom a reader met', () => {
  const named = (text: string) =>
    reportNaming(
      actor({
        names: [name('Fen Otter'), name('Ash Bear'), name('Reed Stoat', { usedBy: ['Late Vendor'] })],
        references: pages(
          'https://press.example/2015/otters-everywhere/',
          'https://press.example/2016/reed-stoat-is-back/',
          'https://www.late-vendor.example/2019/reed-stoat-and-the-mire/',
          'https://press.example/2020/russian-ash-bear/',
          'https://www.crowdstrike.example/ash-bear-returns/',
        ),
      }),
      text,
    );

  it.each([
    ['one of the vendor who uses the name, before earlier ones', 'reed-stoat', 'Reed Stoat and the mire'],
    ['one of the vendor whose form it has', 'Ash Bear', 'Ash Bear returns'],
    ['none where no report is known to have it', 'Fen Otter', undefined],
    ['none of a name that it does not bear', 'Snake', undefined],
  ])('is %s', (_, text, title) => {
    expect(named(text)?.title).toBe(title);
  });

  it('is the one that a source gives for the name, whatever its title', () => {
    const citations = [{ title: 'Wet feet', url: 'https://blue.example/1', date: '2017-01', source: ATTACK }];
    const cited = actor({ names: [name('Fen Otter', { citations })] });
    expect(reportNaming(cited, 'FEN OTTER')).toEqual({
      title: 'Wet feet',
      url: 'https://blue.example/1',
      site: 'blue.example',
      date: '2017-01',
      source: ATTACK,
    });
  });

  it('has the capitals that its address has not', () => {
    expect(
      citedPages(
        actor({ names: [name('Ash Bear')], references: pages('https://p.example/russian-ash-bear-rat') }),
      ).map(({ title }) => title),
    ).toEqual(['Russian Ash Bear RAT']);
  });

  it('have all words of their address, and of names that begin alike the longest', () => {
    const titles = (...addresses: string[]) =>
      citedPages(
        actor({
          names: [name('Ash Bear'), name('Ash Bear Group')],
          references: pages(...addresses.map((words) => `https://p.example/${words}`)),
        }),
      ).map(({ title }) => title);
    expect(titles('new-ash-bear-attack-group', 'new-ash-bear-group')).toEqual([
      'New Ash Bear attack group',
      'New Ash Bear Group',
    ]);
  });

  it('have title and day of a citation that writes their address in another way', () => {
    const citations = [
      { source: ATTACK, url: 'http://www.p.example/x/', title: 'All of it', date: '2023-05-01' },
    ];
    expect(
      citedPages(
        actor({ names: [name('Ash Bear', { citations })], references: pages('https://p.example/x') }),
      ),
    ).toMatchObject([{ url: 'https://p.example/x', title: 'All of it', date: '2023-05-01' }]);
  });
});

describe('rows of names', () => {
  const names = [
    name('Ash Vole'),
    name('Old', { usedBy: ['Microsoft'] }),
    name('New', { usedBy: ['Microsoft'], primaryIn: ['microsoft-mapping'] }),
  ];
  const rows = nameRows(actor({ names }), names, [{ text: 'Ash Vole', sources: [MISP], others: [] }]);

  it('say who uses a name still, and who shares it', () => {
    expect(
      rows.map(({ name: { text }, standing, shared }) => [text, standing, shared !== undefined]),
    ).toEqual([
      ['New', 'current', false],
      ['Old', 'retired', false],
      ['Ash Vole', undefined, true],
    ]);
  });

  it.each([
    ['', 3],
    ['micro', 2],
    ['retired MICROSOFT', 1],
    ['shared', 1],
    ['listed', 3],
    ['nobody', 0],
  ])('"%s" leaves %i', (query, left) => {
    expect(filterNameRows(rows, query, () => 'Listed')).toHaveLength(left);
  });
});

it('cited pages stand by year, the latest first, those without a date last', () => {
  const years = pagesByYear(
    citedPages(
      actor({
        references: pages(
          'https://a.example/what-is-known',
          'https://a.example/2021/02/second-report',
          'https://a.example/2023/first-report',
          'https://a.example/2021/03/third-report',
        ),
      }),
    ),
  );
  expect(years.map(({ year, pages: of }) => [year, of.map(({ date }) => date)])).toEqual([
    ['2023', ['2023']],
    ['2021', ['2021-03', '2021-02']],
    [null, [undefined]],
  ]);
});

describe('the timeline', () => {
  const campaign: Relation = {
    ...{ type: 'attributed-to', kind: 'campaign', name: 'Night Post', source: ATTACK },
    ...{ firstSeen: '2019-08-01', lastSeen: '2021-01-01' },
  };

  it('has every year between the first and the last, with what is of it', () => {
    const found = timelineOf(
      actor({
        firstSeen: [{ value: '2018', sources: [MISP] }],
        names: [name('Fen Otter'), name('Undated Vole')],
        references: pages(
          'https://a.example/2021/02/fen-otter-again',
          'https://a.example/2020/02/fen-otter-begins',
          'https://a.example/2021/03/other-matters',
        ),
        relations: [campaign],
      }),
    );
    expect(found?.years).toEqual([
      { year: 2018, names: [], reports: 0 },
      { year: 2019, names: [], reports: 0 },
      { year: 2020, names: ['Fen Otter'], reports: 1 },
      { year: 2021, names: [], reports: 2 },
    ]);
    expect(found?.campaigns).toEqual([{ name: 'Night Post', from: 2019, to: 2021 }]);
  });

  it('is none where nothing but a first year is known, and is not stretched by a slip', () => {
    const seen = (...values: string[]) => values.map((value) => ({ value, sources: [MISP] }));
    expect(timelineOf(actor({ firstSeen: seen('long ago', '2019') }))).toBeNull();
    const campaign = (name: string, firstSeen: string, lastSeen: string): Relation => ({
      ...{ type: 'attributed-to', kind: 'campaign', name, source: ATTACK },
      ...{ firstSeen, lastSeen },
    });
    const slipped = timelineOf(
      actor({
        firstSeen: seen('1901', '2019', '2099'),
        references: pages('https://a.example/2021/02/a-report-of-it'),
        relations: [campaign('Night Post', '2020-01', '2098-01'), campaign('Day Post', '2097', '2098')],
      }),
    );
    expect(slipped?.years.map(({ year }) => year)).toEqual(Array.from({ length: 60 }, (_, at) => 2019 + at));
    expect(slipped?.years[2]).toMatchObject({ year: 2021, reports: 1 });
    expect(slipped?.firstSeen.map(({ value }) => value)).toEqual(['2019']);
    expect(slipped?.campaigns).toEqual([{ name: 'Night Post', from: 2020, to: 2078 }]);
  });
});

it('two actors are compared by names, software, techniques and pages, however each writes them', () => {
  const uses = (kind: Relation['kind'], called: string, externalId?: string): Relation => ({
    ...{ type: 'uses', kind, name: called, source: ATTACK },
    ...(externalId === undefined ? {} : { externalId }),
  });
  const found = compareActors(
    actor({
      names: [name('Fen Otter'), name('APT-900')],
      relations: [uses('tool', 'Pond Net'), uses('malware', 'REED'), uses('technique', 'Phishing', 'T1566')],
      references: pages(
        'https://www.a.example/2021/02/both-of-them/',
        'https://a.example/only-the-first',
        'https://attack.mitre.org/groups/G0900/',
      ),
    }),
    actor({
      names: [name('Ash Vole'), name('apt 900')],
      relations: [
        uses('malware', 'Reed'),
        uses('technique', 'Phish', 'T1566'),
        uses('technique', 'Other', 'T1'),
      ],
      references: pages('http://a.example/2021/02/both-of-them'),
    }),
  );
  const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);
  expect(
    Object.entries(found).map(([kind, { both, first, second }]) => [
      kind,
      texts(both),
      texts(first),
      texts(second),
    ]),
  ).toEqual([
    ['names', ['APT-900'], ['Fen Otter'], ['Ash Vole']],
    ['software', ['REED'], ['Pond Net'], []],
    ['techniques', ['Phishing (T1566)'], [], ['Other (T1)']],
    ['reports', ['Both of them'], ['Only the first'], []],
  ]);
});
