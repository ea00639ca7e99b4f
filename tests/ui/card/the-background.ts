import { browser } from 'wxt/browser';
import type { MessageName } from '@/contract/messages';
import { untilTestEnds } from '../../page/browser/page';

/** What was asked, in order. */
export interface Asked {
  readonly byname: MessageName;
  readonly input: unknown;
}

type Answers = Partial<Record<MessageName, (input: never) => unknown>>;

/** Answers the card's document as the background would, until the test ends; nothing else is answered. */
export function answerCard(answers: Answers): readonly Asked[] {
  const asked: Asked[] = [];
  const { sendMessage } = browser.runtime;
  Object.assign(browser.runtime, {
    sendMessage: async (call: Asked) => {
      asked.push(call);
      const answer = answers[call.byname];
      return answer === undefined
        ? { ok: false, error: 'Nobody answers.' }
        : Promise.resolve(answer(call.input as never)).then(
            (value) => ({ ok: true, value }),
            (fault: Error) => ({ ok: false, error: fault.message }),
          );
    },
  });
  untilTestEnds().addEventListener('abort', () => Object.assign(browser.runtime, { sendMessage }));
  return asked;
}

/** Hands this document a port as the script on a page does; gives the other end, and what came out of it. */
export function handPort(data: unknown): { readonly port: MessagePort; readonly heard: unknown[] } {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  port1.onmessage = (event) => heard.push(event.data);
  window.postMessage(data, '*', [port2]);
  untilTestEnds().addEventListener('abort', () => port1.close());
  return { port: port1, heard };
}
