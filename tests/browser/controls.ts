import type { Page } from 'puppeteer-core';
import { inPage } from './in-page';
import { until } from './until';

/** Presses the first button whose accessible name begins so, once there is one that can be pressed. */
export async function press(page: Page, name: string): Promise<void> {
  await until(`a button "${name}"`, () => inPage(page, pressButton, name));
}

/** Types into the field with this label, as a person does. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await until(`a field "${label}"`, () => inPage(page, focusField, label));
  await page.keyboard.type(text);
}

/** Types into the popup's field, once it is there. */
export async function typeSearch(popup: Page, query: string): Promise<void> {
  const field = await until('the search field', () => popup.$('input'));
  await field.focus();
  await popup.keyboard.type(query);
}

/** Waits until the page says this anywhere in its text. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await until(`"${text}" on the page`, () => inPage(page, saysText, text));
}

function pressButton(name: string): boolean {
  const button = [...document.querySelectorAll('button')].find((candidate) =>
    (candidate.ariaLabel ?? candidate.textContent ?? '').trim().startsWith(name),
  );
  if (!button || button.disabled || button.ariaDisabled === 'true') return false;
  button.focus();
  button.click();
  return true;
}

function focusField(label: string): boolean {
  const found = [...document.querySelectorAll('label')].find((candidate) =>
    candidate.textContent?.trim().startsWith(label),
  );
  found?.control?.focus();
  return found?.control != null && document.activeElement === found.control;
}

function saysText(text: string): boolean {
  return document.body.innerText.includes(text);
}
