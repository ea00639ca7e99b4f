import { browser } from 'wxt/browser';
import type { Handlers } from '@/contract/channel';
import type { Input, MessageName } from '@/contract/messages';
import { comparisonAddress, profileAddress } from '@/contract/profile-address';
import type { Asker } from '@/contract/transport';
import { resolveName } from '@/core/identity/resolve-name';
import { fileIds } from '@/core/sources/own-source';
import { nameKey } from '@/core/text/characters';
import { storedOwnSources } from '@/stored/own-sources';
import { FEATURES, type Feature, isFeatureOff, SWITCHED_OFF } from '@/stored/policy';
import { rememberLookUp } from '@/stored/recent-look-ups';
import { refreshLog, refreshResults } from '@/stored/refresh-state';
import { storedSettings } from '@/stored/settings';
import { answerBackups } from './backup-answers';
import { createCardTokens } from './card-tokens';
import { answerCorrections } from './correction-answers';
import type { Dataset } from './dataset/dataset';
import type { Installer } from './dataset/installer';
import { answerExports } from './export-answers';
import { answerOthers } from './other-answers';
import type { Refresher } from './refresh/refresher';
import { answerReports } from './report-answers';
import { answerSources } from './source-answers';
import { answerStoredReports } from './stored-report-answers';
import type { Sync } from './sync/sync';
import type { Tools } from './tools';

interface Parts {
  readonly dataset: Dataset;
  readonly installer: Installer;
  readonly refresher: Refresher;
  readonly sync: Sync;
  readonly tools: Tools;
  /** Counts the actors of a tab's page on the toolbar's button. */
  readonly countOnPage: (tab: number) => void;
  /** Resolves when a backup that was half restored is taken back, as far as it can be. */
  readonly takenBack: Promise<unknown>;
  /** Resolves when all that an earlier background left behind is put in order. */
  readonly recovered: Promise<unknown>;
  /** Fires when the background ends. */
  readonly signal: AbortSignal;
}

/** The answer to every message of the contract. */
export function createAnswers({
  dataset,
  installer,
  refresher,
  sync,
  tools,
  countOnPage,
  takenBack,
  recovered,
  signal,
}: Parts): Handlers {
  const tokens = createCardTokens();
  return refuseWhatIsOff({
    'actors.named': async ({ names }) => {
      const candidates = await dataset.actorsNamed(names.map(nameKey));
      return names.map((name, position) => ({ name, ...resolveName(name, candidates[position] ?? []) }));
    },
    'actor.get': ({ id }) => dataset.actor(id),
    'search.entries': () => dataset.searchEntries(),
    'dataset.info': () => dataset.info(),
    'refresh.start': async ({ sources }) => {
      await recovered;
      return { started: await refresher.start(sources) };
    },
    'refresh.undo': async () => {
      await refresher.undo();
      return { undone: true };
    },
    'refresh.cancel': async () => ({ cancelled: await refresher.cancel() }),
    'dataset.reset': async () => {
      await recovered;
      await resetDataset(refresher, installer);
      return dataset.info();
    },
    ...answerCorrections(dataset, installer, tools),
    'sources.decide': async ({ id, accept }) => {
      await refresher.decide(id, accept);
      return { decided: true };
    },
    ...answerSources(installer, tools, recovered),
    ...answerOthers(dataset, installer, tools),
    ...answerReports(dataset, signal),
    ...answerStoredReports(installer, tools),
    ...answerExports(installer, tools),
    ...sync.answers,
    ...answerBackups(dataset, installer, tools, takenBack),
    'profile.open': openProfile,
    'options.open': openOptions,
    'page.named': (_, { tab }) => {
      if (tab !== undefined) countOnPage(tab);
      return { noted: true };
    },
    'card.vouch': ({ token }, from) => tokens.vouch(token, from),
    'card.claim': ({ token }, from) => tokens.claim(token, from),
  });
}

const NEEDED: Readonly<Record<Feature, readonly MessageName[]>> = {
  corrections: ['corrections.add', 'corrections.change', 'corrections.import', 'backup.restore'],
  'own-sources': [
    'sources.check',
    'sources.collections',
    'sources.save',
    'sources.restore',
    'reports.import',
    'reports.restore',
    'backup.restore',
  ],
  export: ['export.actors', 'backup.make'],
  // Nothing: the message that switches it on also takes back what was sent, which stays allowed.
  sync: [],
};

/** What a company switched off is refused whoever asks; what is there can be looked at and taken away. */
function refuseWhatIsOff(handlers: Handlers): Handlers {
  const needed = (name: MessageName) => FEATURES.filter((feature) => NEEDED[feature].includes(name));
  const names = new Set(FEATURES.flatMap((feature) => NEEDED[feature]));
  const guarded = Array.from(names, (name) => [name, guard(needed(name), handlers[name])] as const);
  return { ...handlers, ...Object.fromEntries(guarded) };
}

function guard(features: readonly Feature[], answer: (...asked: never[]) => unknown) {
  return async (...asked: never[]) => {
    const settings = await storedSettings.read();
    if (features.some((feature) => isFeatureOff(settings, feature))) throw new Error(SWITCHED_OFF);
    return answer(...asked);
  };
}

async function openProfile(
  { id, compare, note, met }: Input<'profile.open'>,
  { isPrivate }: Asker,
): Promise<{ opened: true }> {
  if (met !== undefined && !isPrivate) void rememberLookUp({ id, met });
  const address = compare === undefined ? profileAddress(id, note === true) : comparisonAddress(id, compare);
  await browser.tabs.create({ url: browser.runtime.getURL(`/${address}`) });
  return { opened: true };
}

async function openOptions(): Promise<{ opened: true }> {
  await browser.runtime.openOptionsPage();
  return { opened: true };
}

/** Forgets everything downloaded; the bundle answers again. What is the reader's stays as it is, what her files held too. */
async function resetDataset(refresher: Refresher, installer: Installer): Promise<void> {
  await refresher.cancel();
  // First what is said of the downloads: were this stopped half way, it would speak of what is gone.
  const files = fileIds(await storedOwnSources.read());
  await refreshResults.update((state) => ({
    ...state,
    running: null,
    lastChange: null,
    sources: Object.fromEntries(Object.entries(state.sources).filter(([id]) => files.has(id))),
  }));
  await refreshLog.update(() => []);
  // Where the store cannot be used nothing is in it that answers, and `DatasetInfo` names the problem.
  await installer.reset();
}
