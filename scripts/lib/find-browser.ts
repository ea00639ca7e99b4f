import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Which family of browser, and so which build of the extension and which protocol drives it. */
export type BrowserFamily = 'chromium' | 'firefox';

export interface FoundBrowser {
  readonly family: BrowserFamily;
  /** As a person would say it: "Chromium", "Microsoft Edge". */
  readonly title: string;
  readonly path: string;
}

interface KnownBrowser {
  readonly family: BrowserFamily;
  readonly title: string;
  /** Words that name it in BYNAME_BROWSER. */
  readonly aliases: readonly string[];
  /** Commands on the PATH. */
  readonly commands: readonly string[];
  readonly mac: string;
  /** Below a Program Files folder. */
  readonly windows: readonly string[];
}

/** In the order they are tried. */
const KNOWN: readonly KnownBrowser[] = [
  {
    family: 'chromium',
    title: 'Google Chrome',
    aliases: ['chrome', 'google-chrome'],
    commands: ['google-chrome-stable', 'google-chrome'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: ['Google\\Chrome\\Application\\chrome.exe'],
  },
  {
    family: 'chromium',
    title: 'Chromium',
    aliases: ['chromium'],
    commands: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: ['Chromium\\Application\\chrome.exe'],
  },
  {
    family: 'chromium',
    title: 'Microsoft Edge',
    aliases: ['edge', 'msedge', 'microsoft-edge'],
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
  },
  {
    family: 'firefox',
    title: 'Firefox',
    aliases: ['firefox', 'firefox-esr'],
    commands: ['firefox', 'firefox-esr'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
];

/**
 * The first browser that is installed; with a wish ("firefox", "edge", or the path of an executable), that
 * one or none. The family of a browser given by its path is read from the file's name.
 */
export function findBrowser(wish?: string): FoundBrowser | undefined {
  if (wish && (isAbsolute(wish) || /[\\/]/.test(wish))) {
    if (!isExecutable(wish)) return undefined;
    const family = /firefox|librewolf|waterfox/i.test(wish) ? 'firefox' : 'chromium';
    return { family, title: wish, path: wish };
  }
  const wanted = wish?.toLowerCase();
  return firstInstalled(KNOWN.filter((known) => !wanted || known.aliases.includes(wanted)));
}

/** Any installed browser of a family. */
export function findBrowserOf(family: BrowserFamily): FoundBrowser | undefined {
  return firstInstalled(KNOWN.filter((known) => known.family === family));
}

function firstInstalled(browsers: readonly KnownBrowser[]): FoundBrowser | undefined {
  for (const { family, title, ...known } of browsers) {
    const path = placesOf(known).find(isExecutable);
    if (path) return { family, title, path };
  }
  return undefined;
}

function placesOf(known: Pick<KnownBrowser, 'commands' | 'mac' | 'windows'>): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(process.env.HOME ?? '', 'Applications')].map((folder) =>
      join(folder, known.mac),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    return roots.flatMap((root) => known.windows.map((path) => join(root, path)));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => known.commands.map((command) => join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
