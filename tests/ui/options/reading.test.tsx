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
  render(<ReadingSection settings={{}} onChange={onChange} />);
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  expect(onChange).toHaveBeenCalledWith(change);
});
