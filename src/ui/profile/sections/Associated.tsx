import { Fragment } from 'preact';
import type { Relation } from '@/core/model/actor';
import { YOU } from '@/core/model/source-record';
import { groupRelations, relationLabel } from '@/core/profile/relations';
import { ExternalLink } from '../../components/ExternalLink';
import { ActorLink } from '../ActorLink';
import { Entry, Row } from '../Row';
import { Section } from '../Section';

/** Associated actors by type of relation, then malware and tools. */
export function Associated({ relations }: { readonly relations: readonly Relation[] }) {
  const groups = groupRelations(relations);
  if (groups.length === 0) return null;
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
                  {group.source === YOU ? (
                    <OwnRelations items={group.items} />
                  ) : (
                    <RelatedNames items={group.items} />
                  )}
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
      {items.map((item) => (
        <Fragment key={item.actor ?? item.name}>
          <span class="name">
            <RelatedName item={item} />
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}

/** What the reader herself associates, each with her reason and the report that says so. */
function OwnRelations({ items }: { readonly items: readonly Relation[] }) {
  return (
    <>
      {items.map((item) => (
        <div class="own-relation" key={item.correction}>
          <RelatedName item={item} />
          {item.why !== undefined && <span class="entry-note">{item.why}</span>}
          {item.citations?.map(({ url = '' }) => (
            <span class="entry-note" key={url}>
              <ExternalLink href={url}>{url}</ExternalLink>
            </span>
          ))}
        </div>
      ))}
    </>
  );
}

function RelatedName({ item: { name, actor } }: { readonly item: Relation }) {
  return actor === undefined ? <bdi>{name}</bdi> : <ActorLink id={actor} name={name} />;
}
