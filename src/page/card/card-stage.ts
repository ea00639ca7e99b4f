import type { FromCard, ToCard } from '@/contract/card-port';
import { type CardHost, createCardHost } from './card-host';
import { type CardLink, linkCard } from './card-link';

/** Nothing is left on the page when no card was wanted for this long; loading one anew takes 50 to 100 ms. */
const IDLE_MS = 2_500;

interface Set {
  readonly host: CardHost;
  readonly link: CardLink;
  readonly abort: AbortController;
}

/** Where the card plays: the host on the page and the talk with its frame, set up ahead and kept for a while after. */
export class CardStage {
  readonly #received: (message: FromCard) => void;
  readonly #taken: () => void;
  #set: Set | null = null;
  #ready = false;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param received a message of the frame that draws the card; `ready` comes again when it had to load anew
   * @param taken the page has taken the host out or closed it while it was shown
   */
  constructor(received: (message: FromCard) => void, taken: () => void) {
    this.#received = received;
    this.#taken = taken;
  }

  get host(): CardHost | null {
    return this.#set?.host ?? null;
  }

  /** The frame listens. */
  get isReady(): boolean {
    return this.#ready;
  }

  /** Sets it up where it is not, or no more. Throws when the extension is gone. */
  prepare(): CardHost {
    clearTimeout(this.#idle);
    if (this.#set?.host.element.isConnected === true) return this.#set.host;
    this.clear();
    const abort = new AbortController();
    const host = createCardHost(() => {
      this.#taken();
      this.clear();
    });
    const received = (message: FromCard) => {
      if (message.kind === 'ready') this.#ready = true;
      this.#received(message);
    };
    this.#set = { host, link: linkCard(host.frame, received, abort.signal), abort };
    return host;
  }

  /** Brings the host out on top, where what is near is drawn. Its frame may have to load anew, and is not ready then. */
  rise(near: Node): void {
    if (this.#set?.host.rise(near) === true) this.#ready = false;
  }

  post(message: ToCard): void {
    this.#set?.link.post(message);
  }

  /** Nothing is shown: it goes by itself, if nothing is wanted before. */
  rest(): void {
    this.#set?.host.hide();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.clear(), IDLE_MS);
  }

  clear(): void {
    clearTimeout(this.#idle);
    this.#ready = false;
    this.#set?.abort.abort();
    this.#set?.host.remove();
    this.#set = null;
  }
}
