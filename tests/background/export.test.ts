import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportData } from '@/core/export/export-data';
import { openStore } from '@/store/store';
import { add, hide, join, note } from '../core/corrections/builders';
import { numbered } from './clusters';
import { ask, resetBrowser, startWorker } from './sample';

const [ZERO, ONE] = numbered(2).map(({ uuid, value }) => ({
  records: [`misp-threat-actor/${uuid}`],
  name: value,
}));
if (ZERO === undefined || ONE === undefined) throw new Error('There are no numbered actors.');

let worker: ReturnType<typeof startWorker>;

beforeEach(resetBrowser);
afterEach(() => worker.stop());

async function exported(own: boolean, ids?: readonly string[]): Promise<ExportData> {
  const answer = await ask('export.actors', ids === undefined ? { own } : { own, ids });
  expect(answer).toMatchObject({ ok: true });
  return (answer as { value: ExportData }).value;
}

const namesIn = ({ actors }: ExportData) => actors.map(({ names }) => names.map(({ text }) => text));

describe.each([
  ['in the database', {}],
  [
    'where the database cannot be used',
    { openStore: async () => ({ ok: false, error: 'No database.' }) as const },
  ],
])('an export %s', (_, tools) => {
  beforeEach(async () => {
    worker = startWorker({ openStore: () => openStore(), ...tools });
    await ask('dataset.info');
  });

  it('is of everybody, or of those that ids or record keys name, each once', async () => {
    expect((await exported(false)).actors).toHaveLength(11);
    const ids = ['microsoft-mapping/Antique Typhoon', ...ZERO.records, ...ZERO.records, 'gone/1'];
    expect(namesIn(await exported(false, ids))).toEqual([
      ['Antique Typhoon', 'Storm-0558'],
      ['Actor Number0', 'Alias Number0'],
    ]);
  });

  it('has the day on which each source behind it was taken', async () => {
    expect((await exported(false, ZERO.records)).taken).toEqual({ 'misp-threat-actor': '2026-08-06' });
  });

  it('has nothing of the reader’s unless it is asked for', async () => {
    for (const correction of [
      add(ZERO, 'Own Bear'),
      hide(ZERO, 'Alias Number0'),
      note(ZERO, 'Seen here.'),
      join(ZERO, ONE),
    ]) {
      await ask('corrections.add', { correction });
    }
    const own = await exported(true, ZERO.records);
    expect(namesIn(own)).toEqual([['Actor Number0', 'Actor Number1', 'Alias Number1', 'Own Bear']]);
    expect(JSON.stringify(own)).toContain('Seen here.');
    const silent = await exported(false, [...ZERO.records, ...ONE.records]);
    expect(namesIn(silent)).toEqual([
      ['Actor Number0', 'Alias Number0'],
      ['Actor Number1', 'Alias Number1'],
    ]);
    expect(JSON.stringify(silent)).not.toContain('Seen here.');
  });
});
