import { installPackage, mayInstallPackages } from './debian-package.ts';
import { type BrowserFamily, type FoundBrowser, findBrowserOf } from './find-browser.ts';

/** Debian's packages; each holds the browser and all that it needs. */
const DEBIAN_PACKAGE: Record<BrowserFamily, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

export class MissingBrowser extends Error {
  override readonly name = 'MissingBrowser';
}

/**
 * A browser of the family, installed from Debian's packages where that can be done without asking anyone
 * (root on a Debian). Throws MissingBrowser, which names the command to run, where it cannot.
 */
export async function ensureBrowser(
  family: BrowserFamily,
  say: (line: string) => void,
): Promise<FoundBrowser> {
  const found = findBrowserOf(family);
  if (found) return found;
  if (mayInstallPackages()) {
    say(`No ${family} here: installing Debian's package ${DEBIAN_PACKAGE[family]} …`);
    const error = await installPackage(DEBIAN_PACKAGE[family]);
    if (error !== undefined) throw new MissingBrowser(error);
    const installed = findBrowserOf(family);
    if (installed) return installed;
  }
  throw new MissingBrowser(`No ${family} was found. ${howToInstall(family)}`);
}

function howToInstall(family: BrowserFamily): string {
  if (process.platform === 'linux') {
    return `On Debian or Ubuntu: sudo apt-get update && sudo apt-get install ${DEBIAN_PACKAGE[family]}`;
  }
  if (process.platform === 'darwin') return `With Homebrew: brew install --cask ${family}`;
  return family === 'firefox'
    ? 'With winget: winget install Mozilla.Firefox'
    : 'With winget: winget install Google.Chrome';
}
