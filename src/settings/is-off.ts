import type { Settings } from './settings';

/** True when the host, or a domain it belongs to, is one where Byname is off. */
export function isOff(settings: Pick<Settings, 'offSites'>, host: string): boolean {
  const asked = host.toLowerCase().replace(/\.+$/, '');
  return settings.offSites.some((site) => asked === site || asked.endsWith(`.${site}`));
}
