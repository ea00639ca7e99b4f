import { Fragment } from 'preact';
import type { Claim } from '@/core/model/actor';
import type { Disagreements as Found } from '@/core/profile/claims';
import { countryName } from '@/core/profile/country-name';
import type { SharedName } from '@/core/profile/shared-names';
import { nameSharers } from '@/core/profile/shared-names';
import { ActorLink } from '../ActorLink';
import { Entry, Row } from '../Row';
import { Section } from '../Section';

interface DisagreementsProps {
  readonly found: Found;
  readonly shared: readonly SharedName[];
}

/** What the sources do not agree on, side by side and undecided. */
export function Disagreements({ found, shared }: DisagreementsProps) {
  const { countries, firstSeen, primaryNames, keptApart } = found;
  const parts = [countries, firstSeen, primaryNames, keptApart, shared];
  if (parts.every((part) => part.length === 0)) return null;
  return (
    <Section id="disagreements" column="according to">
      <dl class="rows">
        <Contradiction label="Origin" claims={countries} read={countryName} />
        <Contradiction label="First seen" claims={firstSeen} />
        {primaryNames.length > 0 && (
          <Row label="Primary name">
            {primaryNames.map((name) => (
              <Entry key={name.text} sources={name.primaryIn}>
                <bdi>{name.text}</bdi>
              </Entry>
            ))}
          </Row>
        )}
        {keptApart.length > 0 && (
          <Row label="Listed apart">
            {keptApart.map(({ source, names }) => (
              <Entry key={source} sources={[source]}>
                <NameList names={names} />
              </Entry>
            ))}
          </Row>
        )}
        {shared.length > 0 && (
          <Row label="Names shared with">
            {nameSharers(shared).map((other) => (
              <Entry key={other.id} sources={other.sources} credits={other.credits}>
                <ActorLink id={other.id} name={other.name} />
                <span class="entry-note">
                  <NameList names={other.shared} />
                </span>
              </Entry>
            ))}
          </Row>
        )}
      </dl>
    </Section>
  );
}

interface ContradictionProps {
  readonly label: string;
  readonly claims: readonly Claim[];
  readonly read?: (value: string) => string;
}

function Contradiction({ label, claims, read = (value) => value }: ContradictionProps) {
  if (claims.length === 0) return null;
  return (
    <Row label={label}>
      {claims.map(({ value, sources }) => (
        <Entry key={value} sources={sources}>
          {read(value)}
        </Entry>
      ))}
    </Row>
  );
}

/** Names in one line, each whole where a line can hold it. */
function NameList({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name) => (
        <Fragment key={name}>
          <span class="name">
            <bdi>{name}</bdi>
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}
