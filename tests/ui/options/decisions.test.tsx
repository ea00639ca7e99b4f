// @vitest-environment happy-dom

import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { ActorId } from '@/core/model/actor';
import type { LogEntry } from '@/stored/refresh-state';
import { aStatus, drawOptions, NOW } from './view';

afterEach(cleanup);

const ID = 'misp-threat-actor';
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();

function aLogged(over: Partial<LogEntry> = {}): LogEntry {
  return {
    kind: 'refresh',
    at: hoursAgo(1),
    ...{ added: [], removed: [], changed: [], addedCount: 0, removedCount: 0, changedCount: 0 },
    ...{ brought: [], failed: [] },
    ...over,
  };
}

describe('a source that has shrunk', () => {
  const held = {
    ...{ at: hoursAgo(1), digest: 'd', records: 300, known: 998, goneCount: 698 },
    gone: ['Velvet Anvil', 'Grey Hammer'],
  };
  const shrunk = aStatus({ result: { ok: false, code: 'too-few', message: 'Fewer.' }, held });
  const draw = (busy = false) =>
    drawOptions({
      refresh: {
        sources: { [ID]: shrunk },
        ...(busy && {
          running: {
            ...{ startedAt: hoursAgo(0), beatAt: hoursAgo(0), phase: 'downloading' as const },
            sources: {},
          },
        }),
      },
    });

  it('is a question, with what would go', () => {
    const question = within(draw().getByRole('group', { name: 'Take the smaller file?' }));
    expect(question.getByText(/holds 300 records where 998 are known/)).toBeTruthy();
    expect(question.getByText('698 records would go')).toBeTruthy();
    expect(question.getByText('Velvet Anvil')).toBeTruthy();
    expect(question.getByText(/and 696 more/)).toBeTruthy();
  });

  it.each([
    ['Keep what is known', false],
    ['Take the smaller file', true],
  ])('“%s” says so', (name, accept) => {
    const page = draw();
    fireEvent.click(page.getByRole('button', { name }));
    expect(page.props.onDecide).toHaveBeenCalledWith(ID, accept);
  });

  it('is asked about beside what went wrong since', () => {
    const result = { ok: false, code: 'offline', message: 'No answer.' } as const;
    const page = drawOptions({ refresh: { sources: { [ID]: { ...shrunk, result, failures: 1 } } } });
    expect(page.getByText('No answer.')).toBeTruthy();
    expect(page.getByRole('group', { name: 'Take the smaller file?' })).toBeTruthy();
  });

  it('is not decided while a refresh runs', () => {
    const page = draw(true);
    fireEvent.click(page.getByRole('button', { name: 'Take the smaller file' }));
    expect(page.props.onDecide).not.toHaveBeenCalled();
  });
});

it('a source that failed says when it is tried again by itself', () => {
  const failed = aStatus({
    triedAt: hoursAgo(0.5),
    result: { ok: false, code: 'offline', message: 'No answer.' },
    failures: 3,
  });
  // After the third failure in a row it waits an hour.
  expect(drawOptions({ refresh: { sources: { [ID]: failed } } }).container.textContent).toContain(
    'By itself it is tried again today at 09:45.',
  );
});

describe('the refreshes before', () => {
  const last = aLogged({ at: hoursAgo(1), brought: [ID], undoable: true, addedCount: 1 });
  const entry = (id: string) => ({ id: `${ID}/${id}` as ActorId, name: id });
  const before = aLogged({
    at: hoursAgo(26),
    brought: [ID],
    failed: ['microsoft-mapping'],
    renamed: { count: 1, list: [{ ...entry('APT29'), was: 'Cozy Bear' }] },
    joined: { count: 1, list: [{ ...entry('APT28'), others: ['Pale Moth'] }] },
    parted: { count: 1, list: [{ ...entry('Sandworm'), others: [entry('ELECTRUM')] }] },
  });
  const draw = () => drawOptions({ refresh: { lastChange: last }, log: [last, before] });

  it('are folded, each with whom it asked and what became of actors', () => {
    const page = draw();
    const fold = page.getByText('1 earlier refresh').closest('details');
    expect(fold?.open).toBe(false);
    const text = fold?.textContent ?? '';
    expect(text).toContain('MISP galaxy: threat actors; failed: Microsoft threat actor names');
    for (const words of ['1 actor renamed', 'APT29 was Cozy Bear', 'APT28 is also Pale Moth']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('Sandworm is another than ELECTRUM');
  });

  it('can be taken back, the last that brought something alone', async () => {
    const page = draw();
    fireEvent.click(page.getByRole('button', { name: 'Take it back' }));
    expect(page.props.onUndo).toHaveBeenCalledOnce();
    expect(page.container.textContent).toContain('The data from before today at 08:15 is kept.');
  });

  it('cannot be taken back where nothing is kept', () => {
    const page = drawOptions({ refresh: { lastChange: before }, log: [before] });
    expect(page.queryByRole('button', { name: 'Take it back' })).toBeNull();
  });
});
