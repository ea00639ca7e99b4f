import { checkInput, isMessageName, OPEN_TO_CONTENT_SCRIPTS } from './check-input';
import type { Answer, Handlers, Input, MessageName, Output } from './messages';
import { type Asker, runtimeTransport, type Transport } from './transport';

interface Call {
  readonly byname: MessageName;
  readonly input: unknown;
}

/**
 * Asks the background. Always resolves: with the value, or with `{ok: false, error}` in words fit to
 * show, also when nothing answers (the extension was updated under a page, or is starting).
 */
export async function send<N extends MessageName>(
  name: N,
  input: Input<N>,
  transport: Transport = runtimeTransport,
): Promise<Answer<Output<N>>> {
  try {
    const reply = await transport.request({ byname: name, input });
    return isAnswer<Output<N>>(reply) ? reply : failure('Byname did not answer.');
  } catch {
    return failure('Byname could not be reached. Reload the page if the extension was just updated.');
  }
}

/**
 * Answers every message of the map until the signal fires. Messages that are not ours get no answer;
 * a wrong input, a sender that may not ask, or a handler that throws is a named failure.
 */
export function answer(
  handlers: Handlers,
  signal: AbortSignal,
  transport: Transport = runtimeTransport,
): void {
  transport.listen((message, from) => {
    return isCall(message) ? respond(handlers, message, from) : undefined;
  }, signal);
}

async function respond(handlers: Handlers, call: Call, from: Asker): Promise<Answer<unknown>> {
  if (from.kind === 'content-script' && !OPEN_TO_CONTENT_SCRIPTS.has(call.byname)) {
    return failure("Only Byname's own pages may ask for this.");
  }
  return handle(handlers, call.byname, call.input, from);
}

async function handle<N extends MessageName>(
  handlers: Handlers,
  name: N,
  raw: unknown,
  from: Asker,
): Promise<Answer<Output<N>>> {
  const input = checkInput(name, raw);
  if (input === undefined) return failure('The question was not understood.');
  try {
    return { ok: true, value: await handlers[name](input, from) };
  } catch (error) {
    return failure(error instanceof Error ? error.message : 'Byname failed to answer.');
  }
}

function failure(error: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error };
}

function isCall(message: unknown): message is Call {
  return (
    typeof message === 'object' && message !== null && 'byname' in message && isMessageName(message.byname)
  );
}

function isAnswer<T>(reply: unknown): reply is Answer<T> {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return false;
  return reply.ok === true ? 'value' in reply : 'error' in reply && typeof reply.error === 'string';
}
