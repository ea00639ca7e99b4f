/** The page that sums up what a tab shows, relative to the extension's root. */
export function summaryAddress(tab: number): `summary.html#${string}` {
  return `summary.html#${tab}`;
}

/** The tab that its address names; undefined where it names none. */
export function tabFromHash(hash: string): number | undefined {
  return /^#\d{1,15}$/.test(hash) ? Number(hash.slice(1)) : undefined;
}
