import { describe, expect, it } from 'vitest';
import { mergeGroups } from '@/core/identity/build-dataset';
import type { Actor } from '@/core/model/actor';
import type { SourceRecord } from '@/core/model/source-record';
import { aRecord } from '../../fixtures/builders';

const MISP = 'misp-threat-actor';
const ATTACK = 'mitre-intrusion-set';
const MICROSOFT = 'microsoft-mapping';

describe('names of a merged actor', () => {
  it('keep who lists them, who uses them and for whom they are primary', () => {
    const actor = merge(
      named({ name: 'APT29' }, [
        ['APT29', 'Mandiant'],
        ['COZY BEAR', 'CrowdStrike'],
      ]),
      named({ name: 'APT29', source: ATTACK }, [
        ['APT29', 'MITRE'],
        ['Cozy Bear'],
        ['The Dukes', 'F-Secure'],
      ]),
    );
    expect(actor.names).toEqual([
      { text: 'APT29', usedBy: ['Mandiant', 'MITRE'], sources: [MISP, ATTACK], primaryIn: [MISP, ATTACK] },
      { text: 'COZY BEAR', usedBy: ['CrowdStrike'], sources: [MISP, ATTACK], primaryIn: [] },
      { text: 'The Dukes', usedBy: ['F-Secure'], sources: [ATTACK], primaryIn: [] },
    ]);
  });

  it('begin with the anchor’s primary name, though another source has its own', () => {
    const actor = merge(
      aRecord({ name: 'Storm-0558' }),
      aRecord({ name: 'Antique Typhoon', source: MICROSOFT, aliases: ['Storm-0558'] }),
    );
    expect(actor.name).toBe('Storm-0558');
    expect(actor.names.map(({ text, primaryIn }) => [text, primaryIn])).toEqual([
      ['Storm-0558', [MISP]],
      ['Antique Typhoon', [MICROSOFT]],
    ]);
  });

  it('are listed once for all their spellings, the first one shown', () => {
    const actor = merge(
      aRecord({ name: 'Lazarus Group', aliases: ['APT38', 'APT 38', 'APT-38'] }),
      aRecord({ name: 'LAZARUS GROUP', source: ATTACK, aliases: ['apt38'] }),
    );
    expect(actor.names.map(({ text }) => text)).toEqual(['Lazarus Group', 'APT38']);
  });
});

describe('facts of a merged actor', () => {
  it('that differ are all kept, each with its source', () => {
    const actor = merge(
      aRecord({
        name: 'X',
        country: 'CN',
        motives: ['Espionage'],
        sectors: ['Energy'],
        victims: ['DE'],
        traits: { sophistication: ['expert'], last_seen: ['2019'] },
        firstSeen: '2012',
      }),
      aRecord({
        name: 'X',
        source: MICROSOFT,
        country: 'RU',
        motives: ['Financially motivated'],
        victims: ['DE', 'FR'],
        traits: { sophistication: ['expert', 'advanced'], roles: ['agent'], last_seen: ['2024'] },
        firstSeen: '2009',
      }),
    );
    expect(actor.countries).toEqual([
      { value: 'CN', sources: [MISP] },
      { value: 'RU', sources: [MICROSOFT] },
    ]);
    expect(actor.motives).toEqual([
      { value: 'Espionage', sources: [MISP] },
      { value: 'Financially motivated', sources: [MICROSOFT] },
    ]);
    expect(actor.sectors).toEqual([{ value: 'Energy', sources: [MISP] }]);
    expect(actor.victims).toEqual([
      { value: 'DE', sources: [MISP, MICROSOFT] },
      { value: 'FR', sources: [MICROSOFT] },
    ]);
    expect(actor.traits).toEqual({
      roles: [{ value: 'agent', sources: [MICROSOFT] }],
      sophistication: [
        { value: 'expert', sources: [MISP, MICROSOFT] },
        { value: 'advanced', sources: [MICROSOFT] },
      ],
      last_seen: [
        { value: '2024', sources: [MICROSOFT] },
        { value: '2019', sources: [MISP] },
      ],
    });
    expect(merge(aRecord({ name: 'X' }))).not.toHaveProperty('traits');
    expect(actor.firstSeen.map(({ value }) => value)).toEqual(['2009', '2012']);
  });

  it('that agree are one claim of both', () => {
    const actor = merge(
      aRecord({ name: 'X', country: 'CN', sectors: ['Energy'] }),
      aRecord({ name: 'X', source: ATTACK, country: 'CN', sectors: ['energy'] }),
    );
    expect(actor.countries).toEqual([{ value: 'CN', sources: [MISP, ATTACK] }]);
    expect(actor.sectors).toEqual([{ value: 'Energy', sources: [MISP, ATTACK] }]);
  });

  it('that nobody gives are empty', () => {
    const { countries, motives, sectors, firstSeen, descriptions } = merge(aRecord({ name: 'FASTCash' }));
    expect([countries, motives, sectors, firstSeen, descriptions].flat()).toEqual([]);
  });

  it('hold each description with its source, the anchor’s first', () => {
    const actor = merge(
      aRecord({ name: 'X', description: 'One.' }),
      aRecord({ name: 'X', source: MICROSOFT }),
      aRecord({ name: 'X', source: ATTACK, description: 'Two.' }),
    );
    expect(actor.descriptions).toEqual([
      { text: 'One.', source: MISP },
      { text: 'Two.', source: ATTACK },
    ]);
  });
});

describe('references of a merged actor', () => {
  it('put first what two sources cite, whatever the scheme, "www." and last slash', () => {
    const actor = merge(
      aRecord({ name: 'X', references: ['https://a.example/', 'https://www.b.example/report/'] }),
      aRecord({ name: 'X', source: ATTACK, references: ['http://b.example/report', 'https://c.example'] }),
    );
    expect(actor.references).toEqual([
      { url: 'https://www.b.example/report/', sources: [MISP, ATTACK] },
      { url: 'https://a.example/', sources: [MISP] },
      { url: 'https://c.example', sources: [ATTACK] },
    ]);
  });

  it('are two where one is an archive’s copy of another address', () => {
    const archive = 'https://archive.example/1';
    const actor = merge(
      aRecord({ name: 'X', references: [`${archive}/https://a.example`, `${archive}/a.example`] }),
    );
    expect(actor.references).toHaveLength(2);
  });

  it('are two where the path differs', () => {
    const actor = merge(
      aRecord({ name: 'X', references: ['https://a.example/Report', 'https://a.example/report'] }),
    );
    expect(actor.references).toHaveLength(2);
  });
});

describe('relations of a merged actor', () => {
  const tool = aRecord({ name: 'WellMess', id: 'wellmess', source: 'misp-tool', kind: 'tool' });
  const other = aRecord({ name: 'APT28', id: 'apt28' });
  const twin = aRecord({ name: 'Fancy Bear', id: 'fancy', source: ATTACK });
  const own = { name: 'APT29', id: 'apt29' };

  it('lead to the actor that a record belongs to, and to software by name', () => {
    const actor = mergeWith(
      [[aRecord({ ...own, relations: [to('fancy', 'similar'), to('wellmess', 'uses')] })], [other, twin]],
      [tool],
    );
    expect(actor.relations).toEqual([
      { type: 'similar', kind: 'actor', name: 'APT28', actor: `${MISP}/apt28`, source: MISP },
      { type: 'uses', kind: 'tool', name: 'WellMess', source: MISP },
    ]);
  });

  it('are one where two records say the same', () => {
    const actor = mergeWith([
      [
        aRecord({ ...own, relations: [to('apt28')] }),
        aRecord({ ...own, id: 'a', source: ATTACK, relations: [to('fancy')] }),
      ],
      [other, twin],
    ]);
    expect(actor.relations).toMatchObject([{ name: 'APT28', source: MISP }]);
  });

  it('are two where the types differ', () => {
    const actor = mergeWith([
      [aRecord({ ...own, relations: [to('apt28', 'similar'), to('apt28', 'part-of')] })],
      [other],
    ]);
    expect(actor.relations.map(({ type }) => type)).toEqual(['similar', 'part-of']);
  });

  it('are one for each software, in whatever case two lists write it', () => {
    const twice = aRecord({ ...tool, name: 'WELLMESS', id: 'twice' });
    const mail = aRecord({ ...tool, name: 'WellMail', id: 'mail' });
    const uses = ['wellmess', 'twice', 'mail'].map((id) => to(id, 'uses'));
    const actor = mergeWith([[aRecord({ ...own, relations: uses })]], [tool, twice, mail]);
    expect(actor.relations.map(({ name }) => name)).toEqual(['WellMess', 'WellMail']);
  });

  it.each([
    ['to nowhere', 'nobody'],
    ['to itself', 'apt29'],
    ['to another record of its own', 'a'],
  ])('%s are dropped', (_, target) => {
    const actor = mergeWith([
      [aRecord({ ...own, relations: [to(target)] }), aRecord({ ...own, id: 'a', source: ATTACK })],
    ]);
    expect(actor.relations).toEqual([]);
  });
});

describe('what is linked without a record of its own', () => {
  const technique = {
    type: 'uses',
    target: 't1566',
    kind: 'technique',
    name: 'Phishing',
    externalId: 'T1566',
    tactics: ['initial-access'],
  } as const;

  it('stands as the link tells of it, and a target with a record as that has it', () => {
    const malware = aRecord({ name: 'WellMess', id: 'w', source: 'misp-tool', kind: 'tool' });
    const inline = {
      type: 'uses',
      target: 'w',
      kind: 'malware',
      name: 'WELLMESS',
      externalId: 'S0514',
    } as const;
    const actor = mergeWith([[aRecord({ name: 'X', relations: [technique, inline] })]], [malware]);
    const { target: _, ...told } = technique;
    expect(actor.relations).toEqual([
      { ...told, source: MISP },
      { type: 'uses', kind: 'tool', name: 'WellMess', externalId: 'S0514', source: MISP },
    ]);
  });

  it('is one by its number, with the reports of every source that has it', () => {
    const cite = (url: string) => ({ citations: [{ title: 'Report', url }] });
    const actor = merge(
      aRecord({ name: 'X', relations: [{ ...technique, ...cite('https://a.example/1') }] }),
      aRecord({
        name: 'X',
        source: ATTACK,
        relations: [
          { ...technique, target: 'other', ...cite('https://www.a.example/1') },
          { ...technique, externalId: 'T1583', ...cite('https://a.example/2') },
          { ...technique, ...cite('https://a.example/3') },
        ],
      }),
    );
    expect(
      actor.relations.map(({ externalId, source, citations }) => [
        externalId,
        source,
        citations?.map(({ url, source: from }) => [url, from]),
      ]),
    ).toEqual([
      [
        'T1566',
        MISP,
        [
          ['https://a.example/1', MISP],
          ['https://a.example/3', ATTACK],
        ],
      ],
      ['T1583', ATTACK, [['https://a.example/2', ATTACK]]],
    ]);
  });
});

describe('what was seen in a campaign', () => {
  const link = {
    type: 'uses',
    target: 't',
    kind: 'technique',
    name: 'Phishing',
    externalId: 'T1566',
  } as const;
  const seen = (first: object, second: object) =>
    merge(
      aRecord({ name: 'X', relations: [{ ...link, ...first }] }),
      aRecord({ name: 'X', source: ATTACK, relations: [{ ...link, ...second }] }),
    ).relations.map(({ during }) => during);

  it('is of that alone only where every source says so', () => {
    const during = { during: 'Night Post' };
    expect(seen(during, during)).toEqual(['Night Post']);
    expect(seen(during, {})).toEqual([undefined]);
    expect(seen({}, during)).toEqual([undefined]);
    expect(merge(aRecord({ name: 'X', relations: [{ ...link, ...during }] })).relations).toMatchObject([
      during,
    ]);
  });
});

describe('what a merged actor keeps of its sources’ care', () => {
  it('is the reports of a name, each once, with the source that gives it', () => {
    const report = { by: 'Symantec', title: 'Exbyte', url: 'https://s.example/exbyte', date: '2022-10-21' };
    const cited = (citations: readonly object[], fields = {}) => ({
      ...aRecord({ name: 'BlackByte', ...fields }),
      names: [
        { text: 'BlackByte', usedBy: [] },
        { text: 'Hecamede', usedBy: [], citations },
      ],
    });
    const actor = merge(cited([report]), cited([report, { by: 'Talos' }], { source: ATTACK }));
    expect(actor.names.map(({ citations }) => citations)).toEqual([
      undefined,
      [
        { ...report, source: MISP },
        { by: 'Talos', source: ATTACK },
      ],
    ]);
  });

  it('is the day of a description, and how far each may be passed on', () => {
    const actor = merge(
      aRecord({ name: 'X', description: 'Says.', modified: '2025-03-09T15:58:36.918Z', tlp: 'amber' }),
      aRecord({ name: 'X', source: ATTACK, description: 'Says too.', tlp: 'clear' }),
    );
    expect(actor.descriptions).toEqual([
      { text: 'Says.', source: MISP, date: '2025-03-09T15:58:36.918Z' },
      { text: 'Says too.', source: ATTACK },
    ]);
    expect(actor.tlp).toEqual([
      { value: 'amber', sources: [MISP] },
      { value: 'clear', sources: [ATTACK] },
    ]);
    expect(merge(aRecord({ name: 'X' }))).not.toHaveProperty('tlp');
  });
});

describe('records of a merged actor', () => {
  it('are all named, with ATT&CK’s own id and not with ids that others list', () => {
    const actor = merge(
      aRecord({ name: 'Lazarus Group', id: 'u1', attackIds: ['G0032', 'G0082'] }),
      aRecord({ name: 'Lazarus Group', id: 'u2', source: ATTACK, attackIds: ['G0032'] }),
      aRecord({ name: 'Diamond Sleet', source: MICROSOFT }),
    );
    expect(actor.records).toEqual([
      { key: `${MISP}/u1`, source: MISP, name: 'Lazarus Group' },
      { key: `${ATTACK}/u2`, source: ATTACK, name: 'Lazarus Group', attackId: 'G0032' },
      { key: `${MICROSOFT}/Diamond Sleet`, source: MICROSOFT, name: 'Diamond Sleet' },
    ]);
  });
});

function named(
  fields: Parameters<typeof aRecord>[0],
  names: readonly (readonly [string, ...string[]])[],
): SourceRecord {
  return { ...aRecord(fields), names: names.map(([text, ...usedBy]) => ({ text, usedBy })) };
}

function to(target: string, type = 'similar') {
  return { type, target };
}

function merge(...group: SourceRecord[]): Actor {
  return mergeWith([group]);
}

/** The first of the actors that the groups make. */
function mergeWith(
  groups: readonly (readonly SourceRecord[])[],
  software: readonly SourceRecord[] = [],
): Actor {
  const [actor] = mergeGroups(groups, software).actors;
  if (actor === undefined) throw new Error('no actor');
  return actor;
}
