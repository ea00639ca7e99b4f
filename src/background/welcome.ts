import { browser } from 'wxt/browser';
import { readPolicy } from '@/stored/policy';

/**
 * Chromium gives an extension what a company set for it only about five seconds after the company has installed it, and tells
 * nobody that more is to come.
 */
const POLICY_COMES_WITHIN_MS = 10_000;

/** Opens the first page, unless the company that installed this wants none. */
export async function openWelcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') await new Promise((resolve) => setTimeout(resolve, POLICY_COMES_WITHIN_MS));
  const { welcome = true } = await readPolicy();
  if (welcome) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
