// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { drawOptions } from './view';

afterEach(cleanup);

const OPENER = 'Reset to the bundled dataset…';
const YES = 'Forget them and reset';

it('asks first, with the focus on keeping', async () => {
  const page = drawOptions();
  fireEvent.click(page.getByRole('button', { name: OPENER }));
  const keep = await page.findByRole('button', { name: 'Keep the downloads' });
  await vi.waitFor(() => expect(document.activeElement).toBe(keep));
  expect(page.getByRole('group', { name: 'Reset to the bundled dataset?' }).textContent).toContain(
    'everything that was downloaded',
  );
  expect(page.getByRole('group', { name: 'Reset to the bundled dataset?' }).textContent).toContain(
    'your own sources with what their files held',
  );
  fireEvent.keyDown(keep, { key: 'Escape' });
  expect(page.queryByRole('button', { name: YES })).toBeNull();
  expect(document.activeElement?.textContent).toBe(OPENER);
  expect(page.props.onReset).not.toHaveBeenCalled();
});

it('resets, and says so', async () => {
  const page = drawOptions();
  fireEvent.click(page.getByRole('button', { name: OPENER }));
  fireEvent.click(page.getByRole('button', { name: YES }));
  expect(page.props.onReset).toHaveBeenCalledOnce();
  expect(await page.findByText('Done. The bundled dataset answers again.')).toBeTruthy();
});

it('says why it could not', async () => {
  const page = drawOptions({ onReset: async () => 'Byname did not answer.' });
  fireEvent.click(page.getByRole('button', { name: OPENER }));
  fireEvent.click(page.getByRole('button', { name: YES }));
  expect(await page.findByText('Byname did not answer.')).toBeTruthy();
});
