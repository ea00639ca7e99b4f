// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ListedCorrection } from '@/contract/messages';
import { actorRef } from '@/core/corrections/actor-ref';
import { MAX_NAME, MAX_NOTE, type NoteActor } from '@/core/model/correction';
import type { Correcting } from '@/ui/corrections/correcting';
import { Notes } from '@/ui/notes/Notes';
import { APT29, TURLA } from '../../gallery/fixtures/actors';
import { correctingWith } from '../../gallery/fixtures/corrections';

afterEach(cleanup);

function note(id: string, said: Partial<NoteActor>): ListedCorrection {
  const at = '2026-11-05T09:00:00.000Z';
  return {
    correction: { kind: 'note-actor', id, at, actor: actorRef(APT29), text: '', ...said },
    effect: 'in-force',
  };
}

/** The actor has those of them that are in force. */
function draw(listed: readonly ListedCorrection[], over: Partial<Correcting> = {}) {
  const correcting = correctingWith(listed, {
    add: vi.fn(correctingWith([]).add),
    change: vi.fn(correctingWith([]).change),
    remove: vi.fn(correctingWith([]).remove),
    restore: vi.fn(correctingWith([]).restore),
    ...over,
  });
  const onTag = vi.fn();
  const ids = listed.flatMap(({ correction, effect }) => (effect === 'in-force' ? [correction.id] : []));
  const corrections = { ids, hidden: [], joined: [], takenOut: [], notes: [] };
  const view = (shown: Correcting) => (
    <Notes actor={{ ...APT29, corrections }} correcting={shown} under={2} onTag={onTag} />
  );
  const { rerender } = render(view(correcting));
  return {
    correcting,
    onTag,
    again: (left: readonly ListedCorrection[]) =>
      rerender(view({ ...correcting, listed: { ok: true, value: left } })),
  };
}

const type = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('notes', () => {
  it('say that a field is full, where the browser cuts off the rest without a word', () => {
    draw([]);
    fireEvent.click(screen.getByRole('button', { name: /^Write/ }));
    const FULL = /^There is room for/;
    type(/^Note/, 'a'.repeat(MAX_NOTE - 1));
    expect(screen.queryByText(FULL)).toBeNull();
    type(/^Note/, 'a'.repeat(MAX_NOTE));
    expect(screen.getByText(FULL).textContent).toBe(
      'There is room for 8,000 letters: what comes after them is left out.',
    );
    type(/^Tags/, 'b'.repeat(MAX_NAME));
    expect(screen.getAllByText(FULL)).toHaveLength(2);
  });

  it('are drawn as Markdown, and nothing of them as HTML', () => {
    draw([
      note('n-1', {
        text: '**Ask** first\n\n- [x] <img src=x onerror=alert(1)>\n- [x](javascript:alert(1))',
      }),
    ]);
    expect(document.querySelector('.note-text strong')?.textContent).toBe('Ask');
    expect(document.querySelector('.note-text img, .note-text a')).toBeNull();
    expect(document.querySelector('.note-text')?.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('of others stay with them', () => {
    draw([
      note('n-1', { text: 'Mine' }),
      { ...note('n-2', { text: 'Of Turla', actor: actorRef(TURLA) }), effect: 'pending' },
    ]);
    expect(document.body.textContent).toContain('Mine');
    expect(document.body.textContent).not.toContain('Of Turla');
  });

  it('stand while the actor is not told of them yet, so that what is typed in their place is kept', () => {
    const { again } = draw([{ ...note('n-1', { text: 'Old' }), effect: 'pending' }]);
    fireEvent.click(screen.getByText('Edit'));
    type(/^Note/, 'New');
    again([note('n-1', { text: 'Old' })]);
    expect((screen.getByLabelText(/^Note/) as HTMLTextAreaElement).value).toBe('New');
  });

  it('are written with tags, by Ctrl+Enter too', async () => {
    const { correcting } = draw([]);
    fireEvent.click(screen.getByText('Write a note…'));
    type(/^Note/, ' Ask first. ');
    type(/^Tags/, '#watch, energy watch');
    fireEvent.keyDown(screen.getByLabelText(/^Note/), { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(correcting.add).toHaveBeenCalledWith({
        kind: 'note-actor',
        actor: actorRef(APT29),
        text: 'Ask first.',
        tags: ['watch', 'energy'],
      }),
    );
    await waitFor(() => expect(screen.getByText('Write a note…')).toBe(document.activeElement));
  });

  it('are refused where they are empty, and kept in the form where they could not be kept', async () => {
    draw([], { add: async () => ({ ok: false, error: 'There is no room.' }) });
    fireEvent.click(screen.getByText('Write a note…'));
    fireEvent.click(screen.getByText('Keep the note'));
    expect(await screen.findByText('The note is empty.')).toBeTruthy();
    type(/^Tags/, 'watch');
    fireEvent.click(screen.getByText('Keep the note'));
    expect(await screen.findByText('There is no room.')).toBeTruthy();
    expect((screen.getByLabelText(/^Tags/) as HTMLInputElement).value).toBe('watch');
  });

  it('take no words in while they are being kept, which would go with the form', async () => {
    const answer = { come: (_: Awaited<ReturnType<Correcting['add']>>) => {} };
    draw([], {
      add: () =>
        new Promise((resolve) => {
          answer.come = resolve;
        }),
    });
    fireEvent.click(screen.getByText('Write a note…'));
    type(/^Note/, 'First');
    fireEvent.click(screen.getByText('Keep the note'));
    const fields = [/^Note/, /^Tags/].map((label) => screen.getByLabelText<HTMLInputElement>(label));
    await waitFor(() => expect(fields.map((field) => field.readOnly)).toEqual([true, true]));
    answer.come({ ok: false, error: 'There is no room.' });
    await screen.findByText('There is no room.');
    expect(fields.map((field) => field.readOnly)).toEqual([false, false]);
  });

  it('are changed in their place, under their id', async () => {
    const { correcting } = draw([note('n-1', { text: 'Old', tags: ['watch'] })]);
    fireEvent.click(screen.getByText('Edit'));
    expect((screen.getByLabelText(/^Tags/) as HTMLInputElement).value).toBe('#watch');
    type(/^Note/, 'New');
    type(/^Tags/, '');
    fireEvent.click(screen.getByText('Keep the note'));
    await waitFor(() =>
      expect(correcting.change).toHaveBeenCalledWith('n-1', {
        kind: 'note-actor',
        actor: actorRef(APT29),
        text: 'New',
      }),
    );
  });

  it('are left open by the late answer to another form', async () => {
    const answer = { late: (_: Awaited<ReturnType<Correcting['add']>>) => {} };
    const { again } = draw([], {
      add: () =>
        new Promise((resolve) => {
          answer.late = resolve;
        }),
    });
    fireEvent.click(screen.getByText('Write a note…'));
    type(/^Note/, 'First');
    fireEvent.click(screen.getByText('Keep the note'));
    const kept = { ...note('n-1', { text: 'First' }), effect: 'pending' } as const;
    again([kept]);
    fireEvent.click(screen.getByText('Edit'));
    answer.late({ ok: true, value: kept });
    await Promise.resolve();
    expect((screen.getByLabelText(/^Note/) as HTMLTextAreaElement).value).toBe('First');
    expect(screen.getByRole('form', { name: 'Change the note' })).toBeTruthy();
  });

  it('that are being changed stay where they are deleted in another window, and are kept anew', async () => {
    const { correcting, again } = draw([note('n-1', { text: 'Old' })]);
    fireEvent.click(screen.getByText('Edit'));
    type(/^Note/, 'New');
    again([]);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Note/).value).toBe('New');
    fireEvent.click(screen.getByText('Keep the note'));
    await waitFor(() => expect(correcting.add).toHaveBeenCalledTimes(1));
    expect(correcting.change).not.toHaveBeenCalled();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Write a note…'));
  });

  it('are not lost to Esc once something was typed', () => {
    draw([note('n-1', { text: 'Old' })]);
    fireEvent.click(screen.getByText('Edit'));
    type(/^Note/, 'New');
    fireEvent.keyDown(screen.getByLabelText(/^Note/), { key: 'Escape' });
    expect((screen.getByLabelText(/^Note/) as HTMLTextAreaElement).value).toBe('New');
    type(/^Note/, 'Old');
    fireEvent.keyDown(screen.getByLabelText(/^Note/), { key: 'Escape' });
    expect(screen.queryByLabelText(/^Note/)).toBeNull();
  });

  it('are deleted, and put back as they were', async () => {
    const old = note('n-1', { text: 'Old', tags: ['watch'] });
    const { correcting, again } = draw([old]);
    fireEvent.click(screen.getByText('Delete'));
    expect(correcting.remove).toHaveBeenCalledWith('n-1');
    again([]);
    await waitFor(() => expect(screen.getByText('Put back').getAttribute('aria-disabled')).toBe('false'));
    fireEvent.click(screen.getByText('Put back'));
    expect(correcting.restore).toHaveBeenCalledWith([old.correction]);
  });

  it('lead by a tag to all that bear it', () => {
    const { onTag } = draw([note('n-1', { tags: ['watch'] })]);
    fireEvent.click(screen.getByText('#watch'));
    expect(onTag).toHaveBeenCalledWith('watch');
  });

  it('that are begun are left as they stand, until they are kept or thrown away', async () => {
    const onUnfinished = vi.fn();
    draw([note('n-1', { text: 'Old' })], { onUnfinished });
    fireEvent.click(screen.getByText('Write another…'));
    type(/^Note/, 'Half a');
    expect(onUnfinished).toHaveBeenLastCalledWith(APT29.id, { text: 'Half a', tags: '' });
    type(/^Tags/, '#case');
    expect(onUnfinished).toHaveBeenLastCalledWith(APT29.id, { text: 'Half a', tags: '#case' });
    type(/^Note/, '');
    type(/^Tags/, '');
    expect(onUnfinished).toHaveBeenLastCalledWith(APT29.id, null);
    type(/^Note/, 'Half a');
    fireEvent.click(screen.getByText('Cancel'));
    expect(onUnfinished).toHaveBeenLastCalledWith(APT29.id, null);
    fireEvent.click(screen.getByText('Edit'));
    type(/^Note/, 'Old, changed');
    expect(onUnfinished).toHaveBeenLastCalledWith('n-1', { text: 'Old, changed', tags: '' });
    fireEvent.click(screen.getByText('Keep the note'));
    await waitFor(() => expect(onUnfinished).toHaveBeenLastCalledWith('n-1', null));
  });

  it('that were left are gone on with', () => {
    draw([note('n-1', { text: 'Old' })], {
      unfinished: {
        [APT29.id]: { text: 'Half a', tags: '#case' },
        'n-1': { text: 'Old, changed', tags: '' },
      },
    });
    fireEvent.click(screen.getByText('Go on with your note…'));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Note/).value).toBe('Half a');
    expect(screen.getByLabelText<HTMLInputElement>(/^Tags/).value).toBe('#case');
    fireEvent.click(screen.getByText('Cancel'));
    fireEvent.click(screen.getByText('Go on editing'));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Note/).value).toBe('Old, changed');
  });
});
