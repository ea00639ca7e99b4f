import type { Result } from '@/core/model/result';
import type { Conversation, ConversationOptions } from './conversation';
import type { SourceFailure } from './failure';

export interface ServerQuestion extends Omit<ConversationOptions, 'pace'> {
  /** What is asked besides the address; each transport says which it reads. No secret. */
  readonly options: Readonly<Record<string, string>>;
  /** The last answer, where there was one. */
  readonly last?: ServerAnswer | undefined;
  /** ISO time. */
  readonly now: string;
}

/** What a server gave, as one JSON document that the format's adapter reads. */
export interface ServerAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Plain data for the next time: with it and these bytes only what is new is asked for. */
  readonly memory?: ServerMemory;
}

export type ServerMemory = Readonly<Record<string, string>>;

/** Speaks one kind of server. */
export type Transport = (
  question: ServerQuestion,
  server: Conversation,
) => Promise<Result<ServerAnswer, SourceFailure>>;

export function encodeDocument(document: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(document));
}
