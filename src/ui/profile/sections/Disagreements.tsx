import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import { claimsText, disagreements } from '@/core/profile/claims';
import { nameSharers, type SharedName } from '@/core/profile/shared-names';
import { countryIn } from '../../words/country';
import { say, sayWith } from '../../words/say';
import { sourceName, sourceNames } from '../../words/source-name';
import { ActorLink } from '../parts/ActorLink';
import { Credits } from '../parts/Row';
import { Section } from '../parts/Section';

interface DisagreementsProps {
  readonly actor: Actor;
  readonly shared: readonly SharedName[];
}

export function hasDisagreements({ actor, shared }: DisagreementsProps): boolean {
  return shared.length > 0 || Object.values(disagreements(actor)).some((list) => list.length > 0);
}

/** What the sources do not agree on, side by side and undecided. */
export function Disagreements({ actor, shared }: DisagreementsProps) {
  const credits = useContext(Credits);
  if (!hasDisagreements({ actor, shared })) return null;
  const { countries, firstSeen, primaryNames, keptApart } = disagreements(actor);
  return (
    <Section id="disagreements">
      <ul class="disagreements">
        {countries.length > 0 && (
          <Item label={say('profile.origin')}>{claimsText(countries, credits, countryIn)}</Item>
        )}
        {firstSeen.length > 0 && (
          <Item label={say('profile.firstSeen')}>{claimsText(firstSeen, credits)}</Item>
        )}
        {primaryNames.length > 0 && (
          <Item label={say('profile.primaryName')}>
            <Names
              names={primaryNames.map(({ text, primaryIn }) => [text, sourceNames(primaryIn, credits)])}
            />
          </Item>
        )}
        {keptApart.map(({ source, names }) => (
          <Item key={source} label={say('profile.listedApart')}>
            {sayWith('profile.hasItAs', {
              source: sourceName(source, credits),
              names: <Names names={names.map((name) => [name])} />,
            })}
          </Item>
        ))}
        {nameSharers(shared).map(({ id, name, shared: names, sources, credits: own }) => (
          <Item key={id} label={say('profile.sharedNames')}>
            {sayWith('profile.hasToo', {
              actor: <ActorLink id={id} name={name} />,
              names: <Names names={names.map((text) => [text])} />,
              sources: sourceNames(sources, own ?? credits),
            })}
          </Item>
        ))}
      </ul>
    </Section>
  );
}

function Item({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <li class="disagreement">
      <span class="disagreement-label">{label}</span>
      <span>{children}</span>
    </li>
  );
}

/** Names, each with who says it where that differs. */
function Names({ names }: { readonly names: readonly (readonly [name: string, by?: string])[] }) {
  return (
    <>
      {names.map(([name, by], at) => (
        <Fragment key={name}>
          {at > 0 && ' · '}
          <bdi>{name}</bdi>
          {by !== undefined && <span class="muted"> {say('common.brackets', { text: by })}</span>}
        </Fragment>
      ))}
    </>
  );
}
