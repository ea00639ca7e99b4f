// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/core/model/actor';
import { failed } from '@/core/model/result';
import { StixPreview } from '@/ui/export/StixPreview';
import type { Exporting } from '@/ui/export/use-exporting';
import { ProfileActions } from '@/ui/profile/ProfileActions';
import { APT29 } from '../../gallery/fixtures/actors';
import { correctingWith } from '../../gallery/fixtures/corrections';
import { exportingOf } from '../../gallery/fixtures/exporting';

afterEach(cleanup);

const NOTED = {
  ...APT29,
  corrections: { ids: ['n-1'], hidden: [], joined: [], takenOut: [], notes: [{ id: 'n-1', text: 'Mine' }] },
};

function draw(actor = APT29, over: Partial<Exporting> = {}) {
  const base = exportingOf([APT29], over);
  const exporting = {
    ...base,
    make: vi.fn(base.make),
    save: vi.fn(),
    copy: vi.fn(base.copy),
    onFormat: vi.fn(),
  };
  render(actions(actor, exporting));
  fireEvent.click(screen.getByText('Export'));
  return exporting;
}

const actions = (actor: Actor, exporting: Exporting) => (
  <ProfileActions
    actor={actor}
    address=""
    correcting={correctingWith([])}
    exporting={exporting}
    onCopy={async () => true}
  />
);

const inDialog = () => within(screen.getByRole('dialog'));
/** The dialog with the preview and all formats. */
const open = () => fireEvent.click(screen.getByText('STIX 2.1, with a preview…'));

describe('the export of a profile', () => {
  it('says that a preview could not be made', async () => {
    draw(APT29, { make: async () => Promise.reject(new Error('Out of memory.')) });
    open();
    expect(await inDialog().findByText('The file could not be made.')).toBeTruthy();
  });

  it('takes a format from the menu at one press, and says under which name', async () => {
    const { make, save } = draw();
    fireEvent.click(screen.getByText('MISP galaxy cluster'));
    await screen.findByText(/^Saved as byname-apt29\./);
    expect(make).toHaveBeenCalledWith({
      format: 'misp',
      own: false,
      ids: APT29.records.map(({ key }) => key),
    });
    expect(save).toHaveBeenCalledOnce();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('says that a file could not be made, and makes it at the next press', async () => {
    const { make, save } = draw();
    make.mockRejectedValueOnce(new RangeError('Invalid string length'));
    fireEvent.click(screen.getByText('MISP galaxy cluster'));
    await screen.findByText('The file could not be made.');
    fireEvent.click(screen.getByText('Export'));
    fireEvent.click(screen.getByText('MISP galaxy cluster'));
    await screen.findByText(/^Saved as byname-apt29\./);
    expect(save).toHaveBeenCalledOnce();
  });

  it('saves STIX where it was looked at', async () => {
    const { save } = draw();
    open();
    fireEvent.click(screen.getByText('Download STIX'));
    await screen.findByText('Saved as byname-apt29.stix.json.');
    expect(save).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ text: expect.stringContaining('"intrusion-set"') }),
    );
  });

  it('shows STIX folded to its objects, and unfolds one', async () => {
    draw();
    open();
    const preview = await screen.findByRole('region', { name: 'Preview of the STIX bundle' });
    expect(preview.textContent).toContain('intrusion-set APT29');
    expect(preview.textContent).toContain('APT29 uses SUNBURST');
    expect(preview.querySelector('pre')).toBeNull();
    const [object] = [...preview.querySelectorAll('details')].filter(({ textContent }) =>
      textContent?.startsWith('intrusion-set'),
    );
    if (object === undefined) throw new Error('The intrusion set is not shown.');
    object.open = true;
    fireEvent(object, new Event('toggle'));
    await waitFor(() => expect(object.querySelector('pre')?.textContent).toContain('"name": "APT29"'));
    fireEvent.click(screen.getByText('Fold the preview'));
    expect(screen.queryByRole('region', { name: 'Preview of the STIX bundle' })).toBeNull();
  });

  it('is no more than a word where the company switched it off', () => {
    draw(APT29, { isOff: true });
    expect(document.body.textContent).toContain('Switched off by your organisation.');
    expect(screen.queryByText('STIX 2.1, with a preview…')).toBeNull();
  });

  it('keeps the preview, and makes it anew, where the data changes while a file is made', async () => {
    const base = exportingOf([APT29]);
    let busy = false;
    const exporting = {
      ...base,
      make: (wanted: Parameters<typeof base.make>[0]) =>
        busy ? new Promise<Awaited<ReturnType<typeof base.make>>>(() => undefined) : base.make(wanted),
    };
    const { rerender } = render(actions(APT29, exporting));
    fireEvent.click(screen.getByText('Export'));
    open();
    await screen.findByRole('region', { name: 'Preview of the STIX bundle' });
    busy = true;
    fireEvent.click(screen.getByText('Download STIX'));
    busy = false;
    const later = exportingOf([{ ...APT29, relations: [] }]);
    rerender(actions({ ...APT29, relations: [] }, later));
    const preview = screen.getByRole('region', { name: 'Preview of the STIX bundle' });
    await waitFor(() => expect(preview.textContent).not.toContain('SUNBURST'));
    expect(preview.textContent).toContain('intrusion-set APT29');
  });

  it('gives the other formats, the reader’s last one first, to save and to copy', async () => {
    const { make, copy, onFormat } = draw(APT29, { format: 'json' });
    open();
    const choice = screen.getByLabelText<HTMLSelectElement>('Other format');
    expect(choice.value).toBe('json');
    fireEvent.click(inDialog().getByText('Copy'));
    await screen.findByText('Copied.');
    expect(make).toHaveBeenCalledWith({
      format: 'json',
      own: false,
      ids: APT29.records.map(({ key }) => key),
    });
    expect(copy).toHaveBeenCalledWith(expect.stringContaining('"byname-actors"'));
    fireEvent.change(choice, { target: { value: 'misp' } });
    expect(onFormat).toHaveBeenCalledWith('misp');
  });

  it('says what went wrong, and that nothing was copied', async () => {
    draw(APT29, { copy: async () => false });
    open();
    fireEvent.click(inDialog().getByText('Copy'));
    await screen.findByText('The browser did not let it be copied.');
    cleanup();
    draw(APT29, { make: async () => failed('Byname did not answer.') });
    fireEvent.click(screen.getByText('CSV table'));
    expect((await screen.findByText('Byname did not answer.')).getAttribute('role')).toBe('alert');
  });

  it('takes the reader’s own words along only where there are some and they are ticked', async () => {
    draw();
    expect(screen.queryByText('With your notes and corrections')).toBeNull();
    cleanup();
    const { make } = draw(NOTED);
    const choice = screen.getByText('With your notes and corrections');
    fireEvent.click(choice);
    expect(choice.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(choice);
    open();
    fireEvent.click(screen.getByText('Download STIX'));
    await waitFor(() => expect(make).toHaveBeenLastCalledWith(expect.objectContaining({ own: false })));
    await screen.findByText(/^Saved/);
    fireEvent.click(screen.getByLabelText('With your notes and corrections'));
    expect(screen.getByText('Whoever gets the file can read them.')).toBeDefined();
    fireEvent.click(screen.getByText('Download STIX'));
    await waitFor(() => expect(make).toHaveBeenLastCalledWith(expect.objectContaining({ own: true })));
  });
});

it('tells in the preview how many bytes the file has, which are more than its letters where those are not Latin', () => {
  const text = JSON.stringify({ objects: [{ id: 'a', type: 'note', content: '北'.repeat(600) }] });
  render(<StixPreview id="x" text={text} />);
  expect(document.querySelector('.stix-sum')?.textContent).toContain('2 kB');
});
