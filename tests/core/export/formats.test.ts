import { describe, expect, it, vi } from 'vitest';
import { actorsCsv } from '@/core/export/csv';
import { escapeAddress } from '@/core/export/escape-address';
import type { ExportFormat } from '@/core/export/format-ids';
import { EXPORT_FORMATS, exportFileName, writeExport } from '@/core/export/formats';
import { mispCluster } from '@/core/export/misp/cluster';
import { mispEvent } from '@/core/export/misp/event';
import type { Actor } from '@/core/model/actor';
import { YOU } from '@/core/model/source-record';
import { readMispCluster } from '@/core/sources/misp-cluster';
import { contextOf } from '../../fixtures/builders';
import { HOSTILE_ACTORS } from '../../fixtures/hostile-actors';
import { APT29, SNAKE_GANG, STORM_0558 } from '../../gallery/fixtures/actors';
import { buildActor, claim, names as namesOf } from '../../gallery/fixtures/build-actor';

const TAKEN = { 'misp-threat-actor': '2026-08-06' };
const DATA = { actors: [APT29, STORM_0558], linked: [], taken: TAKEN };

/** RFC 4180, by hand: what is read back is what others read. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

describe('a table', () => {
  it('has a row for each actor and a column for each fact', () => {
    const [head = [], first = []] = readCsv(actorsCsv(DATA));
    const row = Object.fromEntries(head.map((title, at) => [title, first[at]]));
    expect(row).toMatchObject({
      name: 'APT29',
      country: 'RU',
      country_name: 'Russia',
      first_seen: '2008',
      threat_actor_types: 'nation-state; spy',
      sophistication: 'strategic; expert',
      resource_level: 'government',
      roles: '',
      last_seen: '2024',
      attack_id: 'G0016',
      id: APT29.id,
    });
    expect(row.aliases?.split('; ')).toContain('Midnight Blizzard');
    expect(row.names_by_user).toContain('Microsoft: Midnight Blizzard, NOBELIUM, YTTRIUM');
    expect(row.notes).toBeUndefined();
  });

  it('keeps every row whole and lets no cell be a formula, whatever a feed writes', () => {
    const rows = readCsv(actorsCsv({ actors: HOSTILE_ACTORS }));
    expect(rows.length).toBe(HOSTILE_ACTORS.length + 1);
    for (const row of rows) {
      expect(row.length).toBe(rows[0]?.length);
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠−]/);
    }
  });

  it('marks as text only what would be a formula', () => {
    const nameIn = (name: string) => readCsv(actorsCsv({ actors: [buildActor(name)] }))[1]?.[0];
    expect(nameIn('=1+1')).toBe("'=1+1");
    expect(nameIn('-2+3')).toBe("'-2+3");
    expect(nameIn('a=1')).toBe('a=1');
    expect(nameIn("'quoted'")).toBe("'quoted'");
  });

  it('holds no formula either for a program that parts cells at semicolons', () => {
    const aliasesIn = (...names: string[]) =>
      readCsv(actorsCsv({ actors: [buildActor('A', { names: namesOf('A', [names.join(', ')]) })] }))[1]?.[1];
    expect(aliasesIn('B', '=1+1', '@C')).toBe("B; '=1+1; '@C");
    expect(aliasesIn('B;-1+1;C')).toBe("B;'-1+1;C");
    // Such a program takes quotes behind its semicolon for those around a cell, and what follows them for the cell.
    expect(aliasesIn('B;"=1+1;C')).toBe(`B;"'=1+1;C`);
    expect(aliasesIn('B; " "@C')).toBe(`B; " "'@C`);
    expect(aliasesIn('B; "D"')).toBe('B; "D"');
    expect(aliasesIn('B-1', 'C=2; D', 'E @F')).toBe('B-1; C=2; D; E @F');
  });
});

describe('a MISP cluster', () => {
  it('is read by Byname as MISP’s own are: the same names, users, country, text, year and reports', () => {
    const read = readMispCluster(mispCluster(DATA), contextOf('misp-threat-actor'));
    const [record] = read.ok ? read.value.records : [];
    expect(record).toMatchObject({ name: 'APT29', country: 'RU', firstSeen: '2008', motives: ['Espionage'] });
    expect(record?.names.map(({ text }) => text)).toEqual(APT29.names.map(({ text }) => text));
    expect(record?.names.find(({ text }) => text === 'COZY BEAR')?.usedBy).toEqual(['CrowdStrike']);
    expect(record?.description).toBe(APT29.descriptions[0]?.text);
    expect(record?.references).toEqual(APT29.references.map(({ url }) => url));
    expect(record?.sectors).toEqual(APT29.sectors.map(({ value }) => value));
    expect(record?.victims).toEqual(APT29.victims?.map(({ value }) => value));
    expect(record?.traits).toEqual({
      threat_actor_types: ['nation-state', 'spy'],
      sophistication: ['strategic', 'expert'],
      resource_level: ['government'],
      last_seen: ['2024'],
    });
  });

  it('calls two of one name apart', () => {
    const twin = { ...SNAKE_GANG, id: APT29.id, name: SNAKE_GANG.name.toUpperCase() };
    const { values } = mispCluster({ actors: [SNAKE_GANG, twin], linked: [], taken: {} }) as {
      values: { value: string }[];
    };
    expect(new Set(values.map(({ value }) => value.toLowerCase())).size).toBe(2);
  });
});

describe('a MISP event', () => {
  const { Event: event } = mispEvent(DATA) as {
    Event: {
      Tag: { name: string }[];
      Attribute: { type: string; value: string; to_ids: boolean }[];
      published: boolean;
      distribution: string;
    };
  };

  it('has tags of MISP’s galaxies and of its own', () => {
    const tags = event.Tag.map(({ name }) => name);
    expect(tags).toContain('misp-galaxy:threat-actor="APT29"');
    expect(tags).toContain('misp-galaxy:mitre-intrusion-set="APT29 - G0016"');
    expect(tags).toContain('misp-galaxy:byname-threat-actor="Storm-0558"');
    expect(tags).toContain('tlp:clear');
  });

  it('says nothing of how far what the reader has written may be passed on', () => {
    const own = { ids: [], hidden: [], joined: [], takenOut: [], notes: [] };
    const tagsOf = (actor: Actor) =>
      (mispEvent({ ...DATA, own: [], actors: [actor] }) as { Event: typeof event }).Event.Tag.map(
        ({ name }) => name,
      ).filter((name) => name.startsWith('tlp:'));
    expect(tagsOf({ ...APT29, corrections: own })).toEqual(['tlp:clear']);
    expect(tagsOf({ ...APT29, corrections: { ...own, notes: [{ id: 'c-1', text: 'Ours' }] } })).toEqual([]);
    const mine = namesOf('Mine', ['Ours']).map((name) => ({ ...name, sources: [YOU] }));
    expect(tagsOf({ ...APT29, names: [...APT29.names, ...mine], corrections: own })).toEqual([]);
  });

  it('is neither published nor given to other organisations, and detects nothing', () => {
    expect(event).toMatchObject({ published: false, distribution: '0' });
    expect(event.Attribute.every(({ to_ids }) => !to_ids)).toBe(true);
    expect(event.Attribute.filter(({ type }) => type === 'threat-actor').map(({ value }) => value)).toContain(
      'NOBELIUM',
    );
  });

  it('of ten times the actors takes ten times the work', () => {
    const encode = vi.spyOn(globalThis, 'encodeURIComponent');
    /** UTF-16 units of which identifiers are made. */
    const work = (count: number) => {
      encode.mockClear();
      mispEvent({
        ...DATA,
        actors: Array.from({ length: count }, (_, at) => buildActor(`Actor ${1_000 + at}`)),
      });
      return encode.mock.calls.reduce((sum, [seed]) => sum + String(seed).length, 0);
    };
    const [once, tenfold] = [work(50), work(500)];
    expect(once).toBeGreaterThan(0);
    expect(tenfold).toBeLessThan(11 * once);
  });
});

describe('every format', () => {
  const formats = Object.keys(EXPORT_FORMATS) as ExportFormat[];

  it.each(formats)('%s is the same for the same data, and has each actor', (format) => {
    const text = writeExport(format, DATA);
    expect(writeExport(format, DATA)).toBe(text);
    for (const name of ['APT29', 'Storm-0558']) expect(text.replaceAll('\\', '')).toContain(name);
  });

  it.each(formats.filter((format) => format !== 'markdown-list'))(
    '%s says when each was last seen, and how good it is',
    (format) => {
      const actor = { ...APT29, traits: { last_seen: [claim('1998')], sophistication: [claim('Peerless')] } };
      const text = writeExport(format, { ...DATA, actors: [actor] });
      for (const said of ['1998', 'Peerless']) expect(text).toContain(said);
    },
  );

  it.each(formats)('%s is made of whatever a feed writes, and of nobody', (format) => {
    const text = writeExport(format, { actors: HOSTILE_ACTORS, linked: [], taken: {} });
    expect(text).not.toMatch(/[\u202e\u2066]/);
    if (EXPORT_FORMATS[format].mime === 'application/json') expect(() => JSON.parse(text)).not.toThrow();
    expect(() => writeExport(format, { actors: [], linked: [], taken: {} })).not.toThrow();
  });

  it.each(formats)('%s holds no note of the reader’s unless it is asked for', (format) => {
    const noted = {
      ...APT29,
      corrections: {
        ids: ['n-1'],
        hidden: [],
        joined: [],
        takenOut: [],
        notes: [{ id: 'n-1', text: 'seenatcustomer' }],
      },
    };
    expect(writeExport(format, { ...DATA, actors: [noted] })).not.toContain('seenatcustomer');
  });

  it.each(['misp', 'csv', 'markdown', 'json'] as const)(
    '%s holds notes and own names as the reader’s where they are',
    (format) => {
      const noted = {
        ...APT29,
        names: [...APT29.names, { text: 'Own Bear', usedBy: [], sources: [YOU], primaryIn: [] }],
        corrections: {
          ids: ['n-1'],
          hidden: [],
          joined: [],
          takenOut: [],
          notes: [{ id: 'n-1', text: 'seenatcustomer' }],
        },
      };
      const text = writeExport(format, { ...DATA, actors: [noted], own: [] });
      expect(text).toContain('seenatcustomer');
      expect(text).toContain('Own Bear');
    },
  );
});

describe('the name of a file', () => {
  it.each([
    ['stix', [APT29], 'byname-apt29.stix.json'],
    ['csv', [APT29, STORM_0558], 'byname-2-actors.csv'],
    ['markdown', [buildActor('../../etc/пасс CON')], 'byname-etc-con.md'],
    ['json', [buildActor('威胁')], 'byname-actor.json'],
  ] as const)('%s', (format, actors, expected) => {
    expect(exportFileName(format, actors)).toBe(expected);
  });
});

describe('an address', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/%zz', 'https://example.org/%25zz'],
    ['https://example.org/?q=[1]#a#b', 'https://example.org/?q=%5B1%5D#a%23b'],
    ['HTTPS://Example.org', 'https://Example.org'],
    ['https://[::1]:8080/x', 'https://[::1]:8080/x'],
    ['https://', undefined],
    ['javascript:alert(1)', undefined],
    ['https://exa mple.org/', undefined],
  ])('%s', (raw, expected) => {
    expect(escapeAddress(raw)).toBe(expected);
  });
});
