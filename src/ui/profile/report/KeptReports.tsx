import type { ListedReport } from '@/contract/report-messages';
import type { Actor } from '@/core/model/actor';
import { referenceTitle } from '@/core/profile/reference-title';
import { ExternalLink } from '../../components/ExternalLink';
import { say, sayWith } from '../../words/say';
import { ReportFiles } from './ReportFiles';
import { ReportRow } from './ReportRow';
import { contestedWords, linkWords } from './report-words';

interface KeptReportsProps {
  readonly reports: readonly ListedReport[];
  readonly actor: Actor;
}

/** The kept reports that name an actor, or that their source linked to it; each says which, and where that differs. */
export function KeptReports({ reports, actor }: KeptReportsProps) {
  if (reports.length === 0) return null;
  return (
    <dl class="rows rows-dense kept-reports">
      {reports.map((listed) => (
        <KeptReport key={listed.key} listed={listed} actor={actor} />
      ))}
    </dl>
  );
}

function KeptReport({ listed, actor }: { readonly listed: ListedReport; readonly actor: Actor }) {
  const { addresses, files } = listed.report;
  const [address] = addresses;
  const from = (
    <>
      {address === undefined ? (
        say('reports.noAddress')
      ) : (
        <ExternalLink href={address}>{referenceTitle(address)?.site ?? address}</ExternalLink>
      )}
      <ReportFiles files={files} />
      <span class="entry-note">{listed.from || say('reports.importedShort')}</span>
    </>
  );
  return (
    <ReportRow listed={listed} from={from}>
      <About listed={listed} actor={actor} />
    </ReportRow>
  );
}

/** What the report has to do with the actor. */
function About({
  listed: { report, reading },
  actor,
}: {
  readonly listed: ListedReport;
  readonly actor: Actor;
}) {
  const named = reading.named.filter(({ actors }) => actors.some(({ id }) => id === actor.id));
  const linked = reading.linked.filter(({ joined }) => 'actor' in joined && joined.actor.id === actor.id);
  return (
    <>
      {named.map((one) => (
        <span class="entry-note" key={one.names[0]}>
          {one.actors.length > 1 && `${contestedWords(one)} `}
          {sayWith('reports.named', { count: one.count, sentence: <q>{one.sentence}</q> })}
        </span>
      ))}
      {linked.map(({ said, inText }) => (
        <span class="entry-note" key={`${said.collection} ${said.id} ${said.name}`}>
          {linkWords(said.name, inText)}
        </span>
      ))}
      {linked.length === 0 && report.actors.length > 0 && (
        <span class="entry-note">{say('reports.notLinked')}</span>
      )}
    </>
  );
}
