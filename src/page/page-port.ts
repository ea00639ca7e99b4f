import { browser } from 'wxt/browser';
import type { FrameSummary, PageName } from '@/contract/frame-summary';
import { type JumpRequest, PAGE_PORT } from '@/contract/page-port';
import { frameAddress } from './frame-address';

export interface PortAnswers {
  state(): FrameSummary['state'];
  names(): PageName[];
  /** Goes to one of the places of a name and points it out. */
  jump(key: string, index: number): void;
}

type Port = ReturnType<typeof browser.runtime.connect>;

/**
 * Answers the popup while it is open, until the signal fires.
 *
 * @returns tells it that the page's names are not what they were
 */
export function answerPopup(answers: PortAnswers, signal: AbortSignal): { changed(): void } {
  const frame = String(Math.random());
  const ports = new Set<Port>();
  const onConnect = (port: Port) => {
    if (port.name !== PAGE_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      if (isJump(message) && message.frame === frame) answers.jump(message.key, message.index);
    });
    tell(port);
  };
  const tell = (port: Port) => port.postMessage(summarise(answers, frame));
  const { onConnect: connecting } = browser.runtime;
  connecting.addListener(onConnect);
  signal.addEventListener(
    'abort',
    () => {
      try {
        connecting.removeListener(onConnect);
        for (const port of ports) port.disconnect();
      } catch {
        // The extension is gone, and its listeners and ports went with it.
      }
      ports.clear();
    },
    { once: true },
  );
  return {
    changed: () => {
      for (const port of ports) tell(port);
    },
  };
}

function isJump(message: unknown): message is JumpRequest {
  const { kind, key, index } = (message ?? {}) as Record<keyof JumpRequest, unknown>;
  return kind === 'jump' && typeof key === 'string' && Number.isSafeInteger(index) && (index as number) >= 0;
}

function summarise(answers: PortAnswers, frame: string): FrameSummary {
  return {
    kind: 'summary',
    frame,
    top: window === window.top,
    site: frameAddress().hostname,
    state: answers.state(),
    names: answers.names(),
  };
}
