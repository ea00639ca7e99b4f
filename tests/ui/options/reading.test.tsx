// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ReadingSection } from '@/ui/options/ReadingSection';

afterEach(cleanup);

it.each([
  ['The card opens when the pointer has rested', '600', { dwellMs: 600 }],
  ['It opens', 'Alt', { modifier: 'Alt' }],
  ['It opens', 'none', { modifier: 'none' }],
  ['Theme', 'dark', { theme: 'dark' }],
  ['Theme', 'system', { theme: 'system' }],
])('%s: %s', (label, value, change) => {
  const onChange = vi.fn();
  render(<ReadingSection settings={{}} shortcuts={{}} onChange={onChange} onShortcuts={vi.fn()} />);
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  expect(onChange).toHaveBeenCalledWith(change);
});

it('lists the keys as the browser has them, and leads to where they are changed', () => {
  const onShortcuts = vi.fn();
  const shortcuts = { _execute_action: 'Ctrl+Shift+Y' };
  render(<ReadingSection settings={{}} shortcuts={shortcuts} onChange={vi.fn()} onShortcuts={onShortcuts} />);
  expect(screen.getByText('Ctrl+Shift+Y').parentElement?.nextSibling?.textContent).toBe('Open the popup');
  fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts…' }));
  expect(onShortcuts).toHaveBeenCalled();
});
