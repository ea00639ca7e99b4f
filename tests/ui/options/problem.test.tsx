// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { drawOptions } from './view';

afterEach(cleanup);

it('closes what did not work and gives the focus back to where it was', () => {
  const page = drawOptions({ problem: 'The browser could not save your settings.' });
  const tick = page.getByLabelText('Refresh every day');
  expect(page.getByText('The browser could not save your settings.').closest('[role="alert"]')).toBeTruthy();
  tick.focus();
  const close = page.getByRole('button', { name: 'Close' });
  fireEvent.focus(close, { relatedTarget: tick });
  fireEvent.click(close);
  expect(page.props.onProblemRead).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(tick);
});
