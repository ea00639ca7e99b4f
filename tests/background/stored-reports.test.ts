import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportedReports, ListedReport, ReportList } from '@/contract/report-messages';
import { IMPORTED } from '@/core/model/report';
import { keepFile } from '@/stored/chosen-file';
import { privateArea } from '@/stored/private-area';
import { saveSettings } from '@/stored/settings';
import { body, startFeedServer } from './feed-server';
import { ask, refreshed, resetBrowser, sourcesAt, startWorker } from './sample';

const STORM = 'microsoft-mapping/Antique Typhoon';

let worker: ReturnType<typeof startWorker>;

beforeEach(() => {
  resetBrowser();
  worker = startWorker();
});
afterEach(() => {
  worker.stop();
  vi.unstubAllGlobals();
});

/** In the shape of a saved entry of ORKL's library. */
function orklEntry(id: string, changes: object = {}) {
  return {
    id,
    title: `Mail was read, part ${id}`,
    plain_text: 'The spies of Storm-0558 read mail.\n\nWe keep our customers safe.',
    references: [`https://blog.example/${id}`],
    threat_actors: [{ main_name: 'Safe', aliases: [], source_id: 'ETDA' }],
    ...changes,
  };
}

type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

async function importText(text: string): Promise<Answered<ImportedReports>> {
  await keepFile(IMPORTED, new Blob([text]));
  return (await ask('reports.import')) as Answered<ImportedReports>;
}

async function listed(message: string, input: object = {}): Promise<readonly ListedReport[]> {
  const answer = (await ask(message, input)) as Answered<readonly ListedReport[]>;
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

const keysOf = async (id: string) => (await listed('reports.of', { id })).map(({ key }) => key);

describe('reports that are kept', () => {
  it('are imported also where the browser does not let go of the file', async () => {
    vi.spyOn(privateArea, 'remove').mockRejectedValueOnce(new Error('UnknownError'));
    expect(await importText(JSON.stringify(orklEntry('1')))).toMatchObject({ ok: true });
  });

  it('are imported from a saved entry, and listed at whom they name, with the disagreement', async () => {
    expect(await importText(JSON.stringify(orklEntry('1')))).toEqual({
      ok: true,
      value: { reports: [{ key: 'imported/1', title: 'Mail was read, part 1' }], replaced: 0, skipped: 0 },
    });
    const [report] = await listed('reports.of', { id: STORM });
    expect(report).toMatchObject({
      key: 'imported/1',
      report: { title: 'Mail was read, part 1', addresses: ['https://blog.example/1'] },
      reading: {
        named: [{ names: ['Storm-0558'], actors: [{ id: STORM }], count: 1 }],
        linked: [
          { said: { name: 'Safe' }, joined: { kind: 'unknown' }, inText: { kind: 'word', word: 'safe' } },
        ],
      },
    });
    expect(report?.report).not.toHaveProperty('text');
    expect(await keysOf('misp-threat-actor/nobody')).toEqual([]);
  });

  it('are found in the list by title, text, publisher, year, and an actor under any of its names', async () => {
    const entries = [
      orklEntry('1', { file_creation_date: '2023-07-12T00:00:00Z' }),
      orklEntry('2', { title: 'Ein Rätsel', plain_text: 'Nobody is named.', threat_actors: [] }),
      orklEntry('3', { title: 'Third', plain_text: 'The spies of Antique Typhoon came.', threat_actors: [] }),
    ];
    await importText(JSON.stringify({ data: entries }));
    const keys = async (query: string) => {
      const answer = (await ask('reports.list', { query })) as Answered<ReportList>;
      if (!answer.ok) return expect.unreachable(answer.error);
      expect(answer.value.found).toBe(answer.value.reports.length);
      return answer.value.reports.map(({ key }) => key.split('/')[1]);
    };
    expect((await keys('')).toSorted()).toEqual(['1', '2', '3']);
    expect(await keys('mail part')).toEqual(['1']);
    expect(await keys('raetsel')).toEqual([]);
    expect(await keys('RATSEL')).toEqual(['2']);
    expect(await keys('customers safe')).toEqual(['1']);
    // Its text has but the one name.
    expect((await keys('storm 0558')).toSorted()).toEqual(['1', '3']);
    expect(await keys('customers nobody')).toEqual([]);
  });

  it('are given whole by their key', async () => {
    await importText(JSON.stringify(orklEntry('1')));
    expect(await ask('reports.get', { key: 'imported/1' })).toMatchObject({
      value: { report: { text: expect.stringContaining('Storm-0558') } },
    });
    expect(await ask('reports.get', { key: 'imported/9' })).toEqual({ ok: true, value: null });
  });

  it('stand with the newest first', async () => {
    const entries = [
      orklEntry('old', { file_creation_date: '2021-02-03T00:00:00Z' }),
      orklEntry('undated'),
      orklEntry('new', { file_creation_date: '2024-02-03T00:00:00Z' }),
    ];
    await importText(JSON.stringify({ data: entries }));
    expect(await keysOf(STORM)).toEqual(['imported/new', 'imported/old', 'imported/undated']);
  });

  it('are read anew with the names that a correction added', async () => {
    await importText(JSON.stringify(orklEntry('1', { plain_text: 'The group Velvet Anvil read mail.' })));
    expect(await keysOf(STORM)).toEqual([]);
    const correction = {
      kind: 'add-alias',
      actor: { records: [STORM], name: 'Antique Typhoon' },
      name: 'Velvet Anvil',
    };
    expect(await ask('corrections.add', { correction })).toMatchObject({ ok: true });
    expect(await keysOf(STORM)).toEqual(['imported/1']);
  });

  it('are listed without their texts, which are never all in memory', async () => {
    await importText(JSON.stringify(orklEntry('1')));
    const all = vi.spyOn(IDBIndex.prototype, 'getAll');
    expect(await keysOf(STORM)).toEqual(['imported/1']);
    expect((await listed('reports.imported')).map(({ report }) => report.text)).toEqual([undefined]);
    expect(all).not.toHaveBeenCalled();
    all.mockRestore();
  });

  it('stay when the data is reset, until they are removed', async () => {
    await importText(JSON.stringify(orklEntry('1')));
    await ask('dataset.reset');
    expect(await keysOf(STORM)).toEqual(['imported/1']);
    expect(await ask('reports.remove', { key: 'imported/1' })).toMatchObject({ ok: true });
    expect(await listed('reports.imported')).toEqual([]);
  });

  it('are put back as they were after they were removed', async () => {
    await importText(JSON.stringify(orklEntry('1')));
    const before = (await ask('reports.get', { key: 'imported/1' })) as { value: ListedReport };
    await ask('reports.remove', { key: 'imported/1' });
    const { report } = before.value;
    expect(await ask('reports.restore', { report })).toMatchObject({ ok: true });
    expect(await ask('reports.get', { key: 'imported/1' })).toEqual(before);
    expect(await keysOf(STORM)).toEqual(['imported/1']);
    const broken = { ...report, id: '../x' };
    expect(await ask('reports.restore', { report: broken })).toMatchObject({
      ok: false,
      error: 'This is no report that can be put back.',
    });
  });

  it('take the place of what they were', async () => {
    await importText(JSON.stringify(orklEntry('1')));
    const again = await importText(JSON.stringify(orklEntry('1', { title: 'Corrected' })));
    expect(again).toMatchObject({ value: { replaced: 1 } });
    expect((await listed('reports.imported')).map(({ report }) => report.title)).toEqual(['Corrected']);
  });

  it('cannot be removed where they are of a source', async () => {
    expect(await ask('reports.remove', { key: 'misp/1' })).toMatchObject({ ok: false });
  });
});

describe('reports of a source', () => {
  it('come with its refresh, go with the undo, and go and come with the source', async () => {
    const server = await startFeedServer();
    try {
      await saveSettings({ sources: sourcesAt({}) });
      const serve = (id: string) => server.serve('/team', body(JSON.stringify(orklEntry(id))));
      serve('1');
      const source = {
        ...{ title: 'TEAM', format: 'orkl-entry', kind: 'address', address: `${server.address}/team` },
        ...{ options: {}, terms: '' },
      };
      const { value } = (await ask('sources.save', { source })) as { value: { id: string } };
      const { id } = value;
      const refresh = async () => {
        await ask('refresh.start', { sources: [id] });
        expect((await refreshed()).sources[id]?.result).toMatchObject({ ok: true });
      };
      await refresh();
      expect(await keysOf(STORM)).toEqual([`${id}/1`]);
      serve('2');
      await refresh();
      expect(await keysOf(STORM)).toEqual([`${id}/2`]);
      await importText(JSON.stringify(orklEntry('mine')));
      await ask('refresh.undo');
      expect(await keysOf(STORM)).toEqual([`${id}/1`, 'imported/mine']);
      await ask('sources.remove', { id });
      expect(await keysOf(STORM)).toEqual(['imported/mine']);
      await ask('sources.restore', { id });
      expect(await keysOf(STORM)).toEqual([`${id}/1`, 'imported/mine']);
      await ask('dataset.reset');
      expect(await keysOf(STORM)).toEqual(['imported/mine']);
    } finally {
      await server.stop();
    }
  });
});

describe('a file without a report', () => {
  it.each([
    ['nothing', '', 'The file is empty.'],
    ['a web page', '<!doctype html>', 'The file is a web page, not data.'],
    ['no JSON', 'Storm-0558', 'not JSON'],
    ['other JSON', '{"type":"bundle","objects":[]}', 'No report is in this file'],
    ['a list of nothing', '[1, null]', 'No report is in this file'],
  ])('is refused in words: %s', async (_, text, words) => {
    expect(await importText(text)).toEqual({ ok: false, error: expect.stringContaining(words) });
    expect(await listed('reports.imported')).toEqual([]);
    expect(await ask('reports.import')).toEqual({ ok: false, error: 'There is no file to read.' });
  });
});

describe('other formats', () => {
  it('are a MISP event and a STIX report', async () => {
    const uuid = '00000000-0000-4000-8000-000000000001';
    const event = {
      Event: { uuid, info: 'The group Storm-0558 read mail', date: '2024-01-02', Attribute: [] },
    };
    const bundle = {
      type: 'bundle',
      objects: [
        {
          ...{ type: 'report', id: `report--${uuid.replace('1', '2')}`, spec_version: '2.1' },
          ...{ created: '2024-01-02T00:00:00Z', modified: '2024-01-02T00:00:00Z' },
          ...{
            name: 'Mail',
            description: 'The group Storm-0558 read it.',
            published: '2024-01-02T00:00:00Z',
          },
        },
      ],
    };
    for (const file of [event, bundle])
      expect(await importText(JSON.stringify(file))).toMatchObject({ ok: true });
    expect(await keysOf(STORM)).toHaveLength(2);
  });
});
