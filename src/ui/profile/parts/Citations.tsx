import { useContext } from 'preact/hooks';
import type { SourcedCitation } from '@/core/model/actor';
import { ExternalLink } from '../../components/ExternalLink';
import { formatPartialDay } from '../../words/format-time';
import { joined } from '../../words/joined';
import { say, sayWith } from '../../words/say';
import { sourceName } from '../../words/source-name';
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
      <span class="entry-note">{sayWith('profile.saidIn', { report: <Citation citation={first} /> })}</span>
    );
  }
  return (
    <details class="citations">
      <summary class="entry-note">{say('profile.saidInReports', { count: citations.length })}</summary>
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
  const day = date === undefined ? '' : formatPartialDay(date);
  const rest = [title === undefined ? '' : (by ?? ''), day].filter((part) => part !== '');
  const report = (
    <>
      <bdi>{url === undefined ? words : <ExternalLink href={url}>{words}</ExternalLink>}</bdi>
      {rest.length > 0 && <bdi> {say('common.brackets', { text: joined(rest) })}</bdi>}
    </>
  );
  return <>{sayWith('profile.citation', { report, source: sourceName(source, credits) })}</>;
}
