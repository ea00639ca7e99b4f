import { useId, useState } from 'preact/hooks';
import type { Reference } from '@/core/model/actor';
import { referenceTitle } from '@/core/profile/reference-title';
import { ExternalLink } from './ExternalLink';
import { FoldButton } from './FoldButton';

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
  // One more is shown rather than hidden behind a button of its own size.
  const isLong = references.length > (limit > 1 ? limit + 1 : limit);
  const shown = isLong && !open ? references.slice(0, limit) : references;
  return (
    <>
      <ul class="references" id={id}>
        {shown.map((reference) => (
          <ReferenceItem key={reference.url} url={reference.url} />
        ))}
      </ul>
      {isLong && (
        <FoldButton
          controls={id}
          open={open}
          onChange={setOpen}
          more={moreSources(references.length - limit)}
          less="Show fewer"
        />
      )}
    </>
  );
}

function ReferenceItem({ url }: { readonly url: string }) {
  const title = referenceTitle(url);
  if (!title) return null;
  const site = title.words === undefined ? undefined : title.site;
  return (
    <li class="reference">
      <ExternalLink href={url}>{title.words ?? title.site}</ExternalLink>{' '}
      <span class="reference-where">
        {site}
        {site !== undefined && title.date !== undefined && ' · '}
        {title.date !== undefined && <time class="reference-date">{title.date}</time>}
      </span>
    </li>
  );
}

function moreSources(count: number): string {
  return count === 1 ? '1 more source' : `${count} more sources`;
}
