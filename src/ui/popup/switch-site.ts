import { isOff } from '@/stored/page-settings';
import type { Settings } from '@/stored/settings';

type Sites = Pick<Settings, 'offSites'>;

/** The sites that are off once names are marked on `site`, or are not. A rule for a parent domain goes whole. */
export function switchSite({ offSites }: Sites, site: string, marked: boolean): Sites {
  const others = offSites.filter((rule) => !isOff({ offSites: [rule] }, site));
  return { offSites: marked ? others : [...others, site] };
}

/** The parent domain whose rule turns `site` off; undefined where the site has a rule of its own, or none. */
export function parentRule({ offSites }: Sites, site: string): string | undefined {
  return offSites.find((rule) => rule !== site && isOff({ offSites: [rule] }, site));
}
