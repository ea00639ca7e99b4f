import type { Actor, Claim } from '@/core/model/actor';
import { groupClaims, isConflict } from '@/core/profile/claims';
import { countryName } from '@/core/profile/country-name';
import { Entry, Row } from '../Row';
import { Section } from '../Section';

/** What the sources state, each value with who states it. */
export function Facts({ actor }: { readonly actor: Actor }) {
  return (
    <Section id="facts" column="according to">
      <dl class="rows">
        <Fact label="Origin" claims={actor.countries} read={countryName} />
        <Fact label="Motive" claims={actor.motives} />
        <Fact label="Sectors targeted" claims={actor.sectors} />
        <Fact label="First seen" claims={actor.firstSeen} />
      </dl>
    </Section>
  );
}

interface FactProps {
  readonly label: string;
  readonly claims: readonly Claim[];
  readonly read?: (value: string) => string;
}

function Fact({ label, claims, read = (value) => value }: FactProps) {
  return (
    <Row label={label}>
      {claims.length === 0 && <dd class="entry muted">not stated</dd>}
      {linesOf(claims).map(({ values, sources }) => (
        <Entry key={values[0]} sources={sources}>
          {values.map(read).join(' · ')}
        </Entry>
      ))}
    </Row>
  );
}

/** Claims that contradict each other stand apart, even where the same source makes both. */
function linesOf(claims: readonly Claim[]) {
  return isConflict(claims)
    ? claims.map(({ value, sources }) => ({ values: [value], sources }))
    : groupClaims(claims);
}
