import type { CardClaim } from '@/contract/messages';
import type { Asker } from '@/contract/transport';

/** Far more than frames that load at one time; older ones are never asked for again. */
const MAX_OPEN = 100;

/**
 * How a card's frame knows that it stands on a page because our own script put it there: that script vouches for a
 * random token here and hands it to its frame, which claims it. A page that shows the card's document by itself has no
 * token that anybody vouched for. Kept in memory alone: both come within one load of the frame.
 */
export function createCardTokens() {
  const open = new Map<string, Asker>();
  return {
    vouch(token: string, from: Asker): { noted: true } {
      if (from.tab === undefined) throw new Error('Only a page may vouch.');
      open.set(token, from);
      for (const oldest of open.keys()) {
        if (open.size <= MAX_OPEN) break;
        open.delete(oldest);
      }
      return { noted: true };
    },

    /** Accepts a token once, from the tab that it was vouched for in. */
    claim(token: string, from: Asker): CardClaim {
      const voucher = open.get(token);
      if (from.kind !== 'extension-page' || voucher === undefined || voucher.tab !== from.tab) {
        return { accepted: false };
      }
      open.delete(token);
      return { accepted: true, ...(voucher.site === undefined ? {} : { site: voucher.site }) };
    },
  };
}
