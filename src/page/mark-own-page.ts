import { attend } from './card/attend';
import { offerLate } from './dom/late-script';
import { gatherFrame } from './marks/gather-frame';
import { startMarking } from './marks/marking';
import { startWithOthers } from './marks/with-others';
import { leaveAlone } from './reading/text-run';
import { startPage } from './start-page';

/**
 * Marks a page of the extension's own as every other page is marked, whatever the rule for sites: no content script runs
 * there, and it may load no script later.
 *
 * @param own elements of this name hold what the page itself says: names in it are no mentions
 */
export function markOwnPage(own?: string): void {
  if (own !== undefined) leaveAlone(own);
  offerLate('marking', startMarking);
  offerLate('marking-others', startWithOthers);
  offerLate('attend', attend);
  offerLate('gather', gatherFrame);
  void startPage(true);
}
