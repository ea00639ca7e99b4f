import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RefusingProxy {
  readonly port: number;
  /** Hosts that something in the browser wanted to reach, each as often as it tried. */
  readonly hosts: readonly string[];
  /** Answers this one address itself: a page over plain http that is not on this machine. */
  page(address: string, html: string): void;
  /** Forgets who was asked for, and what it answers. */
  reset(): void;
  close(): Promise<void>;
}

/** A proxy that lets nothing through and writes down who was asked for. This machine is never asked of it. */
export async function startRefusingProxy(): Promise<RefusingProxy> {
  const hosts: string[] = [];
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    if (html !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
      return;
    }
    hosts.push(hostOf(request.url));
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push((request.url ?? '').replace(/:\d+$/, ''));
    socket.on('error', () => undefined); // The browser hangs up first; nothing is lost.
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    page: (address, html) => void pages.set(address, html),
    reset: () => {
      hosts.length = 0;
      pages.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function hostOf(address = ''): string {
  try {
    return new URL(address).hostname;
  } catch {
    return address;
  }
}
