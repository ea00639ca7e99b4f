import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Dialog } from '@/ui/profile/parts/Dialog';
import { show } from '../../page/browser/page';

// The page under an open dialog takes no focus, which only a browser knows.
test('a dialog that goes gives the focus back where it came from', async () => {
  const opener = show('<button type="button">Open</button><div></div>');
  const place = opener.nextElementSibling;
  if (place === null) throw new Error('There is no place for the dialog.');
  opener.focus();
  render(
    <Dialog title="Title" onClose={() => undefined}>
      <input />
    </Dialog>,
    place,
  );
  const field = await vi.waitFor(
    () => place.querySelector('input') ?? expect.fail('The field is not there.'),
  );
  field.focus();
  expect(document.activeElement).toBe(field);
  render(null, place);
  expect(document.activeElement).toBe(opener);
});
