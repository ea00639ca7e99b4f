import { useId } from 'preact/hooks';
import { SITES } from '@/stored/policy';
import type { Settings, Sites } from '@/stored/settings';
import { say } from '../words/say';

interface SiteRuleChoiceProps {
  readonly settings: Pick<Settings, 'sites' | 'policy'>;
  /** Of the command that marks the page in front; empty where it has none. */
  readonly shortcut: string;
  readonly onChoose: (sites: Sites) => void;
}

/** Where names are marked: on every site, on chosen ones, or on none before the reader asks. */
export function SiteRuleChoice({ settings, shortcut, onChoose }: SiteRuleChoiceProps) {
  const id = useId();
  const isLocked = settings.policy?.sites !== undefined;
  return (
    <fieldset class="choices">
      <legend class="legend">
        {say('sites.rule')}
        {isLocked && <span class="by-organisation"> {say('common.byOrganisation')}</span>}
      </legend>
      {SITES.map((sites) => (
        <div class="choice" key={sites}>
          <input
            type="radio"
            class="box"
            name={id}
            id={`${id}-${sites}`}
            checked={(settings.sites ?? 'every') === sites}
            disabled={isLocked}
            aria-describedby={`${id}-${sites}-hint`}
            onChange={() => onChoose(sites)}
          />
          <label class="choice-label" for={`${id}-${sites}`}>
            {say(`sites.${sites}`)}
          </label>
          <p class="choice-hint" id={`${id}-${sites}-hint`}>
            {sites === 'click' && shortcut !== ''
              ? say('sites.clickHintKeys', { keys: shortcut })
              : say(`sites.${sites}Hint`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
