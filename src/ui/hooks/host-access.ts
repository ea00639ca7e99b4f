import { browser } from 'wxt/browser';

/** Whether the browser lets Byname read a host whatever its server says about reading from elsewhere. */
export type HostAccess = 'granted' | 'refused' | 'not-needed';

/**
 * Asks for access to an address' host. To be called in the handler of a click, before anything is waited
 * for: browsers show the question only then. Never rejects.
 */
export async function requestHostAccess(address: string): Promise<HostAccess> {
  const pattern = hostPattern(address);
  if (pattern === null) return 'not-needed';
  try {
    return (await browser.permissions.request({ origins: [pattern] })) ? 'granted' : 'refused';
  } catch {
    return 'refused'; // The browser or a company's policy does not let it be asked.
  }
}

/** Gives back the access to a host that no source is fetched from any more. Never rejects. */
export async function dropHostAccess(address: string, inUse: readonly string[]): Promise<void> {
  const pattern = hostPattern(address);
  if (pattern === null || inUse.some((other) => hostPattern(other) === pattern)) return;
  try {
    await browser.permissions.remove({ origins: [pattern] });
  } catch {
    // It was never granted, or a policy holds it: either way it is not ours to take away.
  }
}

/** Only https can be asked for, and all files of this computer at once; a server on this machine needs no permission. */
export function hostPattern(address: string): string | null {
  if (address === '') return null; // A file's.
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return 'file:///*';
  return protocol === 'https:' ? `https://${hostname}/*` : null;
}
