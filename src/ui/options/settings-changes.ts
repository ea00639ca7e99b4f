import { browser } from 'wxt/browser';
import type { SourceDefinition } from '@/core/sources/catalogue';
import { allSources, type OwnSource } from '@/core/sources/own-source';
import { hidesSame } from '@/stored/page-settings';
import { type Settings, type SettingsPatch, saveSettings } from '@/stored/settings';
import { addressOf, isOn, withAddress, withSwitch } from '@/stored/source-choice';
import { dropHostAccess, requestHostAccess } from '../hooks/host-access';
import { thrownIn } from '../words/failure';
import { say } from '../words/say';
import type { OptionsViewProps } from './OptionsView';

type Changes = Pick<
  OptionsViewProps,
  | 'onDaily'
  | 'onBadge'
  | 'onMarking'
  | 'onReading'
  | 'onSwitch'
  | 'onOwnSwitch'
  | 'onAddress'
  | 'onRule'
  | 'onAddSite'
  | 'onRemoveSite'
  | 'onMarkAgain'
  | 'onHide'
>;

/** Everything on the page that changes a setting. `report` hears what could not be saved, or null. */
export function createChanges(
  settings: Settings,
  own: readonly OwnSource[],
  report: (problem: string | null) => void,
): Changes {
  const save = async (patch: SettingsPatch): Promise<Settings | null> => {
    try {
      const saved = await saveSettings(patch);
      report(null);
      return saved;
    } catch (error) {
      report(thrownIn(error));
      return null;
    }
  };
  const isSaved = async (patch: SettingsPatch) => (await save(patch)) !== null;

  const setAddress: Changes['onAddress'] = async (source, address) => {
    // Before anything is waited for: a browser shows its question only in answer to a click.
    const access = address === undefined ? 'not-needed' : requestHostAccess(address);
    const before = addressOf(source, settings);
    const saved = await save((current) => withAddress(current, source, address));
    if (saved === null) return 'unsaved';
    const inUse = addressesInUse(saved, own);
    if (before !== source.address) await dropHostAccess(before, inUse);
    return access;
  };

  /** A host that only this source is fetched from is asked for when it is turned on, and given back when it is off. */
  const setSwitch = async (source: Switched, on: boolean): Promise<void> => {
    const address = addressOf(source, settings);
    if (on && source.needsAccess) await requestHostAccess(address);
    const saved = await save((current) => withSwitch(current, source, on));
    if (saved !== null && !on && source.needsAccess)
      await dropHostAccess(address, addressesInUse(saved, own));
  };

  return {
    onDaily: (dailyRefresh) => save({ dailyRefresh }),
    onBadge: (newsBadge) => save({ newsBadge }),
    onMarking: async (change) => {
      // Before anything is waited for, as with a host.
      const isPermitted = change.pdfTabs === undefined || (await permitPdfTabs(change.pdfTabs));
      if (isPermitted) await save(change);
      else report(say('options.pdfTabsRefused'));
    },
    onReading: (change) => save(change),
    onSwitch: setSwitch,
    onOwnSwitch: ({ id, address }, on) => setSwitch({ id, address, needsAccess: true }, on),
    onAddress: setAddress,
    onRule: (sites) => save({ sites }),
    onAddSite: (list, site) =>
      isSaved((current) => ({ [list]: [...current[list].filter((other) => other !== `www.${site}`), site] })),
    onRemoveSite: (list, site) =>
      isSaved((current) => ({ [list]: current[list].filter((other) => other !== site) })),
    onMarkAgain: (name) =>
      isSaved(({ hiddenNames }) => ({ hiddenNames: hiddenNames.filter((other) => !hidesSame(other, name)) })),
    onHide: (name) => isSaved(({ hiddenNames }) => ({ hiddenNames: [...hiddenNames, name] })),
  };
}

/** To see that a server answers with a PDF, and to fetch it once more. What is not needed any more is given back. */
async function permitPdfTabs(on: boolean): Promise<boolean> {
  const stopping = import.meta.env.FIREFOX ? (['webRequestBlocking'] as const) : [];
  const needed = { permissions: ['webRequest' as const, ...stopping] };
  try {
    if (on) return await browser.permissions.request({ ...needed, origins: ['https://*/*'] });
    await browser.permissions.remove(needed);
    return true;
  } catch {
    return !on; // A policy holds it, or does not let it be asked.
  }
}

type Switched = Pick<SourceDefinition, 'id' | 'address' | 'needsAccess'>;

/**
 * Where sources are fetched from with these settings.
 *
 * @param without the id of a source that counts for nothing
 */
export function addressesInUse(
  settings: Pick<Settings, 'sources'>,
  own: readonly OwnSource[],
  without?: string,
): readonly string[] {
  return allSources(own)
    .filter((source) => source.id !== without && isOn(source, settings))
    .map((source) => addressOf(source, settings));
}
