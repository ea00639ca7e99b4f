import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserFamily } from './find-browser';

/** The project's folder, wherever it was cloned. */
export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What the builds write. */
const BUILD_FOLDER: Record<BrowserFamily, string> = {
  chromium: join(PROJECT_ROOT, '.output/chrome-mv3'),
  firefox: join(PROJECT_ROOT, '.output/firefox-mv3'),
};

export function buildFolder(family: BrowserFamily): string {
  return BUILD_FOLDER[family];
}

/** The npm script that fills it. */
export const BUILD_SCRIPT: Record<BrowserFamily, string> = { chromium: 'build', firefox: 'build:firefox' };

/**
 * Real source files and documents that may lie beside a checkout; optional, and nothing else is read from
 * outside the project.
 */
export const SHARED_FOLDER = join(PROJECT_ROOT, '../shared');
