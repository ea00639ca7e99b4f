import type { Actor, Claim } from '@/core/model/actor';
import { claimsText } from '@/core/profile/claims';
import { sourceLabels } from '@/core/profile/source-label';
import { groupPage } from '@/core/sources/catalogue';
import { countryIn } from '../words/country';
import { motiveIn } from '../words/motive';
import { say } from '../words/say';
import { ExternalLink } from './ExternalLink';

/** Motives that a card shows; a source may list ten. */
const MOTIVES = 3;

/** Origin, motive, ATT&CK number and since when; what nobody says is left out. */
export function Chips({ actor }: { readonly actor: Actor }) {
  const { countries, motives, firstSeen, records, tlp, credits } = actor;
  const ids = [...new Set(records.flatMap(({ attackId }) => attackId ?? []))];
  const [since] = firstSeen;
  const said = [
    { words: claimsText(countries, credits, countryIn), claims: countries },
    { words: claimsText(motives.slice(0, MOTIVES), credits, motiveIn), claims: motives.slice(0, MOTIVES) },
  ].filter(({ words }) => words !== '');
  const according = (claims: readonly Claim[]) =>
    say('card.according', {
      sources: sourceLabels([...new Set(claims.flatMap(({ sources }) => sources))], credits),
    });
  return (
    <ul class="chips" aria-label={say('card.inShort')}>
      {said.map(({ words, claims }) => (
        <li key={words} class="chip" title={according(claims)}>
          {words}
        </li>
      ))}
      {ids.map((id) => (
        <li key={id} class="chip">
          <ExternalLink href={groupPage(id) ?? ''} class="link">
            {id}
          </ExternalLink>
        </li>
      ))}
      {since !== undefined && (
        <li class="chip" title={according([since])}>
          {say('card.since', { date: since.value })}
        </li>
      )}
      {(tlp ?? []).map((mark) => (
        <li key={mark.value} class="chip chip-warn" title={according([mark])}>
          {`TLP:${mark.value.toUpperCase()}`}
        </li>
      ))}
    </ul>
  );
}
