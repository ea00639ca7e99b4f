import type {
  LinkedToReport,
  NamedInReport,
  Report,
  ReportedActor,
  ReportReading,
} from '@/core/model/report';
import { contestedWords, inTextWords, joinedWords, mentionWords } from '@/core/reports/report-words';
import { ActorLink } from '../parts/ActorLink';

interface ReportActorsProps {
  readonly reading: ReportReading;
  readonly report: Report;
}

/** The actors of a report on both sides: whom its text names, and whom its source linked. */
export function ReportActors({ reading: { named, linked }, report }: ReportActorsProps) {
  const linkedIds = new Set(linked.flatMap(({ joined }) => ('actor' in joined ? [joined.actor.id] : [])));
  const hasText = report.text !== undefined || report.description !== undefined;
  return (
    <>
      <section class="section" aria-labelledby="report-named">
        <div class="section-head">
          <h2 class="section-title" id="report-named">
            Named in its text
            {named.length > 0 && <span class="section-count"> {named.length}</span>}
          </h2>
        </div>
        {named.length === 0 && (
          <p class="muted">
            {hasText ? 'Byname finds no actor named in it.' : 'No text is kept; its title names no actor.'}
          </p>
        )}
        <dl class="rows">
          {named.map((one) => (
            <Named key={one.names[0]} one={one} linkedIds={linkedIds} areLinked={linked.length > 0} />
          ))}
        </dl>
      </section>
      <section class="section" aria-labelledby="report-linked">
        <div class="section-head">
          <h2 class="section-title" id="report-linked">
            Linked by its source
            {linked.length > 0 && <span class="section-count"> {linked.length}</span>}
          </h2>
        </div>
        {linked.length === 0 && <p class="muted">Its source links it to no actor.</p>}
        <dl class="rows">
          {linked.map((one, at) => (
            <Linked key={at} one={one} />
          ))}
        </dl>
      </section>
    </>
  );
}

interface NamedProps {
  readonly one: NamedInReport;
  readonly linkedIds: ReadonlySet<string>;
  readonly areLinked: boolean;
}

function Named({ one, linkedIds, areLinked }: NamedProps) {
  const { names, actors, count, sentence } = one;
  const isLinked = actors.some(({ id }) => linkedIds.has(id));
  return (
    <div class="row">
      <dt class="row-label">
        <bdi>{names.join(', ')}</bdi>
      </dt>
      <dd class="report-actor">
        {actors.length === 0 ? 'A name that no source lists' : <Links actors={actors} />}
        {actors.length > 1 && <span class="entry-note">{contestedWords(one)}.</span>}
        <span class="entry-note">
          {`Named ${mentionWords(count)}: `}
          <q>{sentence}</q>
        </span>
        {areLinked && !isLinked && <span class="entry-note">Its source does not link it.</span>}
      </dd>
    </div>
  );
}

function Linked({ one: { said, joined, inText } }: { readonly one: LinkedToReport }) {
  const { name, aliases, tools, collection } = said;
  return (
    <div class="row">
      <dt class="row-label">
        <bdi>{name}</bdi>
        {collection !== undefined && <span class="entry-note">{collection}</span>}
      </dt>
      <dd class="report-actor">
        {'actor' in joined && (
          <>
            <Links actors={[joined.actor]} /> <span class="muted">({joinedWords(joined)})</span>
          </>
        )}
        {joined.kind === 'unknown' && joinedWords(joined)}
        {joined.kind === 'unclear' && (
          <>
            {joinedWords(joined)} <Links actors={joined.actors} />
          </>
        )}
        <span class="entry-note">
          {`Its source links it to “${name}”`}
          {inTextWords(inText)}
          {inText.kind === 'word' && (
            <>
              {' '}
              <q>{inText.sentence}</q>
            </>
          )}
        </span>
        {aliases.length > 0 && <span class="entry-note">Also called {aliases.join(', ')}</span>}
        {tools.length > 0 && (
          <span class="entry-note">Its tools, as the source has them: {tools.join(', ')}</span>
        )}
      </dd>
    </div>
  );
}

function Links({ actors }: { readonly actors: readonly ReportedActor[] }) {
  return (
    <>
      {actors.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <ActorLink id={id} name={name} />
        </span>
      ))}
    </>
  );
}
