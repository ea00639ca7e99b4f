import { useId, useState } from 'preact/hooks';
import { normaliseHost } from '@/stored/addresses';
import { isOff } from '@/stored/page-settings';
import { say } from '../words/say';
import { ByOrganisation } from './ByOrganisation';
import { RemovableList } from './RemovableList';
import { Section } from './Section';

interface SitesSectionProps {
  readonly sites: readonly string[];
  /** Those that the company switched off. */
  readonly locked: readonly string[];
  readonly onAdd: (site: string) => void;
  readonly onRemove: (site: string) => void;
}

/** Sites on which nothing is marked. */
export function SitesSection({ sites, locked, onAdd, onRemove }: SitesSectionProps) {
  return (
    <Section id="sites" title={say('options.sitesOff')}>
      <p class="muted">{say('options.sitesOffHint')}</p>
      <AddSite sites={sites} onAdd={onAdd} />
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
        removedLabel={say('options.onAgain')}
        empty={say('options.noSites')}
        onRemove={onRemove}
        onRestore={onAdd}
      />
    </Section>
  );
}

interface AddSiteProps {
  readonly sites: readonly string[];
  readonly onAdd: (site: string) => void;
}

const EXAMPLE = 'news.example';

/** A field for one more site; says why where it cannot be added. */
function AddSite({ sites, onAdd }: AddSiteProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const site = normaliseHost(text);
    const refusal = refuse(text, site, sites);
    setError(refusal);
    if (site === null || refusal !== undefined) return;
    onAdd(site);
    setText('');
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
          {say('options.switchOffHere')}
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
  if (isOff({ offSites: sites }, site)) return say('options.siteCovered', { site });
  return undefined;
}
