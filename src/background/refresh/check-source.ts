import { ok, type Result } from '@/core/model/result';
import { countNames, countOf, type SourceContent } from '@/core/sources/adapter';
import type { SourceFormat } from '@/core/sources/catalogue';
import { ownDefinition } from '@/core/sources/own-source';
import { ADAPTERS } from '@/core/sources/read-source';
import type { OwnSourceDraft, Secret } from '@/stored/own-sources';
import { secretFor } from '@/stored/secrets';
import { decodeJson } from '../download/decode-json';
import { fail, type SourceFailure } from '../download/failure';
import { TRANSPORTS } from '../download/transports';
import type { Tools } from '../tools';
import { decodeFile } from './decode-file';

export interface SourceCheck {
  /** Which of the adapters reads it. */
  readonly format: SourceFormat;
  readonly bytes: number;
  readonly records: number;
  readonly names: number;
  readonly skipped: number;
  /** Enough of its names to know it by. */
  readonly examples: readonly string[];
  readonly version?: string;
}

interface CheckOptions {
  /** Of the source that is being changed: its key is used where no other is given. */
  readonly id: string | undefined;
  readonly secret: Secret | undefined;
  readonly signal: AbortSignal;
  readonly tools: Pick<Tools, 'loadBundle' | 'now'>;
}

/** Whoever is asked for a source that has no id yet: its file waits under this one. */
const NEW_ID = 'own-0';
const MAX_EXAMPLES = 6;

/**
 * Tries a source before it is kept: asks the server or reads the file, finds the format, tells what it holds. Keeps
 * nothing.
 */
export async function checkSource(
  draft: OwnSourceDraft,
  { id = NEW_ID, secret, signal, tools }: CheckOptions,
): Promise<Result<SourceCheck, SourceFailure>> {
  const { address, kind, options } = draft;
  const formats = formatsOf(draft);
  const [first] = formats;
  const source = first && ownDefinition({ ...draft, id, format: first });
  if (source === undefined) return fail('wrong-shape', `A later version of Byname knows “${kind}”.`);
  const transport = TRANSPORTS[source.transport ?? 'address'];
  const file = await transport({
    ...{ id, address, options, signal },
    now: new Date(tools.now()).toISOString(),
    secret: secret ?? (await secretFor(id, address)),
    onProgress: () => undefined,
  });
  if (!file.ok) return file;
  const { producers } = await tools.loadBundle();
  let problem = 'Byname knows no format that this file is in.';
  const json = decodeJson(file.value.bytes);
  for (const format of formats) {
    const decoded = ADAPTERS[format].decode === undefined ? json : decodeFile(format, file.value.bytes);
    if (!decoded.ok) {
      if (formats.length === 1) problem = decoded.error.message;
      continue;
    }
    const read = ADAPTERS[format].read(decoded.value, { source: { ...source, format }, producers });
    if (read.ok && countOf(read.value) > 0) {
      return ok({ format, bytes: file.value.bytes.byteLength, ...describe(read.value) });
    }
    if (!read.ok && formats.length === 1) problem = read.error;
  }
  const isJson = formats.some((format) => ADAPTERS[format].decode === undefined);
  return isJson && !json.ok ? json : fail('wrong-shape', problem);
}

/** The one that was chosen, or all that a reader's own source may be in. */
function formatsOf({ format }: OwnSourceDraft): readonly SourceFormat[] {
  const own = (Object.keys(ADAPTERS) as SourceFormat[]).filter(
    (known) => ADAPTERS[known].title !== undefined,
  );
  return format === '' ? own : own.filter((known) => known === format);
}

function describe(content: SourceContent): Omit<SourceCheck, 'format' | 'bytes'> {
  const { records, skipped, version } = content;
  return {
    records: countOf(content),
    names: countNames(records),
    skipped: Object.values(skipped).reduce((sum, count) => sum + count, 0),
    examples: records.slice(0, MAX_EXAMPLES).map(({ name }) => name),
    ...(version === undefined ? {} : { version }),
  };
}
