import type { Actor } from '@/core/model/actor';
import { claimsText } from '@/core/profile/claims';
import { countryName } from '@/core/profile/country-name';

/** Origin, motive and since when, in one line. */
export function FactLine({ actor }: { readonly actor: Actor }) {
  const [earliest] = actor.firstSeen;
  const facts = [
    actor.countries.length > 0 ? claimsText(actor.countries, actor.credits, countryName) : 'Origin unknown',
    claimsText(actor.motives, actor.credits),
    earliest ? `since\u00a0${earliest.value}` : '',
  ].filter((fact) => fact !== '');
  return <p class="facts">{facts.join(' · ')}</p>;
}
