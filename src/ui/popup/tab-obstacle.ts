/** Why a page may not be read, as far as its address tells; `site` where nothing stands in the way but perhaps access. */
export type Obstacle = 'browser' | 'store' | 'pdf' | 'file' | 'site';

/** Pages that browsers keep every extension out of, in stores of theirs. */
const STORES: readonly RegExp[] = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
  /^https:\/\/addons\.opera\.com\//,
];

/** @param address undefined where the browser does not tell it */
export function obstacleOf(address: string | undefined): Obstacle | undefined {
  if (address === undefined || address === '') return undefined;
  if (STORES.some((store) => store.test(address))) return 'store';
  const { protocol, pathname } = new URL(address);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  if (!isWeb && protocol !== 'file:') return 'browser';
  if (pathname.toLowerCase().endsWith('.pdf')) return 'pdf';
  return isWeb ? 'site' : 'file';
}

/** Whether one of the origins that the browser lets an extension read holds an address: "https://*.example.com/*". */
export function isAmongOrigins(address: string, origins: readonly string[]): boolean {
  const { protocol, hostname } = new URL(address);
  return origins.some((origin) => {
    if (origin === '<all_urls>') return true;
    const [, scheme, host = ''] = /^(\*|[a-z]+):\/\/([^/]*)/.exec(origin) ?? [];
    if (scheme !== '*' && `${scheme}:` !== protocol) return false;
    const domain = host.replace(/^\*\.?/, '').replace(/:[\d*]*$/, '');
    return host.startsWith('*')
      ? domain === '' || `.${hostname}`.endsWith(`.${domain}`)
      : hostname === domain;
  });
}
