import { useId, useState } from 'preact/hooks';
import { normaliseHost } from '@/stored/addresses';
import { isAmong } from '@/stored/page-settings';
import type { Settings, Sites } from '@/stored/settings';
import { SiteRuleChoice } from '../components/SiteRuleChoice';
import { say } from '../words/say';
import { ByOrganisation } from './ByOrganisation';
import { RemovableList } from './RemovableList';
import { Section } from './Section';

/** Which list of sites. */
export type SiteList = 'offSites' | 'onSites';

interface SitesSectionProps {
  readonly settings: Pick<Settings, 'sites' | SiteList | 'policy'>;
  /** Of the command that marks the page in front; empty where it has none. */
  readonly shortcut: string;
  readonly onRule: (sites: Sites) => void;
  /** Both resolve to false where it could not be saved, as is told at the top of the page. */
  readonly onAdd: (list: SiteList, site: string) => Promise<boolean>;
  readonly onRemove: (list: SiteList, site: string) => Promise<boolean>;
}

/** On which sites names are marked. */
export function SitesSection({ settings, shortcut, onRule, onAdd, onRemove }: SitesSectionProps) {
  const { sites, offSites, onSites, policy } = settings;
  const lists = { onAdd, onRemove };
  return (
    <Section id="sites" title={say('sites.title')}>
      <SiteRuleChoice settings={settings} shortcut={shortcut} onChoose={onRule} />
      {sites === 'chosen' && (
        <SiteListing {...lists} list="onSites" sites={onSites} locked={policy?.sitesOn ?? []} />
      )}
      <SiteListing {...lists} list="offSites" sites={offSites} locked={policy?.sitesOff ?? []} />
    </Section>
  );
}

const WORDS = {
  onSites: {
    title: 'sites.chosenTitle',
    add: 'sites.chosenAdd',
    removed: 'sites.chosenRemoved',
    empty: 'sites.chosenEmpty',
  },
  offSites: {
    title: 'options.sitesOff',
    add: 'options.switchOffHere',
    removed: 'options.onAgain',
    empty: 'options.noSites',
  },
} as const satisfies Record<SiteList, object>;

interface SiteListingProps extends Pick<SitesSectionProps, 'onAdd' | 'onRemove'> {
  readonly list: SiteList;
  readonly sites: readonly string[];
  /** Those that the company put there. */
  readonly locked: readonly string[];
}

function SiteListing({ list, sites, locked, onAdd, onRemove }: SiteListingProps) {
  const words = WORDS[list];
  return (
    <>
      <h3 class="subtitle">{say(words.title)}</h3>
      <p class="muted">{say('sites.about')}</p>
      <AddSite sites={sites} label={say(words.add)} onAdd={(site) => onAdd(list, site)} />
      <RemovableList
        items={sites}
        nameOf={(site) => site}
        draw={(site) => (
          <>
            <bdi>{site}</bdi>
            {locked.includes(site) && <ByOrganisation />}
          </>
        )}
        isLocked={(site) => locked.includes(site)}
        removeLabel={say('common.remove')}
        removedLabel={say(words.removed)}
        empty={say(words.empty)}
        onRemove={(site) => onRemove(list, site)}
        onRestore={(site) => onAdd(list, site)}
      />
    </>
  );
}

interface AddSiteProps {
  readonly sites: readonly string[];
  readonly label: string;
  readonly onAdd: (site: string) => Promise<boolean>;
}

const EXAMPLE = 'news.example';

/** A field for one more site; says why where it cannot be added. */
function AddSite({ sites, label, onAdd }: AddSiteProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const site = normaliseHost(text);
    const refusal = refuse(text, site, sites);
    setError(refusal);
    if (site === null || refusal !== undefined) return;
    // What was typed meanwhile is another one.
    if (await onAdd(site)) setText((now) => (now === text ? '' : now));
  };
  return (
    <form class="add-site" onSubmit={submit} noValidate>
      <label class="label" for={id}>
        {say('options.site')}
      </label>
      <div class="field-row">
        <input
          class="field"
          id={id}
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={EXAMPLE}
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-error`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {label}
        </button>
      </div>
      <p class="error" id={`${id}-error`} aria-live="polite">
        {error}
      </p>
    </form>
  );
}

function refuse(text: string, site: string | null, sites: readonly string[]): string | undefined {
  if (text.trim() === '') return say('options.siteMissing', { example: EXAMPLE });
  if (site === null) return say('options.siteOdd', { example: EXAMPLE });
  if (sites.includes(site)) return say('options.siteListed', { site });
  // The wider one takes the place of the narrower.
  const isWider =
    !site.startsWith('www.') && sites.every((listed) => listed === `www.${site}` || !isAmong([listed], site));
  if (isAmong(sites, site) && !isWider) return say('options.siteCovered', { site });
  return undefined;
}
