import { browser } from 'wxt/browser';
import type { FrameSummary, PageName } from '@/contract/frame-summary';
import { ASK_PORT, PAGE_PORT, type PageRequest, SELECTION_PORT, type Telling } from '@/contract/page-port';
import { frameAddress } from './frame-address';

export interface PortAnswers {
  state(): FrameSummary['state'];
  names(): PageName[];
  /** Does what a page of ours asks of this frame, and says over the port what comes of it. */
  serve(asked: PageRequest, port: Telling): void;
  /** The reader wants this page marked, whatever the rule for sites. */
  ask(): void;
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
    if (port.name === ASK_PORT) answers.ask();
    // In a frame that is not shown Firefox has none.
    if (port.name === SELECTION_PORT) port.postMessage(`${getSelection() ?? ''}`.slice(0, 99));
    if (port.name !== PAGE_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    // Only pages of ours open this port; a place that is none is gone to by nobody.
    port.onMessage.addListener((asked: PageRequest) => {
      if (asked.frame === frame) answers.serve(asked, port);
    });
    tell(port);
  };
  const tell = (port: Port) => port.postMessage(summarise(answers, frame));
  const { onConnect: connecting } = browser.runtime;
  connecting.addListener(onConnect);
  signal.addEventListener('abort', () => {
    try {
      connecting.removeListener(onConnect);
      for (const port of ports) port.disconnect();
    } catch {
      // The extension is gone, and its listeners and ports went with it.
    }
    ports.clear();
  });
  return {
    changed: () => {
      for (const port of ports) tell(port);
    },
  };
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
