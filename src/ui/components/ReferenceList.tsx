import { useId, useState } from 'preact/hooks';
import type { Reference } from '@/core/model/actor';
import { referenceTitle } from '@/core/profile/reference-title';
import { ExternalLink } from './ExternalLink';

interface ReferenceListProps {
  /** Strongest first. */
  readonly references: readonly Reference[];
  /** How many are shown before the rest is folded away. */
  readonly limit: number;
}

/** Source links as titles, sites and dates. */
export function ReferenceList({ references, limit }: ReferenceListProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const isLong = references.length > limit + 1;
  const shown = isLong && !open ? references.slice(0, limit) : references;
  return (
    <>
      <ul class="references" id={id}>
        {shown.map((reference) => (
          <ReferenceItem key={reference.url} url={reference.url} />
        ))}
      </ul>
      {isLong && (
        <button
          type="button"
          class="text-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show fewer' : `${references.length - limit} more sources`}
        </button>
      )}
    </>
  );
}

function ReferenceItem({ url }: { readonly url: string }) {
  const title = referenceTitle(url);
  if (!title) return null;
  return (
    <li class="reference">
      <span class="reference-title">
        <ExternalLink href={url}>{title.words ?? title.site}</ExternalLink>
      </span>
      {title.words !== undefined && <span class="reference-site">{title.site}</span>}
      {title.date !== undefined && <span class="reference-date">{title.date}</span>}
    </li>
  );
}
