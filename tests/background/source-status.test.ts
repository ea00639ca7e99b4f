import { describe, expect, it } from 'vitest';
import { fail } from '@/background/download/failure';
import { describeChange, shortened, sourceStatus } from '@/background/refresh/source-status';
import type { StoredSource } from '@/store/schema';
import type { SourceStatus } from '@/stored/refresh-state';
import { aRecord } from '../fixtures/builders';
import { buildActor } from '../store/build-actor';

const AT = '2026-11-22T06:00:00.000Z';
const EARLIER: SourceStatus = {
  triedAt: '2026-11-21T06:00:00.000Z',
  result: { ok: true, unchanged: true },
  takenAt: '2026-11-21T06:00:00.000Z',
  records: 9,
  failures: 2,
};

function stored(changes: Partial<StoredSource> = {}): StoredSource {
  const records = [
    aRecord({ name: 'One', aliases: ['First'] }),
    aRecord({ name: 'Two', aliases: ['First'] }),
  ];
  return { source: 'a', digest: 'd', takenAt: AT, bytes: 7, skipped: { 'no name': 1 }, records, ...changes };
}

describe('the status of a source', () => {
  it('after a good download tells what was got, and forgets failures', () => {
    const outcome = { ok: true, value: { unchanged: false, stored: stored() } } as const;
    expect(sourceStatus(AT, outcome, EARLIER)).toStrictEqual({
      triedAt: AT,
      result: { ok: true, unchanged: false },
      takenAt: AT,
      bytes: 7,
      digest: 'd',
      skipped: { 'no name': 1 },
      records: 2,
      names: 3,
      failures: 0,
    });
  });

  it('keeps when the server wants to be asked again, until the next try', () => {
    const error = { code: 'rate-limit', message: 'Too often.', waitMs: 90_000 } as const;
    const waiting = sourceStatus(AT, { ok: false, error }, EARLIER);
    expect(waiting).toMatchObject({ failures: 3, notBefore: '2026-11-22T06:01:30.000Z' });
    expect(sourceStatus(AT, fail('offline', 'No answer.'), waiting)).not.toHaveProperty('notBefore');
    expect(
      sourceStatus(AT, { ok: true, value: { unchanged: true, stored: stored() } }, waiting),
    ).not.toHaveProperty('notBefore');
  });

  it('tells the version and the validators where there are some', () => {
    const known = { version: '7', etag: '"e"', lastModified: 'today' };
    const outcome = { ok: true, value: { unchanged: true, stored: stored(known) } } as const;
    expect(sourceStatus(AT, outcome, undefined)).toMatchObject({
      result: { ok: true, unchanged: true },
      ...known,
    });
  });

  it('counts the vendors of a source that lists those', () => {
    const outcome = {
      ok: true,
      value: { unchanged: false, stored: stored({ records: [], producers: { a: 'A', b: 'B', c: 'C' } }) },
    } as const;
    expect(sourceStatus(AT, outcome, undefined)).toMatchObject({ records: 3, names: 0 });
  });

  it('after a failure keeps what is known of the last good download, and counts', () => {
    expect(sourceStatus(AT, fail('offline', 'No answer.'), EARLIER)).toEqual({
      ...EARLIER,
      triedAt: AT,
      result: { ok: false, code: 'offline', message: 'No answer.' },
      failures: 3,
    });
    expect(sourceStatus(AT, fail('offline', 'No answer.'), undefined)).toMatchObject({ failures: 1 });
  });

  it('after a cancel counts no failure', () => {
    expect(sourceStatus(AT, fail('cancelled', 'Cancelled.'), EARLIER)).toMatchObject({ failures: 2 });
    expect(sourceStatus(AT, fail('cancelled', 'Cancelled.'), undefined)).toMatchObject({ failures: 0 });
  });
});

describe('what a refresh changed', () => {
  const actors = Array.from({ length: 201 }, (_, number) => buildActor(String(number), [`Actor ${number}`]));
  const names = Array.from({ length: 51 }, (_, number) => `Name ${number}`);
  const changed = actors.map(({ id, name }) => ({
    id,
    name,
    namesAdded: names,
    namesRemoved: names,
    fields: ['country'],
  }));
  const renamed = actors.map(({ id, name }) => ({ id, name, was: `Old ${name}` }));
  const change = describeChange(AT, {
    ...{ added: actors, removed: actors.slice(1), changed, renamed },
    joined: [{ id: (actors[0] as (typeof actors)[number]).id, name: 'One', others: ['Two'] }],
    parted: [],
  });

  it('is counted whole and listed up to a limit', () => {
    expect(change).toMatchObject({ at: AT, addedCount: 201, removedCount: 200, changedCount: 201 });
    expect([change.added.length, change.removed.length, change.changed.length]).toEqual([200, 200, 200]);
    expect(change.renamed).toMatchObject({ count: 201, list: { length: 200 } });
    expect(change).not.toHaveProperty('parted');
    expect(change.added[0]).toEqual({ id: 'misp-threat-actor/0', name: 'Actor 0' });
    expect(change.removed[0]).toEqual({ id: 'misp-threat-actor/1', name: 'Actor 1' });
    expect(change.changed[0]).toEqual({
      id: 'misp-threat-actor/0',
      name: 'Actor 0',
      namesAdded: names.slice(0, 50),
      namesRemoved: names.slice(0, 50),
      fields: ['country'],
    });
  });

  it('without its lists is the counts', () => {
    expect(shortened(change, 1, ({ name }) => name === change.added[1]?.name).added).toEqual([
      change.added[1],
    ]);
    expect(shortened(change, 0)).toEqual({
      ...change,
      added: [],
      removed: [],
      changed: [],
      renamed: { count: 201, list: [] },
      joined: { count: 1, list: [] },
    });
  });
});
