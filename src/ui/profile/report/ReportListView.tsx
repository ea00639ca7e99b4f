import { useId } from 'preact/hooks';
import type { Answer } from '@/contract/messages';
import { type ListedReport, MAX_QUERY, type ReportList } from '@/contract/report-messages';
import type { ReportedActor } from '@/core/model/report';
import { FailedLookUp } from '../../components/FailedLookUp';
import { say } from '../../words/say';
import { ActorLink } from '../parts/ActorLink';
import { PageBar } from '../parts/PageBar';
import { ReportRow } from './ReportRow';

interface ReportListViewProps {
  readonly query: string;
  /** Null until it is there. */
  readonly answer: Answer<ReportList> | null;
  readonly onQuery: (query: string) => void;
  readonly onRetry: () => void;
}

/** The reading list: every report that is kept, by year. Draws only. */
export function ReportListView({ query, answer, onQuery, onRetry }: ReportListViewProps) {
  const id = useId();
  return (
    <div class="page">
      <PageBar />
      <main class="profile">
        <header class="report-list-head">
          <h1 class="profile-name">{say('reports.list')}</h1>
          <search class="report-search">
            <label class="label" for={id}>
              {say('reports.listSearch')}
            </label>
            <input
              id={id}
              class="field"
              type="search"
              autocomplete="off"
              spellcheck={false}
              maxLength={MAX_QUERY}
              value={query}
              onInput={({ currentTarget }) => onQuery(currentTarget.value)}
            />
          </search>
          <p class="muted" role="status">
            {answer?.ok && told(answer.value, query)}
          </p>
        </header>
        {answer?.ok === false && <FailedLookUp error={answer.error} onRetry={onRetry} />}
        {answer?.ok && answer.value.found === 0 && query.trim() === '' && (
          <p>
            {say('reports.listHint')}{' '}
            <a class="link" href="options.html#reports">
              {say('options.importReport')}
            </a>
          </p>
        )}
        {answer?.ok &&
          byYear(answer.value.reports).map(([year, reports]) => (
            <section class="section" key={year} aria-labelledby={`${id}-${year}`}>
              <div class="section-head">
                <h2 class="section-title" id={`${id}-${year}`}>
                  {year === '' ? say('profile.noDate') : year}
                </h2>
              </div>
              <dl class="rows rows-dense">
                {reports.map((listed) => (
                  <ListedRow key={listed.key} listed={listed} />
                ))}
              </dl>
            </section>
          ))}
      </main>
    </div>
  );
}

function told({ found, reports }: ReportList, query: string): string {
  if (found === 0) return query.trim() === '' ? say('reports.listEmpty') : say('reports.noneFits');
  const count = say('options.reportsCount', { count: found });
  return found > reports.length ? say('reports.newest', { count, shown: reports.length }) : count;
}

/** In the order of the reports: the newest year first, what has none last. */
function byYear(reports: readonly ListedReport[]): readonly (readonly [string, readonly ListedReport[]])[] {
  const years = new Map<string, ListedReport[]>();
  for (const listed of reports) {
    const year = (listed.report.date ?? '').slice(0, 4);
    const others = years.get(year);
    if (others === undefined) years.set(year, [listed]);
    else others.push(listed);
  }
  return [...years];
}

function ListedRow({ listed }: { readonly listed: ListedReport }) {
  const about = actorsIn(listed.reading);
  const shown = about.slice(0, MOST_NAMED);
  return (
    <ReportRow listed={listed} from={listed.from || say('reports.importedShort')}>
      {shown.length > 0 && (
        <span class="entry-note report-actors">
          {shown.map((actor) => (
            <ActorLink key={actor.id} id={actor.id} name={actor.name} />
          ))}
          {about.length > shown.length && say('common.more', { count: about.length - shown.length })}
        </span>
      )}
    </ReportRow>
  );
}

/** As many as stand in two lines. */
const MOST_NAMED = 6;

/** Whom the text names for certain, then whom the source linked; each once. */
function actorsIn({ named, linked }: ListedReport['reading']): readonly ReportedActor[] {
  const all = [
    ...named.flatMap(({ actors }) => (actors.length === 1 ? actors : [])),
    ...linked.flatMap(({ joined }) => ('actor' in joined ? [joined.actor] : [])),
  ];
  return [...new Map(all.map((actor) => [actor.id, actor])).values()];
}
