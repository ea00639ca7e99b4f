import { browser } from 'wxt/browser';
import { answer } from '@/contract/channel';
import { openStore } from '@/store/store';
import { noteFault } from '@/stored/last-faults';
import { watchPolicy } from '@/stored/policy';
import { enforcePolicy, storedSettings } from '@/stored/settings';
import { createAnswers } from './answers';
import { recoverRestoring } from './backup-answers';
import { startBadge } from './badge';
import { startCommands } from './commands';
import { answerQuestions } from './dataset/dataset';
import { createInstaller } from './dataset/installer';
import { loadBundle, loadWords } from './dataset/load-bundle';
import { tookNames, wantsOtherNames } from './dataset/publish-names';
import { startFileMenu } from './file-menu';
import { startLookUps } from './look-ups';
import { startPageBadge } from './page-badge';
import { startPdfTabs } from './pdf-tabs';
import { recover, WATCH_ALARM } from './refresh/interrupted';
import { createRefresher, finishInterrupted, refreshDue } from './refresh/refresher';
import { REFRESH_ALARM, scheduleRefresh } from './refresh/schedule';
import { SYNC_ALARM, startSync } from './sync/sync';
import type { Tools } from './tools';
import { openWelcome } from './welcome';

/**
 * Starts the background, once per life of the worker. All listeners are registered before it returns:
 * the browser drops an event that woke the worker and found no listener.
 */
export function startBackground(
  tools: Tools = browserTools(),
  signal: AbortSignal = new AbortController().signal,
): void {
  const installer = createInstaller(tools);
  const refresher = createRefresher({ tools, installer }, signal);
  const sync = startSync({ tools, install: () => installer.install(), onFault: reportFault }, signal);
  const takenBack = recoverRestoring(installer, tools).catch(reportFault);
  const recovered = takenBack.then(() => recover(installer, tools)).catch(reportFault);
  void recovered.then(sync.run);

  listen(browser.runtime.onInstalled, signal, async ({ reason }) => {
    if (reason === 'install') void openWelcome().catch(reportFault);
    // A first start finds nothing stored and builds of itself; a new version of the browser changes nothing of ours.
    await installer.install({ rebuild: reason === 'update' });
    await scheduleRefresh(tools);
  });
  listen(browser.runtime.onStartup, signal, async () => {
    await installer.install();
    await scheduleRefresh(tools);
  });
  listen(browser.alarms.onAlarm, signal, async ({ name }) => {
    await recovered;
    if (name === REFRESH_ALARM) await refreshDue(refresher, tools);
    if (name === SYNC_ALARM) await sync.run();
    if (name === WATCH_ALARM) await finishInterrupted(refresher);
  });
  listen(browser.storage.local.onChanged, signal, async (changes) => {
    if (tookNames(changes)) await installer.install();
  });
  const enforce = () => enforcePolicy().catch(reportFault);
  // Whoever wrote them, what the company set is in force; where it is already nothing is written.
  storedSettings.watch((settings) => {
    enforce()
      .then(() => scheduleRefresh(tools))
      .catch(reportFault);
    wantsOtherNames(settings)
      .then(async (wanted) => {
        if (wanted) await installer.install();
      })
      .catch(reportFault);
  }, signal);
  watchPolicy(enforce, signal);
  void enforce();
  startBadge(reportFault, signal);
  const dataset = answerQuestions(installer);
  startLookUps(dataset, reportFault, signal);
  startFileMenu(reportFault, signal);
  startPdfTabs(reportFault, signal);
  startCommands(reportFault, signal);
  const countOnPage = startPageBadge(dataset, reportFault, signal);
  answer(
    createAnswers({ dataset, installer, refresher, sync, tools, countOnPage, takenBack, recovered, signal }),
    signal,
  );
}

function browserTools(): Tools {
  return {
    openStore,
    loadBundle,
    loadWords,
    now: Date.now,
    random: Math.random,
    version: browser.runtime.getManifest().version,
  };
}

interface BrowserEvent<T> {
  addListener(listener: (details: T) => void): void;
  removeListener(listener: (details: T) => void): void;
}

function listen<T>(event: BrowserEvent<T>, signal: AbortSignal, work: (details: T) => Promise<void>): void {
  const listener = (details: T) => {
    work(details).catch(reportFault);
  };
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}

/** Storage that cannot be written, or a bundle that cannot be read: the browser's own page of errors shows it, settings that it was. */
function reportFault(fault: unknown): void {
  console.error('Byname:', fault);
  void noteFault(fault, Date.now());
}
