// @vitest-environment happy-dom

import { cleanup } from '@testing-library/preact';
import { afterAll, afterEach, expect, it, vi } from 'vitest';

// What is made of the catalogue as a module is loaded is made anew, and has the source then.
vi.resetModules();
const { ACME, addSource } = await import('../../fixtures/added-source');
addSource();

afterEach(cleanup);
// What comes after has the sources as they are.
afterAll(() => vi.resetModules());

it('a source that is added can be ticked in settings and is credited there', async () => {
  const { drawOptions } = await import('./view');
  const page = drawOptions();
  expect(page.getByRole('checkbox', { name: ACME.title })).toBeTruthy();
  expect(page.getByRole('link', { name: ACME.credit.name }).getAttribute('href')).toBe(ACME.credit.url);
  expect(page.container.textContent).toContain(ACME.credit.terms);
});
