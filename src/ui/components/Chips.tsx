import type { Actor } from '@/core/model/actor';
import { claimsText } from '@/core/profile/claims';
import { countryName } from '@/core/profile/country-name';
import { groupPage } from '@/core/sources/catalogue';
import { ExternalLink } from './ExternalLink';

/** Motives that a card shows; a source may list ten. */
const MOTIVES = 3;

/** Origin, motive, ATT&CK number and since when; what nobody says is left out. */
export function Chips({ actor }: { readonly actor: Actor }) {
  const { countries, motives, firstSeen, records, tlp, credits } = actor;
  const ids = [...new Set(records.flatMap(({ attackId }) => attackId ?? []))];
  const [since] = firstSeen;
  const words = [
    claimsText(countries, credits, countryName),
    claimsText(motives.slice(0, MOTIVES), credits),
  ].filter((word) => word !== '');
  return (
    <ul class="chips" aria-label="In short">
      {words.map((word) => (
        <li key={word} class="chip">
          {word}
        </li>
      ))}
      {ids.map((id) => (
        <li key={id} class="chip chip-link">
          <ExternalLink href={groupPage(id) ?? ''} class="link">
            {id}
          </ExternalLink>
        </li>
      ))}
      {since !== undefined && <li class="chip">since {since.value}</li>}
      {(tlp ?? []).map(({ value }) => (
        <li key={value} class="chip chip-warn">
          TLP:{value.toUpperCase()}
        </li>
      ))}
    </ul>
  );
}
