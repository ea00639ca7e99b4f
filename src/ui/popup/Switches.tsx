import { isAmong, isOff } from '@/stored/page-settings';
import type { Settings } from '@/stored/settings';
import { say } from '../words/say';
import { parentRule } from './switch-site';

interface SwitchesProps {
  readonly settings: Settings;
  /** Empty where the page has no site to switch. */
  readonly site: string;
  readonly onMarkSite: (marked: boolean) => void;
  readonly onMarkEverywhere: (marked: boolean) => void;
}

/** Whether names are marked at all, and on this site, in one row. */
export function Switches({ settings, site, onMarkSite, onMarkEverywhere }: SwitchesProps) {
  const parent = parentRule(settings, site);
  const { sitesOff = [], sitesOn = [], enabled } = settings.policy ?? {};
  const isForced = isAmong(sitesOff, site) || (settings.sites === 'chosen' && isAmong(sitesOn, site));
  const hint = isForced ? say('common.byOrganisation') : parent && say('popup.offForAll', { site: parent });
  return (
    <section class="switches" aria-label={say('popup.markNames')}>
      <span class="switches-label" aria-hidden="true">
        {say('popup.markNames')}
      </span>
      <Switch
        name={say('popup.markEverywhere')}
        words={say('popup.everywhere')}
        hint={enabled === undefined ? undefined : say('common.byOrganisation')}
        on={settings.enabled}
        disabled={enabled !== undefined}
        onChange={onMarkEverywhere}
      />
      {site !== '' && settings.sites !== 'click' && (
        <Switch
          name={say('popup.markOnSite', { site })}
          words={site}
          hint={hint}
          on={settings.enabled && !isOff(settings, site)}
          disabled={!settings.enabled || isForced}
          onChange={onMarkSite}
        />
      )}
    </section>
  );
}

interface SwitchProps {
  /** What it is called where it does not stand beside the words before it. */
  readonly name: string;
  readonly words: string;
  readonly hint: string | undefined;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. */
function Switch({ name, words, hint, on, disabled = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={hint === undefined ? name : `${name}, ${hint}`}
      title={hint ?? name}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span class="switch-label">
        <bdi>{words}</bdi>
        {hint !== undefined && <span class="switch-hint">{hint}</span>}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
