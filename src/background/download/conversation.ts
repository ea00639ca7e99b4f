import { SERVER_BYTES, SERVER_REQUESTS, WHOLE_MINUTES } from '@/core/limits';
import { ok, type Result } from '@/core/model/result';
import type { Credentials } from './credentials';
import { decodeJson } from './decode-json';
import { CANCELLED, fail, type SourceFailure } from './failure';
import type { Pace } from './pace';
import { request } from './request';
import { DOWNLOAD_LIMITS, type DownloadLimits } from './stall-guard';

export interface ConversationOptions {
  /** Credentials go to this address's origin alone. */
  readonly address: string;
  readonly credentials?: Credentials | undefined;
  readonly signal: AbortSignal;
  /** Bytes so far, of all answers. */
  readonly onProgress: (received: number) => void;
  /** For all requests together; `stallMs` for each. */
  readonly limits?: DownloadLimits | undefined;
  readonly pace?: Pace | undefined;
}

export interface Question {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, by POST. */
  readonly body?: unknown;
  /** What is wanted of an entry of the answer's lists; all of it where this is left out. */
  readonly keep?: (entry: unknown) => unknown;
}

export interface JsonAnswer {
  readonly json: unknown;
  readonly headers: Headers;
}

/** Several requests to one server, within limits for all of them. */
export interface Conversation {
  readonly credentials: Credentials | undefined;
  /** Never rejects; being cancelled is a result. */
  ask(address: string, question?: Question): Promise<Result<JsonAnswer, SourceFailure>>;
}

export function startConversation(options: ConversationOptions): Conversation {
  const { credentials, signal, onProgress, pace, limits = DOWNLOAD_LIMITS } = options;
  const { origin } = new URL(options.address);
  const until = performance.now() + limits.totalMs;
  let requests = 0;
  let received = 0;

  return {
    credentials,
    async ask(address, { headers, body, keep } = {}) {
      if (new URL(address).origin !== origin)
        return fail('redirect-refused', 'The server sends on to another server.');
      if (requests === SERVER_REQUESTS.max) return fail('endless', SERVER_REQUESTS.words);
      requests += 1;
      if (pace && !(await pace.turn(signal))) return CANCELLED;
      const totalMs = until - performance.now();
      if (totalMs <= 0) return TOO_SLOW;
      const answered = await request(address, {
        signal,
        credentials,
        limits: { ...limits, totalMs, maxBytes: limits.maxBytes - received },
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        onProgress: (bytes) => onProgress(received + bytes),
      });
      if (!answered.ok) return inWhole(answered.error, performance.now() >= until);
      received += answered.value.bytes.byteLength;
      const decoded = await decodeJson(answered.value.bytes, { signal, keep });
      return decoded.ok ? ok({ json: decoded.value, headers: answered.value.headers }) : decoded;
    },
  };
}

/** A limit that one request ran into is the limit of all of them. */
function inWhole(error: SourceFailure, isLate: boolean): Result<never, SourceFailure> {
  if (error.code === 'too-large') return fail('too-large', SERVER_BYTES.words);
  return error.code === 'timeout' && isLate ? TOO_SLOW : { ok: false, error };
}

const TOO_SLOW = fail('timeout', WHOLE_MINUTES.words);

/** An address below another, whether or not that one ends in a slash. */
export function below(address: string, path: string): string {
  return address.replace(/(?<!\/)\/*$/, '/') + path;
}
