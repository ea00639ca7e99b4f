import type { SourceDefinition } from '@/core/sources/catalogue';
import { SOURCES } from '@/core/sources/catalogue';
import type { HiddenName, Settings } from '@/stored/settings';
import { type SettingsPatch, saveSettings } from '@/stored/settings';
import { addressOf, withAddress, withSwitch } from './effective-source';
import { dropMirrorAccess, type MirrorAccess, requestMirrorAccess } from './mirror-access';
import type { OptionsViewProps } from './OptionsView';

type Changes = Pick<
  OptionsViewProps,
  'onDaily' | 'onMarking' | 'onSwitch' | 'onAddress' | 'onAddSite' | 'onRemoveSite' | 'onMarkAgain' | 'onHide'
>;

/** Everything on the page that changes a setting. `report` hears what could not be saved, or null. */
export function createChanges(settings: Settings, report: (problem: string | null) => void): Changes {
  const save = async (patch: SettingsPatch): Promise<Settings> => {
    try {
      const saved = await saveSettings(patch);
      report(null);
      return saved;
    } catch (error) {
      report(error instanceof Error ? error.message : 'The setting could not be saved.');
      return settings;
    }
  };

  const setAddress = async (source: SourceDefinition, address: string | undefined): Promise<MirrorAccess> => {
    // Before anything is waited for: a browser shows its question only in answer to a click.
    const access = address === undefined ? 'not-needed' : requestMirrorAccess(address);
    const before = addressOf(source, settings);
    const saved = await save((current) => withAddress(current, source, address));
    const inUse = SOURCES.map((other) => addressOf(other, saved));
    if (before !== source.address) await dropMirrorAccess(before, inUse);
    return access;
  };

  return {
    onDaily: (dailyRefresh) => save({ dailyRefresh }),
    onMarking: (change) => save(change),
    onSwitch: (source, on) => save((current) => withSwitch(current, source, on)),
    onAddress: setAddress,
    onAddSite: (site) => save(({ offSites }) => ({ offSites: [...offSites, site] })),
    onRemoveSite: (site) =>
      save(({ offSites }) => ({ offSites: offSites.filter((other) => other !== site) })),
    onMarkAgain: (name) =>
      save(({ hiddenNames }) => ({ hiddenNames: hiddenNames.filter((other) => !isSame(other, name)) })),
    onHide: (name) => save(({ hiddenNames }) => ({ hiddenNames: [...hiddenNames, name] })),
  };
}

/** True when both hide the same name in the same place, however it is spelt there. */
function isSame(a: HiddenName, b: HiddenName): boolean {
  return a.key === b.key && a.site === b.site && a.path === b.path;
}
