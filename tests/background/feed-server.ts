import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FeedServer {
  /** Without a slash at the end. */
  readonly address: string;
  /** Answers a path from now on. */
  serve(path: string, answer: RequestListener): void;
  /** Paths asked so far, in order. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** A real server on this machine; paths that are not served answer 404. */
export async function startFeedServer(): Promise<FeedServer> {
  const answers = new Map<string, RequestListener>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) response.writeHead(404).end('not found');
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    serve: (path, answer) => void answers.set(path, answer),
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with this body. */
export function body(content: string | Uint8Array, headers: Record<string, string> = {}): RequestListener {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/plain', ...headers }).end(content);
}

/** Answers with the head and a first piece, and then nothing more. */
export function stall(piece: string): RequestListener {
  return (_, response) => void response.writeHead(200).write(piece);
}
