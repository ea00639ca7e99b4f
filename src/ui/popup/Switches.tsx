import type { ComponentChildren } from 'preact';
import { isAmong, isOff } from '@/stored/page-settings';
import { BY_ORGANISATION } from '@/stored/policy';
import type { Settings } from '@/stored/settings';
import { parentRule } from './switch-site';

interface SwitchesProps {
  readonly settings: Settings;
  /** Empty where the page has no site to switch. */
  readonly site: string;
  readonly onMarkSite: (marked: boolean) => void;
  readonly onMarkEverywhere: (marked: boolean) => void;
}

/** Whether names are marked on this site, and at all. */
export function Switches({ settings, site, onMarkSite, onMarkEverywhere }: SwitchesProps) {
  const parent = parentRule(settings, site);
  const { sitesOff = [], sitesOn = [] } = settings.policy ?? {};
  const isForced = isAmong(sitesOff, site) || (settings.sites === 'chosen' && isAmong(sitesOn, site));
  return (
    <div class="switches">
      {site !== '' && settings.sites !== 'click' && (
        <Switch
          on={settings.enabled && !isOff(settings, site)}
          disabled={!settings.enabled || isForced}
          onChange={onMarkSite}
        >
          Mark names on <bdi class="switch-site">{site}</bdi>
          {isForced && <span class="switch-hint">{BY_ORGANISATION}</span>}
          {!isForced && parent !== undefined && <span class="switch-hint">off for all of {parent}</span>}
        </Switch>
      )}
      <Switch
        on={settings.enabled}
        disabled={settings.policy?.enabled !== undefined}
        onChange={onMarkEverywhere}
      >
        Mark names everywhere
        {settings.policy?.enabled !== undefined && <span class="switch-hint">{BY_ORGANISATION}</span>}
      </Switch>
    </div>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ComponentChildren;
}

/** On or off, at once. */
function Switch({ on, disabled = false, onChange, children }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span class="switch-label">{children}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
