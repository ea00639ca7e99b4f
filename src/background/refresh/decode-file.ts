import type { Result } from '@/core/model/result';
import type { SourceFormat } from '@/core/sources/catalogue';
import { ADAPTERS } from '@/core/sources/read-source';
import { decodeJson } from '../download/decode-json';
import { fail, type SourceFailure } from '../download/failure';

/** What a file's bytes are before its adapter reads them: JSON, or what the format has a way of its own for. */
export function decodeFile(format: SourceFormat, bytes: Uint8Array): Result<unknown, SourceFailure> {
  const { decode } = ADAPTERS[format];
  if (decode === undefined) return decodeJson(bytes);
  const decoded = decode(bytes);
  return decoded.ok ? decoded : fail('wrong-shape', decoded.error);
}
