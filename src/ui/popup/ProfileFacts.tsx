import type { ComponentChild } from 'preact';
import type { Actor, Claim, SourceCredits } from '@/core/model/actor';
import { groupClaims } from '@/core/profile/claims';
import { countryName } from '@/core/profile/country-name';
import { sourceLabels } from '@/core/profile/source-label';
import { groupPage } from '@/core/sources/catalogue';
import { ExternalLink } from '../components/ExternalLink';

/** What is known of an actor, and who says each. */
export function ProfileFacts({ actor }: { readonly actor: Actor }) {
  const origin = actor.countries.length > 0;
  return (
    <dl class="profile-facts">
      {!origin && <Fact label="Origin" value={<span class="muted">unknown</span>} sources="" />}
      <Claims label="Origin" claims={actor.countries} credits={actor.credits} read={countryName} />
      <Claims label="Motive" claims={actor.motives} credits={actor.credits} />
      <Claims label="Since" claims={actor.firstSeen} credits={actor.credits} />
      <Claims label="Targets" claims={actor.sectors} credits={actor.credits} />
      <AttackIds actor={actor} />
    </dl>
  );
}

interface ClaimsProps {
  readonly label: string;
  readonly claims: readonly Claim[];
  readonly credits: SourceCredits | undefined;
  readonly read?: (value: string) => string;
}

function Claims({ label, claims, credits, read = (value) => value }: ClaimsProps) {
  return (
    <>
      {groupClaims(claims).map(({ values, sources }, at) => (
        <Fact
          key={values.join()}
          label={at === 0 ? label : ''}
          value={<bdi>{values.map(read).join(', ')}</bdi>}
          sources={sourceLabels(sources, credits)}
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
          sources={sourceLabels(
            [...new Set(records.filter(({ attackId }) => attackId === id).map(({ source }) => source))],
            actor.credits,
          )}
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
