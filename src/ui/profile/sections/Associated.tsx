import { Fragment } from 'preact';
import type { Relation } from '@/core/model/actor';
import { groupRelations, relationLabel } from '@/core/profile/relations';
import { ActorLink } from '../ActorLink';
import { Entry, Row } from '../Row';
import { Section } from '../Section';

/** Associated actors by type of relation, then malware and tools. */
export function Associated({ relations }: { readonly relations: readonly Relation[] }) {
  if (relations.length === 0) return null;
  const groups = groupRelations(relations);
  const labels = [...new Set(groups.map(relationLabel))];
  return (
    <Section id="associated" column="according to">
      <dl class="rows">
        {labels.map((label) => (
          <Row key={label} label={label}>
            {groups
              .filter((group) => relationLabel(group) === label)
              .map((group) => (
                <Entry key={group.source} sources={[group.source]}>
                  <RelatedNames items={group.items} />
                </Entry>
              ))}
          </Row>
        ))}
      </dl>
    </Section>
  );
}

function RelatedNames({ items }: { readonly items: readonly Relation[] }) {
  return (
    <>
      {items.map(({ name, actor }) => (
        <Fragment key={actor ?? name}>
          <span class="name">
            {actor === undefined ? <bdi>{name}</bdi> : <ActorLink id={actor} name={name} />}
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}
