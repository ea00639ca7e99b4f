import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TransportRequest } from '@/background/download/transport';
import { TRANSPORTS } from '@/background/download/transports';

export interface ApiRequest {
  readonly path: string;
  /** As it was asked, in order. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON of a POST. */
  readonly body: unknown;
}

export interface ApiAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is, anything else as JSON. */
  readonly body?: unknown;
}

export interface ApiServer {
  /** Without a slash at the end. */
  readonly address: string;
  readonly asked: ApiRequest[];
  /** Answers everything from now on. Without an answer nothing comes. */
  answer: (request: ApiRequest) => ApiAnswer | undefined;
  stop(): Promise<void>;
}

/** A server on this machine that answers as a test tells it. */
export async function startApiServer(): Promise<ApiServer> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) text += piece;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asked: ApiRequest = {
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
    api.asked.push(asked);
    const answer = api.answer(asked);
    if (answer === undefined) return;
    const { status = 200, headers = {}, body = '' } = answer;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api: ApiServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    answer: () => ({ status: 404, body: {} }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return api;
}

export const NOW = '2026-11-26T08:00:00.000Z';

/** What a transport comes to: the document and what is remembered, or the failure, as one flat object. */
export async function askServer(
  kind: keyof typeof TRANSPORTS,
  address: string,
  changes: Partial<TransportRequest> = {},
) {
  const answered = await TRANSPORTS[kind]({
    id: 'own-1',
    address,
    options: {},
    now: NOW,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...changes,
  });
  if (!answered.ok) return { ok: false as const, ...answered.error };
  const document = JSON.parse(new TextDecoder().decode(answered.value.bytes)) as Readonly<
    Record<string, unknown>
  >;
  const { bytes, memory } = answered.value;
  return {
    ok: true as const,
    document,
    bytes,
    memory,
    ...(memory ? { resume: { memory, file: new Blob([bytes]) } } : {}),
  };
}

export const ANA = { user: 'ana', key: 'Hush-42' };
