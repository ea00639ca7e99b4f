import { useId, useState } from 'preact/hooks';
import { normaliseHost } from '@/stored/addresses';
import { isOff } from '@/stored/page-settings';
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
    <Section id="sites" title="Sites where Byname is off">
      <p class="muted">Each with its subdomains. The popup has a switch for the site you are on.</p>
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
        removeLabel="Remove"
        removedLabel="on again"
        empty="No site is switched off."
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
        Site
      </label>
      <div class="field-row">
        <input
          class="field"
          id={id}
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="news.example"
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-error`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Switch off here
        </button>
      </div>
      <p class="error" id={`${id}-error`} aria-live="polite">
        {error}
      </p>
    </form>
  );
}

function refuse(text: string, site: string | null, sites: readonly string[]): string | undefined {
  if (text.trim() === '') return 'Type the name of a site, such as news.example.';
  if (site === null) return 'This is not the name of a site. Write it like news.example.';
  if (sites.includes(site)) return `${site} is in the list already.`;
  if (isOff({ offSites: sites }, site)) return `${site} belongs to a site that is in the list already.`;
  return undefined;
}
