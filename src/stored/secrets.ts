import * as v from 'valibot';
import { type Checked, keepValid, withoutNothing } from '@/core/model/schema';
import type { SourceId } from '@/core/model/source-record';
import { defineStored } from './define-stored';
import { SECRET_FIELDS, type Secret } from './own-sources';
import { privateArea } from './private-area';

const KEPT_SECRET = v.pipe(
  v.object({
    ...SECRET_FIELDS,
    /** `scheme://host:port` that it was entered for; it is sent nowhere else. */
    origin: v.string(),
  }),
  withoutNothing(),
);

type KeptSecret = Checked<typeof KEPT_SECRET>;

/**
 * Keys, tokens and passwords by their source's id, apart from everything that is shown, exported or sent between
 * contexts. The background alone reads it: nothing shows a key again.
 */
export const storedSecrets = defineStored<Readonly<Record<SourceId, KeptSecret>>>({
  key: 'secrets',
  area: privateArea,
  initial: {},
  called: 'your keys',
  parse: (raw) => ({ value: v.parse(v.fallback(keepValid(KEPT_SECRET), {}), raw) }),
});

/** The secret of a source, if it was entered for the server that this address is at. */
export async function secretFor(id: SourceId, address: string): Promise<Secret | undefined> {
  const kept = await storedSecrets.read();
  const secret = Object.hasOwn(kept, id) ? kept[id] : undefined;
  if (secret === undefined || secret.origin !== originOf(address)) return undefined;
  const { origin: _, ...rest } = secret;
  return rest;
}

export function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
