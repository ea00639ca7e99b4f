import { AddSite } from './AddSite';
import { RemovableList } from './RemovableList';
import { Section } from './Section';

interface SitesSectionProps {
  readonly sites: readonly string[];
  readonly onAdd: (site: string) => void;
  readonly onRemove: (site: string) => void;
}

/** Sites on which nothing is marked. */
export function SitesSection({ sites, onAdd, onRemove }: SitesSectionProps) {
  return (
    <Section id="sites" title="Sites where Byname is off">
      <p class="muted">Each with its subdomains. The popup has a switch for the site you are on.</p>
      <AddSite sites={sites} onAdd={onAdd} />
      <RemovableList
        items={sites}
        nameOf={(site) => site}
        draw={(site) => <bdi>{site}</bdi>}
        removeLabel="Remove"
        removedLabel="on again"
        empty="No site is switched off."
        onRemove={onRemove}
        onRestore={onAdd}
      />
    </Section>
  );
}
