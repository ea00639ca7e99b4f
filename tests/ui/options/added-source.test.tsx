// @vitest-environment happy-dom

import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ACME } from '../../fixtures/added-source';
import { drawOptions } from './view';

afterEach(cleanup);

it('a source that is added can be ticked in settings and is credited there', () => {
  const page = drawOptions();
  expect(page.getByRole('checkbox', { name: ACME.title })).toBeTruthy();
  expect(page.container.textContent).toContain(ACME.about);
  expect(page.getByRole('link', { name: ACME.credit.name }).getAttribute('href')).toBe(ACME.credit.url);
  expect(page.container.textContent).toContain(ACME.credit.terms);
});
