import type { Actor } from '@/core/model/actor';
import { claimsText } from '@/core/profile/claims';
import { type CopyKind, copyOf } from '@/core/profile/copies';
import { actorSources } from '@/core/profile/source-label';
import { countryIn } from './country';
import { joined } from './joined';
import { motiveIn } from './motive';
import { say } from './say';
import { sourceNames } from './source-name';

/** Names in a summary; more would hide who it is. */
const NAMES = 5;

/** What a reader pastes of an actor; a summary says in her language who it is, in a sentence or two, with who says so. */
export function copyIn(actor: Actor, kind: CopyKind): string {
  return kind === 'summary' ? summaryIn(actor) : copyOf(actor, kind);
}

function summaryIn(actor: Actor): string {
  const { name, names, credits, firstSeen } = actor;
  const [since] = firstSeen;
  const also = names.map(({ text }) => text).filter((text) => text !== name);
  const shown = joined(also.slice(0, NAMES));
  const others = also.length > NAMES ? say('news.few', { names: shown, count: also.length - NAMES }) : shown;
  const facts = [
    claimsText(actor.countries, credits, countryIn),
    claimsText(actor.motives, credits, motiveIn),
    since === undefined ? '' : say('card.since', { date: since.value }),
  ]
    .filter((fact) => fact !== '')
    .reduce((all, item) => (all === '' ? item : say('data.facts', { all, item })), '');
  const said = { name, sources: sourceNames(actorSources(actor), credits) };
  if (facts === '')
    return others === '' ? say('card.summaryBare', said) : say('card.summaryNames', { ...said, others });
  return others === ''
    ? say('card.summaryFacts', { ...said, facts })
    : say('card.summaryAll', { ...said, others, facts });
}
