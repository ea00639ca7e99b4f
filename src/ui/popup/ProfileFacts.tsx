import type { ComponentChild } from 'preact';
import type { Actor, Claim } from '@/core/model/actor';
import { groupClaims } from '@/core/profile/claims';
import { countryName } from '@/core/profile/country-name';
import { sourceLabel, sourceLabels } from '@/core/profile/source-label';
import { groupPage } from '@/core/sources/catalogue';
import { ExternalLink } from '../components/ExternalLink';

/** What is known of an actor, and who says each. */
export function ProfileFacts({ actor }: { readonly actor: Actor }) {
  const origin = actor.countries.length > 0;
  return (
    <dl class="profile-facts">
      {!origin && <Fact label="Origin" value={<span class="muted">unknown</span>} sources="" />}
      <Claims label="Origin" claims={actor.countries} read={countryName} />
      <Claims label="Motive" claims={actor.motives} />
      <Claims label="Since" claims={actor.firstSeen} />
      <Claims label="Targets" claims={actor.sectors} />
      <AttackIds actor={actor} />
    </dl>
  );
}

interface ClaimsProps {
  readonly label: string;
  readonly claims: readonly Claim[];
  readonly read?: (value: string) => string;
}

function Claims({ label, claims, read = (value) => value }: ClaimsProps) {
  return (
    <>
      {groupClaims(claims).map(({ values, sources }, at) => (
        <Fact
          key={values.join()}
          label={at === 0 ? label : ''}
          value={<bdi>{values.map(read).join(', ')}</bdi>}
          sources={sourceLabels(sources)}
        />
      ))}
    </>
  );
}

function AttackIds({ actor }: { readonly actor: Actor }) {
  const records = actor.records.filter((record) => record.attackId !== undefined);
  const ids = [...new Set(records.flatMap((record) => record.attackId ?? []))];
  return (
    <>
      {ids.map((id, at) => (
        <Fact
          key={id}
          label={at === 0 ? 'ATT&CK' : ''}
          value={<ExternalLink href={groupPage(id) ?? ''}>{id}</ExternalLink>}
          sources={[...new Set(records.filter(({ attackId }) => attackId === id).map(({ source }) => source))]
            .map(sourceLabel)
            .join(', ')}
        />
      ))}
    </>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: ComponentChild;
  readonly sources: string;
}

function Fact({ label, value, sources }: FactProps) {
  return (
    <div class="profile-fact">
      <dt class="profile-fact-label">{label}</dt>
      <dd class="profile-fact-value">{value}</dd>
      <dd class="profile-fact-sources">{sources}</dd>
    </div>
  );
}
