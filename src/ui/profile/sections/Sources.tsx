import { useContext, useId, useState } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import { type CitedPage, citedPages, pagesByYear } from '@/core/profile/reports';
import { ExternalLink } from '../../components/ExternalLink';
import { FoldButton } from '../../components/FoldButton';
import { usePrinting } from '../../hooks/use-printing';
import { formatPartialDay } from '../../words/format-time';
import { say } from '../../words/say';
import { sourceNames } from '../../words/source-name';
import { ReaderLink } from '../parts/ReaderLink';
import { Credits, Row } from '../parts/Row';
import { Section } from '../parts/Section';

/** More than a reader takes in at a glance. */
const FILTER_FROM = 21;
/** As many as stand before the rest is asked for. */
const SHOWN = 10;

/** Every page that the sources cite, by year, the latest first. */
export function Sources({ actor }: { readonly actor: Actor }) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const isPrinting = usePrinting();
  const credits = useContext(Credits);
  const all = pagesByYear(citedPages(actor)).flatMap(({ pages }) => pages);
  const citedBy = ({ sources }: CitedPage) => sourceNames(sources, credits);
  const found = filterPages(all, query, citedBy);
  const isFiltered = query.trim() !== '';
  const isLong = all.length > SHOWN + 2;
  const shown = isLong && !open && !isPrinting && !isFiltered ? found.slice(0, SHOWN) : found;
  return (
    <Section
      id="sources"
      count={all.length}
      aside={
        all.length >= FILTER_FROM && (
          <div class="filter">
            <span class="label" role="status">
              {isFiltered &&
                (found.length === 0
                  ? say('profile.noPageFits', { all: all.length })
                  : say('popup.countOf', { shown: found.length, all: all.length }))}
            </span>
            <input
              class="field"
              type="search"
              aria-label={say('profile.filterSources')}
              placeholder={say('profile.filterSourcesBy')}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </div>
        )
      }
    >
      {all.length === 0 && <p class="muted">{say('profile.citesNothing')}</p>}
      <dl class="rows rows-dense" id={id}>
        {pagesByYear(shown).map(({ year, pages }) => (
          <Row key={year} label={year ?? say('profile.noDate')}>
            {pages.map((page) => (
              <PageLine key={page.url} page={page} citedBy={citedBy(page)} />
            ))}
          </Row>
        ))}
      </dl>
      {isLong && !isFiltered && (
        <p class="section-foot">
          <FoldButton
            controls={id}
            open={open}
            onChange={setOpen}
            more={say('profile.allSources', { count: all.length })}
            less={say('profile.fewerSources')}
          />
        </p>
      )}
    </Section>
  );
}

interface PageLineProps {
  readonly page: CitedPage;
  readonly citedBy: string;
}

/** Title, publisher, date; who cites it where the pointer rests. */
function PageLine({ page: { url, title, site, by, date }, citedBy }: PageLineProps) {
  const shown = site === undefined ? bareAddress(url) : title;
  return (
    <dd class="entry page" title={say('profile.citedBy', { sources: citedBy })}>
      <div class="entry-value reference-title">
        <ExternalLink href={url}>
          <bdi>{shown}</bdi>
        </ExternalLink>
        <ReaderLink address={url} title={shown} />
      </div>
      <div class="entry-sources page-where">
        <bdi class="one-line">{by ?? site}</bdi>
        {date !== undefined && date.length > 4 && <time>{formatPartialDay(date)}</time>}
        <span class="visually-hidden">, {say('profile.citedBySpoken', { sources: citedBy })}</span>
      </div>
    </dd>
  );
}

/** An address that says nothing readable is shown itself. */
function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\d?\.)?/i, '').replace(/\/$/, '');
}

/** Pages in which every word of the query stands somewhere: title, address, date or who cites it. */
function filterPages(
  pages: readonly CitedPage[],
  query: string,
  citedBy: (page: CitedPage) => string,
): readonly CitedPage[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return pages;
  return pages.filter((page) => {
    const text = [page.url, page.title, page.by, page.date, citedBy(page)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
