import { attend } from './card/attend';
import { offerCards } from './card/load-cards';
import { gatherFrame } from './marks/gather-frame';
import { offerGathering } from './marks/load-gathering';
import { offerMarking } from './marks/load-marking';
import { startMarking } from './marks/marking';
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
  offerMarking({ startMarking });
  offerCards({ attend });
  offerGathering(gatherFrame);
  void startPage(true);
}
