import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '@/core/identity/build-dataset';
import { bundledRecords, loadBundled } from '@/core/identity/load-bundled';
import type { BundledDataset } from '@/core/model/dataset';
import { SOURCES } from '@/core/sources/catalogue';
import { nameKey } from '@/core/text/characters';
import { makeBundle } from '../../../scripts/lib/make-bundle';
import { PROJECT_ROOT, SHARED_FOLDER } from '../../../scripts/lib/project';
import { readUpstream } from '../../../scripts/lib/read-upstream';

const KB = 1_000;
const file = (name: string) => readFileSync(join(PROJECT_ROOT, 'assets/public', name));
const bytes = file('dataset.json');
const bundle = JSON.parse(bytes.toString('utf8')) as BundledDataset;
const dataset = loadBundled(bundle);

const upstream = join(SHARED_FOLDER, 'upstream');

describe('the bundled dataset', () => {
  it.skipIf(!existsSync(upstream))('is what npm run dataset makes (where ../shared/upstream lies)', () => {
    const made = JSON.stringify(makeBundle(readUpstream(upstream), bundle.sources[0]?.taken ?? ''));
    expect(made === bytes.toString('utf8')).toBe(true); // Not shown: they have a megabyte.
  });

  it('knows at least 1,300 actors and 3,000 names', () => {
    const names = new Set(dataset.actors.flatMap(({ names }) => names.map(({ text }) => nameKey(text))));
    expect(dataset.actors.length).toBeGreaterThanOrEqual(1_300);
    expect(names.size).toBeGreaterThanOrEqual(3_000);
  });

  it('knows malware and tools that compete', () => {
    expect(dataset.software.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Cobalt Strike', 'Mimikatz']),
    );
  });

  it('holds facts only: no description anywhere', () => {
    expect(keysOf(bundle)).not.toContain('description');
    expect(keysOf(bundle)).not.toContain('descriptions');
    expect(dataset.actors.flatMap(({ descriptions }) => descriptions)).toEqual([]);
  });

  it('holds no text that is long enough for a sentence of a source', () => {
    const texts = bundle.actors
      .flat()
      .flatMap(({ names, motives, sectors }) => [...names.map(({ text }) => text), ...motives, ...sectors]);
    expect(texts.filter((text) => text.length > 100)).toEqual([]);
  });

  it('holds sources that may be passed on, and only those', () => {
    const allowed = SOURCES.filter(({ bundled }) => bundled).map(({ id }) => id);
    expect(bundle.sources.map(({ id }) => id)).toEqual(allowed);
    const used = new Set([...bundle.actors.flat(), ...bundle.software].map(({ source }) => source));
    expect([...used].filter((id) => !allowed.includes(id))).toEqual([]);
  });

  it('is at most 350 KB to download, its word list 380 KB more', () => {
    expect(gzipSync(bytes).length).toBeLessThanOrEqual(350 * KB);
    expect(gzipSync(file('words.bin')).length).toBeLessThanOrEqual(380 * KB);
  });

  it('is grouped as identity groups its records now', () => {
    expect(buildDataset(bundledRecords(bundle))).toEqual(dataset);
  });

  it('makes no actor of two records by which a publisher names two', () => {
    const publishers = SOURCES.filter(({ ownNamesOf, copyOf }) => ownNamesOf && !copyOf).map(({ id }) => id);
    const own = dataset.actors.map(({ records }) =>
      records.map(({ source }) => source).filter((source) => publishers.includes(source)),
    );
    expect(own.filter((sources) => new Set(sources).size < sources.length)).toEqual([]);
  });

  it('makes an actor of two records of one list seldom, and of three never', () => {
    const most = dataset.actors.map(({ records }) =>
      Math.max(...records.map(({ source }) => records.filter((other) => other.source === source).length)),
    );
    expect(Math.max(...most)).toBe(2);
    expect(most.filter((count) => count === 2).length).toBeLessThan(40);
  });

  it('makes each actor with an id of its own and no name twice', () => {
    expect(new Set(dataset.actors.map(({ id }) => id)).size).toBe(dataset.actors.length);
    const repeated = dataset.actors.filter(
      ({ names }) => new Set(names.map(({ text }) => nameKey(text))).size < names.length,
    );
    expect(repeated).toEqual([]);
  });

  it('links only to pages', () => {
    const addresses = dataset.actors.flatMap(({ references }) => references.map(({ url }) => url));
    expect(addresses.filter((address) => !/^https?:$/.test(new URL(address).protocol))).toEqual([]);
  });

  it.each([
    ['Antique Typhoon', 'Storm-0558'],
    ['Midnight Blizzard', 'APT29'],
    ['BlueBravo', 'APT29'],
    ['Chromium', 'Earth Lusca'],
    ['Manganese', 'APT5'],
    ['DEV-0391', 'Volt Typhoon'],
    ['GADOLINIUM', 'APT40'],
    ['Silk Typhoon', 'HAFNIUM'],
    ['IRIDIUM', 'Sandworm'],
    ['Evil Corp', 'INDRIK SPIDER'],
    ['Cold River', 'Callisto'],
  ])('knows that %s is %s', (name, primary) => {
    const bearers = dataset.actors.filter(({ names }) =>
      names.some(({ text }) => nameKey(text) === nameKey(name)),
    );
    expect(bearers.map((actor) => actor.name)).toContain(primary);
  });
});

describe('who is one in the bundled dataset', () => {
  const bearing = (name: string) =>
    dataset.actors.filter(({ records }) => records.some((record) => nameKey(record.name) === nameKey(name)));

  it.each([
    'APT40 + GADOLINIUM',
    'DarkHotel + DUBNIUM',
    'FIN6 + Storm-0538',
    'UNC1549 + Smoke Sandstorm',
    'Sandworm + IRIDIUM',
    'INDRIK SPIDER + Evil Corp',
    'BRONZE HIGHLAND + Evasive Panda',
    'Volatile Cedar + Amethyst Rain',
  ])('%s', (pair) => {
    const [one = '', other = ''] = pair.split(' + ');
    expect(bearing(one)).toHaveLength(1);
    expect(bearing(other)).toEqual(bearing(one));
  });

  it.each([
    'Earth Lusca | Aquatic Panda',
    'APT19 | Deep Panda',
    'MUSTANG PANDA | LuminousMoth',
    'Storm-0940 | CovertNetwork-1658',
    'WIZARD SPIDER | Pistachio Tempest',
    'STARDUST CHOLLIMA | Sapphire Sleet',
    'TA505 | Spandex Tempest',
    'Kimsuky | APT43',
    'Lazarus Group | Silent Chollima',
  ])('and two: %s', (pair) => {
    const [one = '', other = ''] = pair.split(' | ');
    expect(bearing(one).length * bearing(other).length).toBeGreaterThan(0);
    expect(bearing(one).filter((actor) => bearing(other).includes(actor))).toEqual([]);
  });

  it.each(['Sandworm', 'Void Manticore', 'Vanilla Tempest', 'Scarab', 'DragonForce'])(
    '%s is no gang that is called so, or that it lists among other names',
    (name) => {
      const actor = dataset.actors.find((known) => known.name === name);
      expect(actor?.records.map(({ source }) => source)).not.toContain('misp-ransomware');
    },
  );

  it('is found by the id of every one of its records', () => {
    const keys = dataset.actors.flatMap(({ records }) => records.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id, records } of dataset.actors) expect(records[0]?.key).toBe(id);
  });
});

function keysOf(value: unknown, keys = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) keysOf(item, keys);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      keys.add(key);
      keysOf(item, keys);
    }
  }
  return keys;
}
