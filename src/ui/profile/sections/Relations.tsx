import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Actor, Relation } from '@/core/model/actor';
import { YOU } from '@/core/model/source-record';
import { groupRelations, splitRelations } from '@/core/profile/relations';
import {
  campaignsOf,
  type ProfileLink,
  type TacticGroup,
  techniquesByTactic,
} from '@/core/profile/techniques';
import { ExternalLink } from '../../components/ExternalLink';
import { FoldButton } from '../../components/FoldButton';
import { formatNumber } from '../../words/format-amount';
import { formatPartialDay } from '../../words/format-time';
import { joined } from '../../words/joined';
import { relationTitle, relationWords } from '../../words/relation';
import { say } from '../../words/say';
import { ActorLink } from '../parts/ActorLink';
import { Citations } from '../parts/Citations';
import { Entry, Row } from '../parts/Row';
import { Section } from '../parts/Section';

/** Linked actors with the reason, malware and tools, campaigns: at a glance, then each with who says so. */
export function Relations({ actor }: { readonly actor: Actor }) {
  const { relations } = actor;
  const groups = groupRelations(relations);
  const campaigns = campaignsOf(relations);
  if (groups.length + campaigns.length === 0) return null;
  const labels = [...new Set(groups.map(relationTitle))];
  return (
    <Section id="relations">
      <Picture actor={actor} />
      <span class="section-column" aria-hidden="true">
        {say('profile.accordingTo')}
      </span>
      <dl class="rows">
        {labels.map((label) => (
          <Row key={label} label={label}>
            {groups
              .filter((group) => relationTitle(group) === label)
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
        {campaigns.length > 0 && (
          <Row label={say('profile.campaigns')}>
            {campaigns.map((campaign) => (
              <LinkEntry
                key={`${campaign.externalId} ${campaign.name}`}
                link={campaign}
                when={period(campaign) || say('profile.datesUnknown')}
              />
            ))}
          </Row>
        )}
      </dl>
    </Section>
  );
}

/** Linked actors that a picture holds. */
const MOST_ACTORS = 5;

/** Whom it is linked to on one side, how much of what it uses on the other. */
function Picture({ actor }: { readonly actor: Actor }) {
  const { actors, software } = splitRelations(actor.relations);
  const count = (kind: Relation['kind']) =>
    actor.relations.filter((relation) => relation.kind === kind).length;
  const kinds = [
    [software.filter(({ kind }) => kind === 'malware').length, 'profile.ofMalware'],
    [software.filter(({ kind }) => kind === 'tool').length, 'profile.ofTools'],
    [count('campaign'), 'profile.ofCampaigns'],
    [
      new Set(
        actor.relations.flatMap(({ kind, name, externalId }) =>
          kind === 'technique' ? [externalId ?? name] : [],
        ),
      ).size,
      'profile.ofTechniques',
    ],
  ] as const;
  const uses = kinds.flatMap(([many, key]) =>
    many === 0 ? [] : [{ many, words: say(key, { count: many }) }],
  );
  // One thing needs no picture.
  if (actors.length + uses.length < 2) return null;
  const shown = actors.slice(0, actors.length > MOST_ACTORS ? MOST_ACTORS - 1 : MOST_ACTORS);
  const left = [
    ...shown.map(({ name, actor: id }) => ({
      name,
      why: reasonOf(actor.relations.find((relation) => relation.kind === 'actor' && relation.actor === id)),
    })),
    ...(shown.length < actors.length
      ? [{ name: say('profile.moreActors', { count: actors.length - shown.length }), why: '' }]
      : []),
  ];
  const most = Math.max(...uses.map(({ many }) => many));
  const said = [
    actors.length === 0 ? '' : say('profile.pictureLinks', { names: joined(actors.map(({ name }) => name)) }),
    uses.length === 0
      ? ''
      : say('profile.pictureUses', {
          things: joined(uses.map(({ many, words }) => `${formatNumber(many)} ${words}`)),
        }),
  ].filter((words) => words !== '');
  return (
    <div
      class="picture"
      role="img"
      aria-label={say('profile.picture', {
        actor: actor.name,
        facts: said.reduce((all, item) => say('data.facts', { all, item })),
      })}
    >
      {left.length > 0 && (
        <>
          <div class="picture-side picture-left">
            {left.map(({ name, why }) => (
              <span key={name} class="picture-node">
                <bdi class="picture-name">{name}</bdi>
                {why !== '' && <span class="picture-why">{why}</span>}
              </span>
            ))}
          </div>
          <Lines count={left.length} />
        </>
      )}
      <span class="picture-middle">
        <bdi>{actor.name}</bdi>
      </span>
      {uses.length > 0 && (
        <>
          <Lines count={uses.length} isMirrored />
          <div class="picture-side">
            {uses.map(({ many, words }) => (
              <span key={words} class="picture-node picture-use">
                <span>
                  <b>{formatNumber(many)}</b> {words}
                </span>
                <svg class="picture-many" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.max(2, (many / most) * 100)} height="4" />
                </svg>
              </span>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** From each of a column's rows to the middle of the other side. */
function Lines({ count, isMirrored = false }: { readonly count: number; readonly isMirrored?: boolean }) {
  const [from, to] = isMirrored ? [100, 0] : [0, 100];
  return (
    <svg class="picture-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => {
        const y = ((at + 0.5) / count) * 100;
        return (
          <path key={at} d={`M${from} ${y}C50 ${y} 50 50 ${to} 50`} vector-effect="non-scaling-stroke" />
        );
      })}
    </svg>
  );
}

function reasonOf(relation: Relation | undefined): string {
  if (relation === undefined) return '';
  return relation.why ?? relationWords(relation.type);
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

/** More than are looked through at once. */
const FOLD_FROM = 25;

/** What the actor does, by what it serves: how much of each at a glance, then each technique. */
export function Techniques({ relations }: Pick<Actor, 'relations'>) {
  const id = useId();
  const groups = techniquesByTactic(relations);
  const count = relations.filter(({ kind }) => kind === 'technique').length;
  const [open, setOpen] = useState(false);
  if (groups.length === 0) return null;
  const isLong = count >= FOLD_FROM;
  return (
    <Section id="techniques" count={count}>
      <Tactics groups={groups} />
      {isLong && (
        <p class="section-foot">
          <FoldButton
            controls={id}
            open={open}
            onChange={setOpen}
            more={say('profile.everyTechnique')}
            less={say('profile.foldTechniques')}
          />
        </p>
      )}
      <dl class="rows rows-dense" id={id} hidden={isLong && !open}>
        {groups.map(({ title, techniques }) => (
          <Row key={title} label={title || say('profile.otherTactic')}>
            {techniques.map((technique) => (
              <LinkEntry key={`${technique.externalId} ${technique.name}`} link={technique} />
            ))}
          </Row>
        ))}
      </dl>
    </Section>
  );
}

/** The tactics in the order of an intrusion, each as long as it has techniques. */
function Tactics({ groups }: { readonly groups: readonly TacticGroup[] }) {
  const most = Math.max(...groups.map(({ techniques }) => techniques.length));
  return (
    <ul class="tactics" aria-label={say('profile.byTactic')}>
      {groups.map(({ title, techniques: { length } }) => (
        <li key={title} class="tactic">
          <span class="tactic-name">{title || say('profile.otherTactic')}</span>{' '}
          <svg class="picture-many" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.max(2, (length / most) * 100)} height="4" />
          </svg>
          <b>{length}</b>
        </li>
      ))}
    </ul>
  );
}

function LinkEntry({ link, when }: { readonly link: ProfileLink; readonly when?: string }) {
  const { name, externalId, page, during, sources, citations } = link;
  const words = externalId === undefined ? name : `${name} (${externalId})`;
  return (
    <Entry sources={sources}>
      <bdi>{page === undefined ? words : <ExternalLink href={page}>{words}</ExternalLink>}</bdi>
      {when !== undefined && <span class="entry-note">{when}</span>}
      {during !== undefined && <span class="entry-note">{say('profile.seenIn', { campaign: during })}</span>}
      <Citations citations={citations} />
    </Entry>
  );
}

/** "Aug 2019 to Jan 2021": days of a campaign are seldom known. */
function period({ firstSeen, lastSeen }: ProfileLink): string {
  const months = [firstSeen, lastSeen].flatMap((day) =>
    day === undefined ? [] : [formatPartialDay(day.slice(0, 7))],
  );
  const [from = '', to] = [...new Set(months)];
  return to === undefined ? from : say('profile.period', { from, to });
}
