import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { comparisonHash } from '@/contract/profile-address';
import type { Actor } from '@/core/model/actor';
import { claimsText } from '@/core/profile/claims';
import { type Compared, type ComparedItem, compareActors } from '@/core/profile/compare';
import { countryName } from '@/core/profile/country-name';
import { leadDescription } from '@/core/profile/lead';
import { splitRelations } from '@/core/profile/relations';
import { actorSources, sourceLabels } from '@/core/profile/source-label';
import { ExternalLink } from '../../components/ExternalLink';
import { FoldButton } from '../../components/FoldButton';
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
  readonly onOpenSettings: () => void;
}

/** Two actors side by side, in each state. Draws only. */
export function CompareView({ content, onRetry, onOpenSettings }: CompareViewProps) {
  return (
    <div class="page">
      <PageBar onOpenSettings={onOpenSettings} />
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
        <h1 class="visually-hidden">Comparison</h1>
        <p class="muted message-late" role="status">
          Looking up…
        </p>
      </main>
    );
  return (
    <main class="message">
      <h1 class="message-title">The two cannot be compared</h1>
      {content.state === 'failed' ? (
        <>
          <p role="alert">{content.error}</p>
          <button type="button" class="button" onClick={onRetry}>
            Try again
          </button>
        </>
      ) : (
        <p>The present dataset has nothing under one of the two addresses.</p>
      )}
    </main>
  );
}

interface Pair {
  readonly first: Actor;
  readonly second: Actor;
}

const KINDS = [
  ['names', 'Names'],
  ['software', 'Malware and tools'],
  ['techniques', 'Techniques'],
  ['reports', 'Reports'],
] as const;

function Comparison({ first, second }: Pair) {
  const found = compareActors(first, second);
  return (
    <main class="profile">
      <header class="compare-head">
        <h1 class="profile-name">
          <bdi>{first.name}</bdi> <span class="muted">and</span> <bdi>{second.name}</bdi>
        </h1>
        <p class="muted">
          {linkWords(first, second)} What two actors share, a tool or a name, does not make them one.{' '}
          <a class="link" href={comparisonHash(second.id, first.id)}>
            Swap sides
          </a>
        </p>
      </header>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">Compared</span>
            </th>
            {[first, second].map(({ id, name }) => (
              <th key={id} scope="col">
                <ActorLink id={id} name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <FactRow label="Who it is" first={first} second={second} read={leadWords} />
          <FactRow
            label="Origin"
            first={first}
            second={second}
            read={(actor) => claimsText(actor.countries, actor.credits, countryName)}
          />
          <FactRow
            label="Motive"
            first={first}
            second={second}
            read={(actor) => claimsText(actor.motives, actor.credits)}
          />
          <FactRow
            label="Targets"
            first={first}
            second={second}
            read={(actor) => claimsText(actor.sectors, actor.credits)}
          />
          <FactRow
            label="Since"
            first={first}
            second={second}
            read={(actor) => claimsText(actor.firstSeen, actor.credits)}
          />
          <FactRow
            label="Sources"
            first={first}
            second={second}
            read={(actor) => sourceLabels(actorSources(actor), actor.credits)}
          />
        </tbody>
        {KINDS.map(([kind, label]) => (
          <Kind key={kind} label={label} compared={found[kind]} first={first.name} second={second.name} />
        ))}
      </table>
    </main>
  );
}

/** Whether a source links the two. */
function linkWords(first: Actor, second: Actor): string {
  const links = [
    ...splitRelations(first.relations).actors.filter(({ actor }) => actor === second.id),
    ...splitRelations(second.relations).actors.filter(({ actor }) => actor === first.id),
  ];
  const sources = [...new Set(links.flatMap((link) => link.sources))];
  if (sources.length === 0) return 'No source links the two.';
  return `Linked by ${sourceLabels(sources, { ...first.credits, ...second.credits })}.`;
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
          {words === '' ? <span class="muted">not stated</span> : <bdi>{words}</bdi>}
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
          <Part title={both.length === 0 ? 'none in common' : `${both.length} in common`} items={both} />
        </td>
      </tr>
      <tr>
        {sides.map(([name, items], at) => (
          <td key={at} class="compare-alone" data-label={name}>
            <Part
              title={
                items.length === 0
                  ? NOTHING[both.length === 0 ? 'none' : 'more']
                  : `${items.length} not shared`
              }
              items={items}
            />
          </td>
        ))}
      </tr>
    </tbody>
  );
}

const NOTHING = { none: 'none', more: 'nothing else' } as const;

/** As many as are read in passing. */
const SHOWN = 12;

function Part({ title, items }: { readonly title: string; readonly items: readonly ComparedItem[] }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const isLong = items.length > SHOWN + 3;
  const shown = isLong && !open ? items.slice(0, SHOWN) : items;
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
      {isLong && (
        <FoldButton
          controls={id}
          open={open}
          onChange={setOpen}
          more={`and ${items.length - SHOWN} more`}
          less="fewer"
        />
      )}
    </>
  );
}
