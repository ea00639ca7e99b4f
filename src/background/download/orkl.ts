import { ok, type Result } from '@/core/model/result';
import { isObject } from '@/core/sources/adapter';
import { asAddressPart } from '@/core/text/web-address';
import { below, type Conversation, startConversation } from './conversation';
import type { Download } from './download';
import { drain, encodeList } from './encode-list';
import { fail, type SourceFailure } from './failure';
import { createPace } from './pace';
import type { TransportRequest } from './transport';

/** What ORKL allows from one place: 90 requests in 30 seconds, whatever they are for. */
const PACE = createPace(90, 30_000);

/** Actors per page, where the server cuts its list into pages. */
const PAGE_SIZE = 500;

/** All of ORKL's threat actors, as `{data: [...]}`; its answers are so. It has no options. */
export async function fetchOrklActors(request: TransportRequest): Promise<Result<Download, SourceFailure>> {
  const server = startConversation({ ...request, pace: PACE });
  const actors = new Map<string, unknown>();
  for (;;) {
    const page = `ta/entries?limit=${PAGE_SIZE}&offset=${actors.size}`;
    const entries = await askOrkl(below(request.address, page), server);
    if (!entries.ok) return entries;
    // Where there are no more ORKL gives null.
    const given = entries.value ?? (actors.size === 0 ? undefined : []);
    if (!Array.isArray(given)) return NO_ORKL;
    const before = actors.size;
    for (const entry of given.filter(isObject)) actors.set(String(entry.id), entry);
    // A server that knows no pages gives all of them each time; one may allow fewer at a time than it is asked for.
    if (given.length > PAGE_SIZE || actors.size === before) break;
  }
  const bytes = await encodeList({}, 'data', drain(actors), request.signal);
  return bytes.ok ? ok({ bytes: bytes.value }) : bytes;
}

const NO_ORKL = fail('wrong-shape', 'The server does not answer as ORKL does.');

/** Reports of a search. */
const MAX_REPORTS = 50;

/** Which reports are wanted: those of one of ORKL's actors, or those that a search for words finds. */
export type ReportQuestion = { readonly actor: string } | { readonly words: string };

/** Entries of ORKL's library, as it gives them. */
export async function findOrklReports(
  question: ReportQuestion,
  request: Pick<TransportRequest, 'address' | 'signal' | 'limits'>,
): Promise<Result<readonly unknown[], SourceFailure>> {
  const server = startConversation({ ...request, onProgress: () => undefined, pace: PACE });
  const path =
    'actor' in question
      ? `ta/entry/${asAddressPart(question.actor)}`
      : `library/search?query=${asAddressPart(question.words)}&limit=${MAX_REPORTS}`;
  const found = await askOrkl(below(request.address, path), server);
  if (!found.ok) return found;
  const entries = 'actor' in question && isObject(found.value) ? found.value.reports : found.value;
  // Where there are none ORKL gives null.
  return Array.isArray(entries ?? []) ? ok((entries ?? []) as readonly unknown[]) : NO_ORKL;
}

/** What an answer wraps in `data`. */
async function askOrkl(address: string, server: Conversation): Promise<Result<unknown, SourceFailure>> {
  const answered = await server.ask(address);
  if (!answered.ok) return answered;
  const { json } = answered.value;
  return isObject(json) && 'data' in json ? ok(json.data) : NO_ORKL;
}
