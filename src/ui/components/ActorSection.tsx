import type { ComponentChild } from 'preact';
import type { Actor, ActorId } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { knownAs } from '@/core/profile/known-as';
import { leadDescription } from '@/core/profile/lead';
import { reportLinks, reportNaming } from '@/core/profile/reports';
import { namingIn } from '../words/naming';
import { say } from '../words/say';
import { Chips } from './Chips';
import { Description } from './Description';
import { FactLines } from './FactLines';
import { KnownAsList } from './KnownAsList';
import { ReportLines } from './ReportLines';

interface ActorSectionProps {
  readonly actor: Actor;
  /** The name as the page has it; absent where the actor was come to from another. */
  readonly matched?: string;
  /** A tool that the reader looked for: it stands first. */
  readonly tool?: string;
  /** How many reports are shown. */
  readonly reports?: number;
  /** The reader's note, where it does not stand elsewhere. */
  readonly note?: ComponentChild;
  readonly onOpen: (id: ActorId) => void;
}

/** One actor as the card shows it. */
export function ActorSection({ actor, matched, tool, reports: shown, note, onOpen }: ActorSectionProps) {
  const description = leadDescription(actor);
  // The primary name stands in the heading; it is repeated only where it says who uses it.
  const others = actor.names.filter((name) => name.usedBy.length > 0 || name.text !== actor.name);
  const users = actor.names.find((name) => isSameName(name.text, matched ?? actor.name))?.usedBy ?? [];
  const naming = namingIn(matched ?? actor.name, users, true);
  const namedIn = reportNaming(actor, matched ?? actor.name);
  const reports = reportLinks(actor).filter(({ url }) => url !== namedIn?.url);
  const facts = [others, actor.sectors, actor.victims ?? [], reports, actor.relations, actor.countries];
  const isBare =
    description === undefined && namedIn === undefined && facts.every((list) => list.length === 0);
  return (
    <section class="actor" aria-label={actor.name}>
      <Chips actor={actor} />
      {note}
      {description && <Description description={description} credits={actor.credits} />}
      {(others.length > 0 || naming !== null || namedIn !== undefined) && (
        <KnownAsList
          lines={knownAs(others, matched ?? actor.name)}
          matched={matched}
          naming={naming}
          namedIn={namedIn}
        />
      )}
      <FactLines actor={actor} tool={tool} onOpen={onOpen} />
      <ReportLines reports={reports} shown={shown} />
      {isBare && <p class="card-message">{say('card.bare')}</p>}
    </section>
  );
}
