import { ok, type Result } from '@/core/model/result';
import type { Producers } from '@/core/model/source-record';
import type { SourceContent } from '@/core/sources/adapter';
import type { SourceDefinition, SourceFormat } from '@/core/sources/catalogue';
import { ADAPTERS } from '@/core/sources/read-source';
import { type DecodeOptions, decodeJson } from '../download/decode-json';
import { fail, type SourceFailure } from '../download/failure';
import { inSlices } from '../download/in-slices';

/** Whether what is read of a source is an address's answer or a file that the reader chose. */
export function originOf(transport: SourceDefinition['transport']): 'file' | 'address' {
  return transport === 'file' ? 'file' : 'address';
}

/** What a file's bytes are before its adapter reads them: JSON, or what the format has a way of its own for. */
export async function decodeFile(
  format: SourceFormat,
  bytes: Uint8Array,
  options: Omit<DecodeOptions, 'keep'>,
): Promise<Result<unknown, SourceFailure>> {
  const { decode, keep } = ADAPTERS[format];
  if (decode === undefined) return decodeJson(bytes, { ...options, keep });
  const decoded = await inSlices(decode(bytes), options.signal && { signal: options.signal });
  if (!decoded.ok) return decoded;
  return decoded.value.ok ? decoded.value : fail('wrong-shape', decoded.value.error);
}

/** What a decoded file holds. A large one is read in slices, between which the background answers. */
export async function readDecoded(
  source: SourceDefinition,
  input: unknown,
  { producers, signal }: { readonly producers: Producers; readonly signal: AbortSignal },
): Promise<Result<SourceContent, SourceFailure>> {
  const { read, readInSteps } = ADAPTERS[source.format];
  const context = { source, producers };
  const content = readInSteps
    ? await inSlices(readInSteps(input, context), { signal })
    : ok(read(input, context));
  if (!content.ok) return content;
  return content.value.ok ? content.value : fail('wrong-shape', content.value.error);
}
