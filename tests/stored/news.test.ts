import { describe, expect, it } from 'vitest';
import type { ActorId } from '@/core/model/actor';
import type { Followed } from '@/stored/followed';
import { collectNews, type News, recentNews } from '@/stored/news';
import type { LogEntry } from '@/stored/refresh-state';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`;
const NOW = Date.parse(at(28));
const actor = (name: string) => ({ id: `misp/${name}` as ActorId, name });
const changed = (name: string, over: Partial<LogEntry['changed'][number]>) => ({
  ...actor(name),
  namesAdded: [],
  namesRemoved: [],
  fields: [],
  ...over,
});

function entry(day: number, over: Partial<LogEntry> = {}): LogEntry {
  return {
    at: at(day),
    kind: 'refresh',
    addedCount: over.added?.length ?? 0,
    removedCount: 0,
    changedCount: 0,
    added: [],
    removed: [],
    changed: [],
    brought: ['misp'],
    failed: [],
    ...over,
  };
}

const follow = (name: string): Followed => ({ records: [actor(name).id], name });
const told = ({ items }: News) =>
  items.map(({ name, isFollowed, facts }) => [
    `${isFollowed ? '*' : ''}${name}`,
    ...facts.map((fact) => ('list' in fact ? `${fact.kind} ${fact.list}` : fact.kind)),
  ]);

describe('what is new', () => {
  it('is nothing before the first look, and nothing of before the last', () => {
    const log = [entry(5, { added: [actor('A')] }), entry(3, { added: [actor('B')] })];
    expect(told(collectNews(log, '', [], NOW))).toEqual([]);
    expect(told(collectNews(log, at(3), [], NOW))).toEqual([['A', 'new']]);
    expect(told(collectNews(log, at(5), [], NOW))).toEqual([]);
  });

  it('is nothing of a clock that was ahead, which would be new for years', () => {
    const ahead = { ...entry(1, { added: [actor('A')] }), at: '2031-01-01T06:00:00.000Z' };
    const log = [entry(5, { added: [actor('B')] }), ahead];
    expect(told(collectNews(log, at(3), [], Date.parse(at(5))))).toEqual([['B', 'new']]);
    expect(told(collectNews(log, ahead.at, [], Date.parse(at(5))))).toEqual([]);
    // A page that stays open was opened before what comes to it.
    expect(told(collectNews(log, at(3), [], Date.parse(at(5)) - 3_600_000))).toEqual([['B', 'new']]);
  });

  it('is told by actors, whatever the number of refreshes, what weighs most first', () => {
    const log = [
      entry(5, { changed: [changed('A', { namesAdded: ['A2'] }), changed('B', { namesAdded: ['B2'] })] }),
      entry(4, {
        added: [actor('B')],
        joined: { count: 1, list: [{ ...actor('C'), others: ['D'] }] },
        parted: { count: 1, list: [{ ...actor('E'), others: [actor('F')] }] },
        renamed: { count: 1, list: [{ ...actor('G'), was: 'H' }] },
      }),
    ];
    expect(told(collectNews(log, at(1), [], NOW))).toEqual([
      ['B', 'names B2', 'new'],
      ['C', 'joined D'],
      ['E', 'parted F'],
      ['G', 'renamed'],
      ['A', 'names A2'],
    ]);
  });

  it('is anything of an actor that is followed, which comes first, also where it went on in another', () => {
    const log = [
      entry(5, {
        added: [actor('New')],
        removed: [actor('Gone')],
        changed: [changed('A', { fields: ['country'] }), changed('B', { namesRemoved: ['B2'] })],
        joined: { count: 1, list: [{ ...actor('C'), others: ['D'] }] },
      }),
    ];
    expect(told(collectNews(log, at(1), [], NOW))).toEqual([
      ['New', 'new'],
      ['C', 'joined D'],
    ]);
    expect(told(collectNews(log, at(1), [follow('A'), follow('D'), follow('Gone')], NOW))).toEqual([
      ['*C', 'joined D'],
      ['*A', 'fields country'],
      ['*Gone', 'gone'],
      ['New', 'new'],
    ]);
  });

  it('is not what was taken back', () => {
    const log = [
      entry(6, { kind: 'undone', removed: [actor('B')] }),
      entry(5, { added: [actor('X')], brought: [] }),
      entry(4, { added: [actor('B')] }),
      entry(3, { added: [actor('A')] }),
    ];
    expect(told(collectNews(log, at(1), [follow('B')], NOW))).toEqual([
      ['X', 'new'],
      ['A', 'new'],
    ]);
  });

  it('is told of the last week and of the three before it, each with the day, whatever was seen', () => {
    const log = [
      entry(26, { changed: [changed('A', { namesAdded: ['A3'] })] }),
      entry(24, { changed: [changed('A', { namesAdded: ['A2'] })] }),
      entry(12, { changed: [changed('A', { namesAdded: ['A1'] })], added: [actor('B')], addedCount: 3 }),
      { ...entry(1, { added: [actor('Old')] }), at: '2026-10-01T06:00:00.000Z' },
    ];
    const { spans, wasRefreshed } = recentNews(log, Date.parse(at(27)), []);
    expect(spans.map((span) => [span.from, span.isLatest, span.more, ...told(span)])).toEqual([
      [at(20), true, 0, ['A', 'names A3', 'names A2']],
      ['2026-10-30T06:00:00.000Z', false, 2, ['B', 'new'], ['A', 'names A1']],
    ]);
    expect(spans[0]?.items[0]?.at).toBe(at(26));
    expect(wasRefreshed).toBe(true);
    expect(recentNews(log.slice(3), Date.parse(at(27)), [])).toEqual({ spans: [], wasRefreshed: false });
  });

  it('counts whom the log does not name', () => {
    expect(collectNews([entry(5, { added: [actor('A')], addedCount: 40 })], at(1), [], NOW).more).toBe(39);
  });
});
