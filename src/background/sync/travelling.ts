import * as v from 'valibot';
import { sortCorrections } from '@/core/corrections/corrections-file';
import { CORRECTION, type Correction } from '@/core/model/correction';
import { SOURCES } from '@/core/sources/catalogue';
import type { Present } from '@/core/sync/synced';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { SETTINGS } from '@/stored/settings-schema';
import type { Choices } from '@/stored/under-policy';

/*
 * What of the reader's travels, as entries by key. Not: notes and associations, which leave in an export alone; addresses,
 * own sources and their keys; sources whose server must be allowed first, which each browser asks for itself.
 */

const SCALARS = [
  'enabled',
  'sites',
  'highlightStyle',
  'dailyRefresh',
  'newsBadge',
  'pageBadge',
  'others',
  'refreshHours',
  'dwellMs',
  'modifier',
  'theme',
] as const;
const [SETTING, SITE, SITE_ON, HIDDEN, SOURCE, CORRECTED] = [
  'setting:',
  'site:',
  'site-on:',
  'hidden:',
  'source:',
  'correction:',
] as const;

const OPEN_SOURCES = new Set(SOURCES.filter(({ needsAccess }) => !needsAccess).map(({ id }) => id));

export function isCorrectionKey(key: string): boolean {
  return key.startsWith(CORRECTED);
}

/** One entry for each item of a list, so that lists of two browsers join. Defaults are none. */
export function settingEntries(choices: Choices): Present {
  const defaults: Partial<Choices> = DEFAULT_SETTINGS;
  const scalars = SCALARS.flatMap((name) =>
    choices[name] === undefined || choices[name] === defaults[name]
      ? []
      : [[SETTING + name, choices[name]] as const],
  );
  return Object.fromEntries<unknown>([
    ...scalars,
    ...choices.offSites.map((site) => [SITE + site, true] as const),
    ...choices.onSites.map((site) => [SITE_ON + site, true] as const),
    ...choices.hiddenNames.map((name) => [hiddenKey(name), name] as const),
    ...Object.entries(choices.sources).flatMap(([id, { on }]) =>
      on === undefined || !OPEN_SOURCES.has(id) ? [] : [[SOURCE + id, on] as const],
    ),
  ]);
}

function hiddenKey({ key, site = '', path = '', elsewhere }: Choices['hiddenNames'][number]): string {
  return HIDDEN + JSON.stringify([key, site, path, ...(elsewhere ? ['elsewhere'] : [])]);
}

/** The choices as the entries say, the rest as it was. What is listed stays in its order. */
export function withSettings(choices: Choices, values: Present): Choices {
  const usable = Object.entries(values).filter(([key, value]) => isUsableSetting(key, value));
  const starting = (prefix: string) =>
    usable.flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
    );
  const { enabled, highlightStyle, dailyRefresh } = DEFAULT_SETTINGS;
  const others = Object.fromEntries(
    Object.entries(choices).filter(([name]) => !(SCALARS as readonly string[]).includes(name)),
  );
  const sites = (prefix: string) => starting(prefix).map(([site]) => site);
  const hidden = new Map(starting(HIDDEN).map(([key, value]) => [HIDDEN + key, value]));
  const ons = Object.fromEntries(starting(SOURCE).map(([id, on]) => [id, { ...choices.sources[id], on }]));
  const kept = Object.entries(choices.sources).flatMap(([id, choice]) => {
    if (!OPEN_SOURCES.has(id)) return [[id, choice] as const];
    const { on: _, ...rest } = choice;
    return Object.keys(rest).length === 0 ? [] : [[id, rest] as const];
  });
  return v.parse(SETTINGS, {
    ...others,
    ...{ enabled, highlightStyle, dailyRefresh },
    ...Object.fromEntries(starting(SETTING)),
    offSites: inOrder(choices.offSites, sites(SITE)),
    onSites: inOrder(choices.onSites, sites(SITE_ON)),
    hiddenNames: [
      ...choices.hiddenNames.filter((name) => hidden.has(hiddenKey(name))),
      ...[...hidden].flatMap(([key, value]) =>
        choices.hiddenNames.some((name) => hiddenKey(name) === key) ? [] : [value],
      ),
    ],
    sources: { ...Object.fromEntries(kept), ...ons },
  });
}

function inOrder(present: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...present.filter((item) => wanted.includes(item)),
    ...wanted.filter((item) => !present.includes(item)),
  ];
}

/** False for what a later version wrote, or nobody of ours: it travels on, and changes nothing here. */
export function isUsableSetting(key: string, value: unknown): boolean {
  if (key.startsWith(SOURCE)) return typeof value === 'boolean' && OPEN_SOURCES.has(key.slice(SOURCE.length));
  const fields = key.startsWith(SITE)
    ? { offSites: [key.slice(SITE.length)] }
    : key.startsWith(SITE_ON)
      ? { onSites: [key.slice(SITE_ON.length)] }
      : key.startsWith(HIDDEN)
        ? { hiddenNames: [value] }
        : SCALARS.some((name) => SETTING + name === key)
          ? { [key.slice(SETTING.length)]: value }
          : undefined;
  if (fields === undefined) return false;
  const read = settingEntries(v.parse(SETTINGS, { ...DEFAULT_SETTINGS, ...fields }));
  return Object.hasOwn(read, key);
}

const TRAVEL: Readonly<Record<Correction['kind'], boolean>> = {
  'hide-alias': true,
  'add-alias': true,
  'join-actors': true,
  'split-record': true,
  'note-actor': false,
  associate: false,
};

export function correctionEntries(corrections: readonly Correction[]): Present {
  const travelling = corrections.filter(({ kind }) => TRAVEL[kind]);
  return Object.fromEntries(travelling.map((correction) => [CORRECTED + correction.id, correction]));
}

/** The corrections as the entries say; those that do not travel stay. */
export function withCorrections(present: readonly Correction[], values: Present): readonly Correction[] {
  const carried = Object.entries(values).flatMap(([key, value]) => readCarriedCorrection(key, value) ?? []);
  return sortCorrections([...present.filter(({ kind }) => !TRAVEL[kind]), ...carried]);
}

export function isUsableCorrection(key: string, value: unknown): boolean {
  return readCarriedCorrection(key, value) !== undefined;
}

function readCarriedCorrection(key: string, value: unknown): Correction | undefined {
  const { success, output } = v.safeParse(CORRECTION, value);
  return success && TRAVEL[output.kind] && key === CORRECTED + output.id ? output : undefined;
}
