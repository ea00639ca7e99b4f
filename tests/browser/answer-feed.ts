import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How the server answers for one source: as it should, or in one of the ways that feeds go wrong. */
export type FeedMode =
  | { readonly kind: 'good' }
  /** The first half at once, the rest when `release` resolves: a slow line without a clock. */
  | { readonly kind: 'held'; readonly release: Promise<void> }
  | { readonly kind: 'stalled' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'body'; readonly type: string; readonly body: string }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'oversized' }
  | { readonly kind: 'redirect'; readonly to: string };

/** More than the 64 MB that a feed may have. */
const OVERSIZED_MB = 70;

/** Answers with an ETag, and with 304 to who has that version already. */
export function answerFeed(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  mode: FeedMode,
): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag');
  response.setHeader('Cache-Control', 'no-cache');
  const body = Buffer.from(file);
  switch (mode.kind) {
    case 'good':
      sendWithTag(request, response, body);
      break;
    case 'held':
      sendHalf(response, body);
      void mode.release.then(() => response.end(body.subarray(body.length >> 1)));
      break;
    case 'stalled':
      sendHalf(response, body);
      break;
    case 'status':
      response.writeHead(mode.status, { 'Content-Type': 'text/plain' });
      response.end(`${mode.status}`);
      break;
    case 'body':
      response.writeHead(200, { 'Content-Type': mode.type });
      response.end(mode.body);
      break;
    case 'truncated':
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(body.subarray(0, body.length >> 1));
      break;
    case 'oversized':
      response.writeHead(200, { 'Content-Type': 'application/json' });
      sendSpaces(response, OVERSIZED_MB);
      break;
    case 'redirect':
      response.writeHead(302, { Location: mode.to });
      response.end();
  }
}

function sendWithTag(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const tag = tagOf(body);
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
}

function sendHalf(response: ServerResponse, body: Buffer): void {
  response.setHeader('ETag', tagOf(body));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
  response.write(body.subarray(0, body.length >> 1));
}

function tagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
}

/** White space is JSON up to its last byte, so only the size can be what is refused. */
function sendSpaces(response: ServerResponse, megabytes: number): void {
  const chunk = Buffer.alloc(1024 * 1024, ' ');
  let left = megabytes;
  const more = () => {
    if (response.destroyed) return;
    if (left-- <= 0) response.end('[]');
    else response.write(chunk, more);
  };
  more();
}
