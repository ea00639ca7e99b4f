import { isCardKey } from '@/contract/card-port';
import { send } from '@/contract/channel';

export interface AcceptedPort {
  readonly port: MessagePort;
  /** Host name of the page around, as the browser says it; absent where it has none. */
  readonly site?: string;
}

/**
 * Waits for the port of our own script on the page around. Anybody who shows this document in a frame can post a port
 * to it: only one whose token our script vouched for is taken, and nothing is ever posted to the page itself, which
 * would give it a hold of this window.
 *
 * @param accepted called for every port that is good; the last one counts
 */
export function acceptPort(accepted: (port: AcceptedPort) => void, signal: AbortSignal): void {
  window.addEventListener(
    'message',
    async ({ data, ports: [port] }) => {
      if (port === undefined || !isCardKey(data)) return;
      const claim = await send('card.claim', { token: data.token });
      if (signal.aborted || !claim.ok || !claim.value.accepted) {
        port.close();
        return;
      }
      const { site } = claim.value;
      accepted({ port, ...(site === undefined ? {} : { site }) });
    },
    { signal },
  );
}
