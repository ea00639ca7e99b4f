import * as v from 'valibot';
import { failed, ok, type Result } from '@/core/model/result';
import { type Answer, type Input, MESSAGES, type Message, type MessageName, type Output } from './messages';
import { type Asker, request, runtimeTransport, type Transport } from './transport';

export type Handlers = {
  readonly [N in MessageName]: (input: Input<N>, from: Asker) => Promise<Output<N>> | Output<N>;
};

interface Call {
  readonly byname: MessageName;
  readonly input: unknown;
}

/**
 * Asks the background. Always resolves: with the value, or with a failure in words fit to show, also when nothing
 * answers (the extension was updated under a page, or is starting) or what answers is not of this version.
 */
export async function send<N extends MessageName>(
  name: N,
  input: Input<N>,
  transport: Transport = runtimeTransport,
): Promise<Answer<Output<N>>> {
  const answer = await request(name, input, transport);
  if (!answer.ok) return answer;
  const { output, unpack }: Message = MESSAGES[name];
  const value = check<Output<N>>(output, answer.value, unpack);
  return value.ok ? value : failed('Byname answered in a way that is not known here. Reload the page.');
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
  if (from.kind === 'content-script' && !('open' in MESSAGES[call.byname])) {
    return failed("Only Byname's own pages may ask for this.");
  }
  return handle(handlers, call.byname, call.input, from);
}

async function handle<N extends MessageName>(
  handlers: Handlers,
  name: N,
  raw: unknown,
  from: Asker,
): Promise<Answer<unknown>> {
  const input = check<Input<N>>(MESSAGES[name].input, raw);
  if (!input.ok) return failed('The question was not understood.');
  try {
    const value = await handlers[name](input.value, from);
    const { pack }: Message = MESSAGES[name];
    return ok(pack === undefined ? value : pack(value as never));
  } catch (error) {
    return failed(error instanceof Error ? error.message : 'Byname failed to answer.');
  }
}

/** Never throws, whatever it is given: a field may be made to. */
function check<T>(schema: v.GenericSchema, raw: unknown, unpack = (it: unknown) => it): Result<T, null> {
  try {
    const { success, output } = v.safeParse(schema, unpack(raw), { abortEarly: true });
    return success ? ok(output as T) : failed(null);
  } catch {
    return failed(null);
  }
}

function isCall(message: unknown): message is Call {
  return (
    typeof message === 'object' && message !== null && 'byname' in message && isMessageName(message.byname)
  );
}

function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(MESSAGES, name);
}
