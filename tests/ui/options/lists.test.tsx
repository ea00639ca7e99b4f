// @vitest-environment happy-dom
import { act, cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, type Mock, vi } from 'vitest';
import { drawOptions } from './view';

afterEach(cleanup);

/** What was asked for last is done, and what comes of it drawn. */
const settled = (asked: Mock<() => Promise<unknown>>) =>
  act(async () => void (await asked.mock.results.at(-1)?.value));

describe('sites where Byname is off', () => {
  const add = (page: ReturnType<typeof drawOptions>, text: string) => {
    fireEvent.input(page.getByRole('textbox', { name: 'Site' }), { target: { value: text } });
    fireEvent.click(page.getByRole('button', { name: 'Switch off this site' }));
  };

  it('takes the host of whatever was pasted', () => {
    const page = drawOptions();
    add(page, 'https://News.Example/story?id=1');
    expect(page.props.onAddSite).toHaveBeenCalledWith('offSites', 'news.example');
  });

  it('keeps what was typed until it is saved', async () => {
    const onAddSite = vi.fn(async () => false);
    const page = drawOptions({ onAddSite });
    const typed = () => (page.getByRole('textbox', { name: 'Site' }) as HTMLInputElement).value;
    add(page, 'news.example');
    await settled(onAddSite);
    expect(typed()).toBe('news.example');
    onAddSite.mockResolvedValue(true);
    add(page, 'news.example');
    await waitFor(() => expect(typed()).toBe(''));
  });

  it('says nothing of what could not be taken out', async () => {
    const onRemoveSite = vi.fn(async () => false);
    const page = drawOptions({ settings: { offSites: ['a.example'] }, onRemoveSite });
    fireEvent.click(page.getByRole('button', { name: 'Remove: a.example' }));
    await settled(onRemoveSite);
    expect(page.queryByText('a.example: on again')).toBeNull();
  });

  it.each([
    ['', 'Type the name of a site'],
    ['two words', 'not the name of a site'],
    ['mail.example', 'in the list already'],
    ['inbox.mail.example', 'belongs to a site that is in the list already'],
  ])('says why "%s" cannot be added', (text, words) => {
    const page = drawOptions({ settings: { offSites: ['mail.example'] } });
    add(page, text);
    expect(page.getByText(new RegExp(words))).toBeTruthy();
    expect(page.props.onAddSite).not.toHaveBeenCalled();
  });

  it('lets a wider site take the place of its www.', () => {
    const page = drawOptions({ settings: { offSites: ['www.mail.example'] } });
    add(page, 'mail.example');
    expect(page.props.onAddSite).toHaveBeenCalledWith('offSites', 'mail.example');
  });

  it('are chosen where nothing else is read, and none is read before it is asked', () => {
    const page = drawOptions({ settings: { sites: 'click' } });
    const rule = (name: RegExp) => page.getByRole('radio', { name }) as HTMLInputElement;
    expect(rule(/^When I ask/).checked).toBe(true);
    expect(page.getByText(/The popup, or Alt\+Shift\+M, marks/)).toBeTruthy();
    expect(page.queryByText('Chosen sites')).toBeNull();
    fireEvent.click(rule(/^On chosen sites/));
    expect(page.props.onRule).toHaveBeenCalledWith('chosen');
    page.again({ settings: { sites: 'chosen', onSites: ['b.example'] } });
    fireEvent.click(page.getByRole('button', { name: 'Remove: b.example' }));
    expect(page.props.onRemoveSite).toHaveBeenCalledWith('onSites', 'b.example');
  });

  it('puts a removed site back, and keeps the focus', async () => {
    const page = drawOptions({ settings: { offSites: ['a.example', 'b.example'] } });
    const remove = page.getByRole('button', { name: 'Remove: a.example' });
    remove.focus();
    fireEvent.click(remove);
    expect(page.props.onRemoveSite).toHaveBeenCalledWith('offSites', 'a.example');
    page.again({ settings: { offSites: ['b.example'] } });
    expect((await page.findByText('a.example: on again')).getAttribute('role')).toBe('status');
    const undo = page.getByRole('button', { name: 'Undo: a.example' });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    expect(page.props.onAddSite).toHaveBeenCalledWith('offSites', 'a.example');
    page.again({ settings: { offSites: ['b.example', 'a.example'] } });
    expect(document.activeElement).toBe(page.getByRole('button', { name: 'Remove: a.example' }));
  });
});

describe('names not marked', () => {
  it('marks one again, on its site only, and hides it again on undo', () => {
    const here = { key: 'snake', text: 'Snake', site: 'news.example' };
    const everywhere = { key: 'snake', text: 'Snake' };
    const page = drawOptions({ settings: { hiddenNames: [here, everywhere] } });
    fireEvent.click(page.getByRole('button', { name: 'Mark again: Snake on news.example' }));
    expect(page.props.onMarkAgain).toHaveBeenCalledWith(here);
    page.again({ settings: { hiddenNames: [everywhere] } });
    fireEvent.click(page.getByRole('button', { name: 'Undo: Snake on news.example' }));
    expect(page.props.onHide).toHaveBeenCalledWith(here);
  });
});
