import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { SourceId } from '../../src/core/model/source-record';
import { answerFeed, type FeedMode } from './answer-feed';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface Asked {
  readonly path: string;
  readonly query: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

export interface TestServer {
  readonly origin: string;
  /** Serves a document written by a test, or a file; gives its address. */
  page(path: string, html: string | Uint8Array, headers?: Readonly<Record<string, string>>): string;
  /** Address at which a source's file is served. */
  feedAddress(id: SourceId): string;
  setFeed(id: SourceId, mode: FeedMode): void;
  /** Serves another body for a source from now on; undefined goes back to the first. */
  replaceFeed(id: SourceId, body: string | undefined): void;
  /** Feeds answered well again, request log empty. */
  reset(): void;
  /** What was asked for since the last reset, with the status that was sent. */
  readonly requests: readonly Asked[];
  close(): Promise<void>;
}

/**
 * Serves a folder of static files, pages written by tests and the sources' files on a free port of this
 * machine.
 */
export async function startServer(
  folder: string,
  feeds: ReadonlyMap<SourceId, string> = new Map(),
): Promise<TestServer> {
  const pages = new Map<string, { html: string | Uint8Array; headers: Readonly<Record<string, string>> }>();
  const modes = new Map<SourceId, FeedMode>();
  const replaced = new Map<SourceId, string>();
  const requests: Asked[] = [];

  const server = createServer((request, response) => {
    const { pathname: path, search: query } = new URL(request.url ?? '/', 'http://localhost');
    const { headers } = request;
    response.on('close', () => requests.push({ path, query, status: response.statusCode, headers }));
    const page = pages.get(path);
    const feed = /^\/feeds\/(.+)\.json$/.exec(path)?.[1] ?? '';
    const body = replaced.get(feed) ?? feeds.get(feed);
    if (page) response.writeHead(200, { 'Content-Type': TYPES['.html'], ...page.headers }).end(page.html);
    else if (body !== undefined) answerFeed(request, response, body, modes.get(feed) ?? { kind: 'good' });
    else sendFile(request, response, folder, path);
  });
  const origin = await listen(server);

  return {
    origin,
    page(path, html, headers = {}) {
      pages.set(path, { html, headers });
      return origin + path;
    },
    feedAddress: (id) => `${origin}/feeds/${id}.json`,
    setFeed: (id, mode) => void modes.set(id, mode),
    replaceFeed: (id, body) => void (body === undefined ? replaced.delete(id) : replaced.set(id, body)),
    reset() {
      modes.clear();
      replaced.clear();
      requests.length = 0;
    },
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function sendFile(request: IncomingMessage, response: ServerResponse, folder: string, path: string): void {
  const relative = normalize(path).replace(/^[\\/]+/, '') || 'index.html';
  const type = TYPES[extname(relative)];
  try {
    if (request.method !== 'GET' || !type || relative.startsWith('..')) throw new Error('not served');
    const body = readFileSync(join(folder, relative));
    response.writeHead(200, { 'Content-Type': type }).end(body);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  }
}
