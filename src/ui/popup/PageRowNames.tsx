import { Fragment } from 'preact';
import type { Actor, ActorId } from '@/core/model/actor';
import { countryName } from '@/core/profile/country-name';
import type { ActorOnPage } from './group-by-actor';
import type { NameOnPage } from './merge-frames';

interface PageRowNamesProps {
  readonly actor: ActorOnPage;
  readonly title: string;
  readonly onOpen: (id: ActorId, met?: string) => void;
}

/** Stays at the end of a line where the line breaks. */
const DOT = '\u00a0· ';

/** What is known of the actor in a line, and how the page spells it. */
export function PageRowNames({ actor: { actors, names }, title, onOpen }: PageRowNamesProps) {
  const [only] = actors;
  const tellsMore = names.length > 1 || names.some(({ text }) => text !== title);
  return (
    <p class="page-actor-names">
      {actors.length === 0 && 'No profile in the present dataset'}
      {actors.length === 1 && only && facts(only)}
      {actors.length > 1 && <Candidates actors={actors} met={title} onOpen={onOpen} />}
      {tellsMore && (
        <>
          {actors.length === 1 && only && facts(only) !== '' && DOT}as <Spellings names={names} />
        </>
      )}
    </p>
  );
}

function Spellings({ names }: { readonly names: readonly NameOnPage[] }) {
  return (
    <>
      {names.map(({ key, text, places }, at) => (
        <Fragment key={key}>
          {at > 0 && ', '}
          <bdi class="page-spelling">{text}</bdi>
          {names.length > 1 && `\u00a0${places.length}`}
        </Fragment>
      ))}
    </>
  );
}

interface CandidatesProps {
  readonly actors: readonly Actor[];
  readonly met: string;
  readonly onOpen: (id: ActorId, met?: string) => void;
}

/** Everyone whom a contested name may mean. */
function Candidates({ actors, met, onOpen }: CandidatesProps) {
  return (
    <>
      {actors.map((actor, at) => (
        <Fragment key={actor.id}>
          {at > 0 && ' or '}
          <button type="button" class="text-button" onClick={() => onOpen(actor.id, met)}>
            <bdi>{actor.name}</bdi>
          </button>
        </Fragment>
      ))}
    </>
  );
}

function facts({ countries, records }: Actor): string {
  const ids = [...new Set(records.flatMap((record) => record.attackId ?? []))];
  return [countries.map((claim) => countryName(claim.value)).join(', '), ids.join(' ')]
    .filter(Boolean)
    .join(DOT);
}
