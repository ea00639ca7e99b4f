import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { comparisonHash } from '@/contract/profile-address';
import type { Actor } from '@/core/model/actor';
import { TRAITS } from '@/core/model/traits';
import { claimsText } from '@/core/profile/claims';
import { type Compared, type ComparedItem, compareActors } from '@/core/profile/compare';
import { leadDescription } from '@/core/profile/lead';
import { splitRelations } from '@/core/profile/relations';
import { actorSources } from '@/core/profile/source-label';
import { ExternalLink } from '../../components/ExternalLink';
import { FailedLookUp } from '../../components/FailedLookUp';
import { FoldButton } from '../../components/FoldButton';
import { usePrinting } from '../../hooks/use-printing';
import { countryIn } from '../../words/country';
import type { PlainKey } from '../../words/messages';
import { motiveIn } from '../../words/motive';
import { say, sayWith } from '../../words/say';
import { sourceNames } from '../../words/source-name';
import { TRAIT_LABELS, traitIn } from '../../words/trait';
import { ActorLink } from '../parts/ActorLink';
import { PageBar } from '../parts/PageBar';

export type CompareContent =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: string }
  /** At least one of the two is in no source any more. */
  | { readonly state: 'unknown' }
  | { readonly state: 'ready'; readonly first: Actor; readonly second: Actor };

interface CompareViewProps {
  readonly content: CompareContent;
  readonly onRetry: () => void;
}

/** Two actors side by side, in each state. Draws only. */
export function CompareView({ content, onRetry }: CompareViewProps) {
  return (
    <div class="page">
      <PageBar />
      {content.state === 'ready' ? (
        <Comparison first={content.first} second={content.second} />
      ) : (
        <Message content={content} onRetry={onRetry} />
      )}
    </div>
  );
}

function Message({
  content,
  onRetry,
}: Pick<CompareViewProps, 'onRetry'> & { readonly content: CompareContent }) {
  if (content.state === 'loading')
    return (
      <main class="message" aria-busy="true">
        <h1 class="visually-hidden">{say('compare.title')}</h1>
        <p class="muted message-late" role="status">
          {say('card.lookingUp')}
        </p>
      </main>
    );
  return (
    <main class="message">
      <h1 class="message-title">{say('compare.failed')}</h1>
      {content.state === 'failed' ? (
        <FailedLookUp error={content.error} onRetry={onRetry} />
      ) : (
        <p>{say('compare.unknown')}</p>
      )}
    </main>
  );
}

interface Pair {
  readonly first: Actor;
  readonly second: Actor;
}

const KINDS = [
  ['names', 'card.namesOfAll'],
  ['software', 'compare.software'],
  ['techniques', 'profile.techniques'],
  ['reports', 'card.reports'],
] as const;

function Comparison({ first, second }: Pair) {
  const found = compareActors(first, second);
  return (
    <main class="profile">
      <header class="compare-head">
        <h1 class="profile-name compare-pair">
          {sayWith('compare.pair', { first: <bdi>{first.name}</bdi>, second: <bdi>{second.name}</bdi> })}
        </h1>
        <p class="muted">
          {linkWords(first, second)} {say('compare.caution')}{' '}
          <a class="link compare-swap" href={comparisonHash(second.id, first.id)}>
            {say('compare.swap')}
          </a>
        </p>
      </header>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{say('compare.compared')}</span>
            </th>
            {[first, second].map(({ id, name }) => (
              <th key={id} scope="col">
                <ActorLink id={id} name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FACTS.map(([label, read]) => (
            <FactRow key={label} label={say(label)} first={first} second={second} read={read} />
          ))}
        </tbody>
        {KINDS.map(([kind, label]) => (
          <Kind
            key={kind}
            label={say(label)}
            compared={found[kind]}
            first={first.name}
            second={second.name}
          />
        ))}
      </table>
    </main>
  );
}

/** What is said of each, in rows. */
const FACTS: readonly (readonly [label: PlainKey, read: (actor: Actor) => string])[] = [
  ['compare.whoItIs', leadWords],
  ['profile.origin', ({ countries, credits }) => claimsText(countries, credits, countryIn)],
  ['popup.motive', ({ motives, credits }) => claimsText(motives, credits, motiveIn)],
  ['card.targets', ({ sectors, credits }) => claimsText(sectors, credits)],
  ['profile.targetCountries', ({ victims = [], credits }) => claimsText(victims, credits, countryIn)],
  ['profile.since', ({ firstSeen, credits }) => claimsText(firstSeen, credits)],
  ...TRAITS.map(
    (trait) =>
      [
        TRAIT_LABELS[trait],
        ({ traits, credits }: Actor) => claimsText(traits?.[trait] ?? [], credits, traitIn),
      ] as const,
  ),
  ['card.sources', (actor) => sourceNames(actorSources(actor), actor.credits)],
];

/** Whether a source links the two. */
function linkWords(first: Actor, second: Actor): string {
  const links = [
    ...splitRelations(first.relations).actors.filter(({ actor }) => actor === second.id),
    ...splitRelations(second.relations).actors.filter(({ actor }) => actor === first.id),
  ];
  const sources = [...new Set(links.flatMap((link) => link.sources))];
  if (sources.length === 0) return say('compare.notLinked');
  return say('compare.linkedBy', {
    sources: sourceNames(sources, { ...first.credits, ...second.credits }),
  });
}

/** A sentence or two of a description. */
const MAX_LEAD = 260;

function leadWords(actor: Actor): string {
  const { text = '' } = leadDescription(actor) ?? {};
  return text.length > MAX_LEAD ? `${text.slice(0, MAX_LEAD).replace(/\s+\S*$/, '')}…` : text;
}

function FactRow({ label, first, second, read }: Pair & { label: string; read: (actor: Actor) => string }) {
  const [left, right] = [read(first), read(second)];
  if (left === '' && right === '') return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      {[
        [first.name, left],
        [second.name, right],
      ].map(([name, words], at) => (
        <td key={at} data-label={name}>
          {words === '' ? <span class="muted">{say('compare.notStated')}</span> : <bdi>{words}</bdi>}
        </td>
      ))}
    </tr>
  );
}

interface KindProps {
  readonly label: string;
  readonly compared: Compared;
  readonly first: string;
  readonly second: string;
}

/** What both have of a kind, over what each has alone. */
function Kind({ label, compared, first, second }: KindProps) {
  const { both } = compared;
  const sides = [
    [first, compared.first],
    [second, compared.second],
  ] as const;
  if (both.length + compared.first.length + compared.second.length === 0) return null;
  return (
    <tbody>
      <tr class="compare-kind">
        <th scope="rowgroup" rowSpan={2}>
          {label}
        </th>
        <td colSpan={2} class="compare-both">
          <Part
            title={
              both.length === 0
                ? say('compare.noneInCommon')
                : say('compare.inCommon', { count: both.length })
            }
            items={both}
          />
        </td>
      </tr>
      <tr>
        {sides.map(([name, items], at) => (
          <td key={at} class="compare-alone" data-label={name}>
            <Part
              title={
                items.length === 0
                  ? say(both.length === 0 ? 'compare.none' : 'compare.nothingElse')
                  : say('compare.notShared', { count: items.length })
              }
              items={items}
            />
          </td>
        ))}
      </tr>
    </tbody>
  );
}

/** As many as are read in passing. */
const SHOWN = 12;

function Part({ title, items }: { readonly title: string; readonly items: readonly ComparedItem[] }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const isLong = items.length > SHOWN + 3;
  const isFolded = isLong && !usePrinting();
  const shown = isFolded && !open ? items.slice(0, SHOWN) : items;
  return (
    <>
      <span class="compare-count">{title}</span>
      <ul
        class={shown.some(({ url }) => url !== undefined) ? 'compare-list compare-pages' : 'compare-list'}
        id={id}
      >
        {shown.map(({ text, url }) =>
          url === undefined ? (
            <Fragment key={text}>
              <li class="name">
                <bdi>{text}</bdi>
              </li>{' '}
            </Fragment>
          ) : (
            <li key={url}>
              <ExternalLink href={url}>
                <bdi>{text}</bdi>
              </ExternalLink>
            </li>
          ),
        )}
      </ul>
      {isFolded && (
        <FoldButton
          controls={id}
          open={open}
          onChange={setOpen}
          more={say('common.more', { count: items.length - SHOWN })}
          less={say('card.fewer')}
        />
      )}
    </>
  );
}
