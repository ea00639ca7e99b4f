// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Menu } from '@/ui/components/Menu';
import { Dialog } from '@/ui/profile/parts/Dialog';

afterEach(cleanup);

function open() {
  const press = vi.fn();
  const tick = vi.fn();
  render(
    <>
      <Menu
        label="Copy"
        entries={[
          { heading: 'For you' },
          { label: 'Names', onPress: press },
          { label: 'Summary', onPress: press },
          { off: 'Switched off' },
          { label: 'With notes', checked: false, onPress: tick },
          { label: 'Page', href: 'https://a.example/', isOutside: true },
        ]}
      />
      <p>Elsewhere</p>
    </>,
  );
  fireEvent.click(screen.getByText('Copy'));
  return { press, tick };
}

const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const focused = () => document.activeElement?.textContent;

it('goes through its items with the arrows, round and round, and to one by its first letter', () => {
  open();
  expect(focused()).toBe('Names');
  const seen = ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home', 's', 's', 'w'].map((name) => {
    key(name);
    return focused();
  });
  expect(seen).toEqual([
    ...['Summary', 'Names', 'Page', 'Names', 'Page', 'Names'],
    ...['Summary', 'Switched off', 'With notes'],
  ]);
});

it.each([
  ['Esc, which gives the focus back', () => key('Escape'), 'Copy'],
  ['Tab, which goes on', () => key('Tab'), undefined],
  ['a press elsewhere', () => fireEvent.pointerDown(screen.getByText('Elsewhere')), undefined],
])('is closed by %s', (_, close, next) => {
  open();
  close();
  expect(screen.queryByRole('menu')).toBeNull();
  if (next !== undefined) expect(focused()).toBe(next);
});

it('does what is pressed and closes; a choice stays open', () => {
  const { press, tick } = open();
  fireEvent.click(screen.getByText('With notes'));
  expect(tick).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByText('Switched off'));
  fireEvent.click(screen.getByText('Summary'));
  expect(press).toHaveBeenCalledOnce();
  expect(screen.queryByRole('menu')).toBeNull();
  expect(focused()).toBe('Copy');
});

it('opens a page outside in a tab that knows nothing of this one', () => {
  open();
  expect(screen.getByText('Page').getAttribute('rel')).toBe('noopener noreferrer');
  expect(screen.getByText('Page').getAttribute('target')).toBe('_blank');
});

it('a dialog is closed by Esc and by its button, and gives the focus back', () => {
  const onClose = vi.fn();
  const draw = (isOpen: boolean) => (
    <>
      <button type="button">Opener</button>
      {isOpen && (
        <Dialog title="A question" onClose={onClose}>
          <input aria-label="Answer" />
        </Dialog>
      )}
    </>
  );
  const { rerender } = render(draw(false));
  screen.getByText('Opener').focus();
  rerender(draw(true));
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'A question' });
  expect(dialog.open).toBe(true);
  const cancel = new Event('cancel', { cancelable: true });
  fireEvent(dialog, cancel);
  fireEvent.click(screen.getByLabelText('Close'));
  expect(onClose).toHaveBeenCalledTimes(2);
  // Whoever draws it takes it away, so that what it asked is drawn away with it.
  expect(cancel.defaultPrevented).toBe(true);
  screen.getByLabelText('Answer').focus();
  rerender(draw(false));
  expect(document.activeElement).toBe(screen.getByText('Opener'));
});
