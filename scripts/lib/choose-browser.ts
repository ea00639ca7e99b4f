import { ensureBrowser, MissingBrowser } from './ensure-browser';
import { type FoundBrowser, findBrowser } from './find-browser';

/**
 * The browser that was wished for, else the first that is installed, else Debian's Chromium. Throws
 * MissingBrowser where there is none, with what to do.
 */
export async function chooseBrowser(
  wish: string | undefined,
  say: (line: string) => void,
): Promise<FoundBrowser> {
  const found = findBrowser(wish);
  if (found) return found;
  if (wish) {
    throw new MissingBrowser(
      `BYNAME_BROWSER is "${wish}", which is not installed here. Give chrome, chromium, edge, firefox, or the path of an executable.`,
    );
  }
  return ensureBrowser('chromium', say);
}
