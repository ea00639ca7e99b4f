import type { BrowserFamily } from '../../scripts/lib/find-browser';
import { launchChromium } from './chromium';
import type { Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';

/** Opens a browser of the family with a fresh profile, which is removed when it closes. */
export function launch(family: BrowserFamily, options: LaunchOptions): Promise<Driver> {
  return family === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
