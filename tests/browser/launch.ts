import type { BrowserFamily } from '../../scripts/lib/find-browser';
import { launchChromium } from './chromium';
import type { Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a shell expects of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Opens a browser of the family with a fresh profile, which is removed when it closes; also when this
 * process is told to end.
 */
export async function launch(family: BrowserFamily, options: LaunchOptions): Promise<Driver> {
  const driver = await (family === 'firefox' ? launchFirefox(options) : launchChromium(options));
  const leave = () => void driver.close().finally(() => process.exit(INTERRUPTED));
  for (const signal of SIGNALS) process.once(signal, leave);
  void driver.closed.then(() => {
    for (const signal of SIGNALS) process.off(signal, leave);
  });
  return driver;
}
