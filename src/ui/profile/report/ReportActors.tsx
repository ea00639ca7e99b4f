import type {
  LinkedToReport,
  NamedInReport,
  Report,
  ReportedActor,
  ReportReading,
} from '@/core/model/report';
import { formatNumber } from '../../words/format-amount';
import { joined, joinedWith } from '../../words/joined';
import { say, sayWith } from '../../words/say';
import { ActorLink } from '../parts/ActorLink';
import { contestedWords, joinedWords, linkWords } from './report-words';

interface ReportActorsProps {
  readonly reading: ReportReading;
  readonly report: Report;
  /** False of one that the reader made herself. */
  readonly hasSource: boolean;
}

/** The actors of a report on both sides: whom its text names, and whom its source linked. */
export function ReportActors({ reading: { named, linked }, report, hasSource }: ReportActorsProps) {
  const linkedIds = new Set(linked.flatMap(({ joined }) => ('actor' in joined ? [joined.actor.id] : [])));
  const hasText = report.text !== undefined || report.description !== undefined;
  return (
    <>
      <section class="section" aria-labelledby="report-named">
        <div class="section-head">
          <h2 class="section-title" id="report-named">
            {say('reports.namedTitle')}
            {named.length > 0 && <span class="section-count"> {formatNumber(named.length)}</span>}
          </h2>
        </div>
        {named.length === 0 && <p class="muted">{say(hasText ? 'reports.nobodyNamed' : 'reports.noText')}</p>}
        <dl class="rows">
          {named.map((one) => (
            <Named key={one.names[0]} one={one} linkedIds={linkedIds} areLinked={linked.length > 0} />
          ))}
        </dl>
      </section>
      {hasSource && <LinkedActors linked={linked} />}
    </>
  );
}

function LinkedActors({ linked }: Pick<ReportReading, 'linked'>) {
  return (
    <section class="section" aria-labelledby="report-linked">
      <div class="section-head">
        <h2 class="section-title" id="report-linked">
          {say('reports.linkedTitle')}
          {linked.length > 0 && <span class="section-count"> {formatNumber(linked.length)}</span>}
        </h2>
      </div>
      {linked.length === 0 && <p class="muted">{say('reports.linksNobody')}</p>}
      <dl class="rows">
        {linked.map((one, at) => (
          <Linked key={at} one={one} />
        ))}
      </dl>
    </section>
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
        <bdi>{joined(names)}</bdi>
      </dt>
      <dd class="report-actor">
        {actors.length === 0 ? say('reports.unlisted') : <Links actors={actors} />}
        {actors.length > 1 && <span class="entry-note">{contestedWords(one)}</span>}
        <span class="entry-note">{sayWith('reports.named', { count, sentence: <q>{sentence}</q> })}</span>
        {areLinked && !isLinked && <span class="entry-note">{say('reports.notLinkedHere')}</span>}
      </dd>
    </div>
  );
}

function Linked({ one: { said, joined: whose, inText } }: { readonly one: LinkedToReport }) {
  const { name, aliases, tools, collection } = said;
  return (
    <div class="row">
      <dt class="row-label">
        <bdi>{name}</bdi>
        {collection !== undefined && <span class="entry-note">{collection}</span>}
      </dt>
      <dd class="report-actor">
        {'actor' in whose && (
          <>
            <Links actors={[whose.actor]} />{' '}
            <span class="muted">{say('common.brackets', { text: joinedWords(whose) })}</span>
          </>
        )}
        {whose.kind === 'unknown' && say('reports.nobodyCalledSo')}
        {whose.kind === 'unclear' &&
          (whose.actors.length === 1
            ? sayWith('reports.sharesTooLittle', { actor: <Links actors={whose.actors} /> })
            : sayWith('reports.mayBeAny', { actors: <Links actors={whose.actors} /> }))}
        <span class="entry-note">
          {linkWords(name, inText)}
          {inText.kind === 'word' && (
            <>
              {' '}
              <q>{inText.sentence}</q>
            </>
          )}
        </span>
        {aliases.length > 0 && (
          <span class="entry-note">{say('reports.alsoCalled', { names: joined(aliases) })}</span>
        )}
        {tools.length > 0 && (
          <span class="entry-note">{say('reports.itsTools', { tools: joined(tools) })}</span>
        )}
      </dd>
    </div>
  );
}

function Links({ actors }: { readonly actors: readonly ReportedActor[] }) {
  return <>{joinedWith(actors.map(({ id, name }) => <ActorLink key={id} id={id} name={name} />))}</>;
}
