import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Checked, keepItems, keepValid, orNothing, withoutNothing } from '@/core/model/schema';
import type { SourceId } from '@/core/model/source-record';
import { ADDRESS, HOST } from './checked-addresses';

/** What a company may switch off: the reader's own corrections, notes and associations; sources of her own; export; what travels by the browser's sync. */
export const FEATURES = ['corrections', 'own-sources', 'export', 'sync'] as const;
export type Feature = (typeof FEATURES)[number];

/** Where names are marked. */
export const SITES = ['every', 'chosen', 'click'] as const;

/** A week and a bit: longer, and it is no refresh but a choice of days. */
const MAX_HOURS = 240;

/**
 * What a company set for all its browsers; what is absent is the reader's to choose. The published form of it, for
 * those who set it, is `assets/public/managed-schema.json`.
 */
export const POLICY = v.pipe(
  v.object({
    /** Marks names on pages at all. */
    enabled: orNothing(v.boolean()),
    /** Where names are marked. */
    sites: orNothing(v.picklist(SITES)),
    /** Host names where Byname is on by the rule of chosen sites. The reader may add others. */
    sitesOn: orNothing(v.pipe(keepItems(HOST, 10_000), v.nonEmpty())),
    /** Host names where Byname stays off, subdomains included. The reader may add others. */
    sitesOff: orNothing(v.pipe(keepItems(HOST, 10_000), v.nonEmpty())),
    /** Whether the first page opens after the installation; it does where this is absent. */
    welcome: orNothing(v.boolean()),
    /** Hours between two refreshes; 0 for none but on a click. */
    refreshHours: orNothing(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_HOURS))),
    /** By the source's id. */
    sources: orNothing(
      keepValid(
        v.pipe(
          v.object({
            /** Where it is false the source is not asked on a click either. */
            on: orNothing(v.boolean()),
            /** A mirror's address. */
            address: orNothing(ADDRESS),
          }),
          withoutNothing(),
        ),
      ),
    ),
    featuresOff: orNothing(v.pipe(keepItems(v.picklist(FEATURES)), v.nonEmpty())),
  }),
  withoutNothing(),
);

export type Policy = Checked<typeof POLICY>;

/** Of a feature. */
export const SWITCHED_OFF = 'Switched off by your organisation.';

/**
 * What the browser was given for this extension: by `storage.managed`. Never rejects; a field that is not valid counts
 * for none, and a browser without any, or one that cannot say, gives none.
 */
export async function readPolicy(): Promise<Policy> {
  try {
    return v.parse(v.fallback(POLICY, {}), await browser.storage.managed.get(null));
  } catch {
    return {}; // Firefox rejects where nobody set anything.
  }
}

/** Calls back when the company sets something else while the browser runs, which Firefox does not tell. */
export function watchPolicy(callback: () => void, signal: AbortSignal): void {
  const { onChanged } = browser.storage;
  const listener = (_: unknown, area: string) => {
    if (area === 'managed') callback();
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

/** True for a source that is not to be asked, on a click neither. */
export function isShut({ policy }: { readonly policy?: Policy }, source: SourceId): boolean {
  return policy?.sources?.[source]?.on === false;
}

/** True where the reader may not use it. */
export function isFeatureOff({ policy }: { readonly policy?: Policy }, feature: Feature): boolean {
  return policy?.featuresOff?.includes(feature) ?? false;
}
