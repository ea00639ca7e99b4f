import { isAmong, isOff, type SiteRule } from '@/stored/page-settings';
import type { Settings } from '@/stored/settings';

type Lists = Pick<Settings, 'offSites' | 'onSites'>;

/** The lists of sites once names are marked on `site`, or are not. A rule for a parent domain that turns it off goes whole. */
export function switchSite(rule: SiteRule, site: string, marked: boolean): Lists {
  const offSites = rule.offSites.filter((listed) => !isAmong([listed], site));
  if (rule.sites !== 'chosen')
    return { offSites: marked ? offSites : [...offSites, site], onSites: rule.onSites };
  const onSites = rule.onSites.filter((listed) => listed !== site && listed !== `www.${site}`);
  if (marked) return { offSites, onSites: isAmong(onSites, site) ? onSites : [...onSites, site] };
  // One that is on as a part of another is switched off by itself.
  return { offSites: isAmong(onSites, site) ? [...offSites, site] : offSites, onSites };
}

/** The parent domain whose rule turns `site` off; undefined where the site has a rule of its own, or none. */
export function parentRule({ offSites }: Pick<Lists, 'offSites'>, site: string): string | undefined {
  return offSites.find((listed) => listed !== site && listed !== `www.${site}` && isAmong([listed], site));
}

/** True where the page is marked once the reader asks for it: nothing but the rule keeps it unread. */
export function canAsk(settings: SiteRule & Pick<Settings, 'enabled'>, site: string): boolean {
  return settings.enabled && isOff(settings, site) && !isOff(settings, site, true);
}
