import type { Result } from '@/core/model/result';
import { startConversation } from './conversation';
import type { SourceFailure } from './failure';
import { fetchMisp } from './misp';
import { fetchOpenCti } from './opencti';
import { fetchOrklActors, ORKL_PACE } from './orkl';
import { fetchTaxii } from './taxii';
import type { ServerAnswer, ServerQuestion, Transport } from './transport';

const TRANSPORTS = {
  taxii: fetchTaxii,
  misp: fetchMisp,
  opencti: fetchOpenCti,
  orkl: fetchOrklActors,
} as const satisfies Readonly<Record<string, Transport>>;

export type ServerKind = keyof typeof TRANSPORTS;

/** Asks a server for all that it has of what is asked. Never rejects; being cancelled is a result. */
export function fetchFromServer(
  kind: ServerKind,
  question: ServerQuestion,
): Promise<Result<ServerAnswer, SourceFailure>> {
  const pace = kind === 'orkl' ? { pace: ORKL_PACE } : {};
  return TRANSPORTS[kind](question, startConversation({ ...question, ...pace }));
}
