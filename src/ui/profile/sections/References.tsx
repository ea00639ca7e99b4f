import { Fragment } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Reference, SourceCredits } from '@/core/model/actor';
import { referenceTitle } from '@/core/profile/reference-title';
import { sourceLabels } from '@/core/profile/source-label';
import { ExternalLink } from '../../components/ExternalLink';
import { Credits, Entry, Row } from '../Row';
import { Section } from '../Section';

/** More than a reader takes in at a glance. */
const FILTER_FROM = 21;

/** Every address that the sources cite, the strongest first. */
export function References({ references }: { readonly references: readonly Reference[] }) {
  const [query, setQuery] = useState('');
  const credits = useContext(Credits);
  const isLong = references.length >= FILTER_FROM;
  const shown = isLong ? filterReferences(references, query, credits) : references;
  return (
    <Section id="sources" count={references.length} column="cited by">
      {isLong && (
        <div class="filter">
          <input
            class="field"
            type="search"
            aria-label="Filter sources"
            placeholder="Filter by title, site or date"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <span class="label" role="status">
            {query.trim() !== '' && found(shown.length, references.length)}
          </span>
        </div>
      )}
      {references.length === 0 && <p class="muted">The sources cite nothing for this actor.</p>}
      <dl class="rows rows-dense">
        {shown.map((reference) => (
          <ReferenceRow key={reference.url} reference={reference} />
        ))}
      </dl>
    </Section>
  );
}

function ReferenceRow({ reference }: { readonly reference: Reference }) {
  const title = referenceTitle(reference.url);
  if (!title) return null;
  return (
    <Row label={<BrokenAtDots text={title.site} />}>
      <Entry sources={reference.sources}>
        <span class="reference-title">
          <ExternalLink href={reference.url}>{title.words ?? bareAddress(reference.url)}</ExternalLink>
        </span>{' '}
        {title.date !== undefined && <time class="reference-where">{title.date}</time>}
      </Entry>
    </Row>
  );
}

function found(shown: number, all: number): string {
  return shown === 0 ? `None of ${all} fits` : `${shown} of ${all}`;
}

/** An address that says nothing readable is shown itself. */
function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\d?\.)?/i, '').replace(/\/$/, '');
}

/** A host name that breaks before a dot where a line cannot hold it. */
function BrokenAtDots({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('.').map((part, at) => (
        <Fragment key={at}>
          {at > 0 && (
            <>
              <wbr />.
            </>
          )}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** References in which every word of the query stands somewhere: title, address, date or who cites it. */
function filterReferences(
  references: readonly Reference[],
  query: string,
  credits: SourceCredits | undefined,
): readonly Reference[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return references;
  return references.filter((reference) => {
    const text = searchText(reference, credits);
    return words.every((word) => text.includes(word));
  });
}

function searchText({ url, sources }: Reference, credits: SourceCredits | undefined): string {
  const title = referenceTitle(url);
  return [url, title?.words, title?.date, sourceLabels(sources, credits)].join(' ').toLowerCase();
}
