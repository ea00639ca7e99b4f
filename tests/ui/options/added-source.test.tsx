// @vitest-environment happy-dom

import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ACME, addSource } from '../../fixtures/added-source';

addSource();

afterEach(cleanup);

it('a source that is added can be ticked in settings and is credited there', async () => {
  // What is made of the catalogue as a module is loaded has the source then.
  const { drawOptions } = await import('./view');
  const page = drawOptions();
  expect(page.getByRole('checkbox', { name: ACME.title })).toBeTruthy();
  expect(page.getByRole('link', { name: ACME.credit.name }).getAttribute('href')).toBe(ACME.credit.url);
  expect(page.container.textContent).toContain(ACME.credit.terms);
});
