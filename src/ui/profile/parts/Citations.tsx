import { useContext } from 'preact/hooks';
import type { SourcedCitation } from '@/core/model/actor';
import { formatPartialDate } from '@/core/profile/format-date';
import { sourceLabel } from '@/core/profile/source-label';
import { ExternalLink } from '../../components/ExternalLink';
import { Credits } from './Row';

/** Who says so, in which report: one stands in its line, several fold. */
export function Citations({
  citations = [],
}: {
  readonly citations: readonly SourcedCitation[] | undefined;
}) {
  const [first, ...others] = citations;
  if (first === undefined) return null;
  if (others.length === 0) {
    return (
      <span class="entry-note">
        said in <Citation citation={first} />
      </span>
    );
  }
  return (
    <details class="citations">
      <summary class="entry-note">said in {citations.length} reports</summary>
      <ul>
        {citations.map((citation, at) => (
          <li key={at} class="entry-note">
            <Citation citation={citation} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Citation({ citation }: { readonly citation: SourcedCitation }) {
  const credits = useContext(Credits);
  const { by, title, url, date, source } = citation;
  const words = title ?? by ?? url ?? '';
  const day = date === undefined ? '' : formatPartialDate(date);
  const rest = [title === undefined ? '' : (by ?? ''), day].filter((part) => part !== '');
  return (
    <>
      <bdi>{url === undefined ? words : <ExternalLink href={url}>{words}</ExternalLink>}</bdi>
      {rest.length > 0 && <bdi> ({rest.join(', ')})</bdi>}, according to {sourceLabel(source, credits)}
    </>
  );
}
