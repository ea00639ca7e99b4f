import type { DatasetInfo } from '@/contract/messages';
import type { OtherNamed } from '@/contract/other-messages';
import type { ActorId } from '@/core/model/actor';
import type { NumberKind, SoftwareKind, SoftwareProfile } from '@/core/model/software';
import type { SourceId } from '@/core/model/source-record';
import { isSameName } from '@/core/profile/group-names';
import type { KnownAs } from '@/core/profile/known-as';
import { leadDescription } from '@/core/profile/lead';
import { numberMeaning } from '@/core/profile/number-meaning';
import { reportLinks } from '@/core/profile/reports';
import type { PlainKey } from '../words/messages';
import { say } from '../words/say';
import { sourceName, sourceNames } from '../words/source-name';
import { type ActorCardProps, CardProblem } from './ActorCard';
import { CardFoot } from './CardFoot';
import { CardHead } from './CardHead';
import { Description } from './Description';
import { ExternalLink } from './ExternalLink';
import { RelatedPart } from './FactLines';
import { KnownAsList } from './KnownAsList';
import { NothingYet } from './NothingYet';
import { ReportLines } from './ReportLines';
import { useCardKeys } from './use-card-keys';

/** What the card of malware, of a tool or of a number says. */
export type OtherContent =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'ready'; readonly named: OtherNamed; readonly info?: DatasetInfo };

export interface OtherCardProps
  extends Omit<
    ActorCardProps,
    | 'content'
    | 'opened'
    | 'evidence'
    | 'onBack'
    | 'onOpenProfile'
    | 'drawNote'
    | 'onNote'
    | 'onNoteElsewhere'
    | 'onCompare'
    | 'onCopy'
  > {
  readonly content: OtherContent;
  /** Opens the page of malware or of a tool, by its name. */
  readonly onOpenPage: (name: string) => void;
}

const SOFTWARE_WORDS: Readonly<Record<SoftwareKind, PlainKey>> = {
  malware: 'others.malware',
  ransomware: 'others.ransomware',
  tool: 'others.tool',
};

export const NUMBER_WORDS: Readonly<Record<NumberKind, PlainKey>> = {
  technique: 'others.technique',
  group: 'others.group',
  software: 'others.software',
  campaign: 'others.campaign',
  weakness: 'others.weakness',
};

/** What a name on a page is that is no actor's: malware, a tool, or a number of ATT&CK or CVE. Draws only. */
export function OtherCard(props: OtherCardProps) {
  const { matched, content, theme, pinned, pressable = true } = props;
  const { keysAsked, onKeyDown } = useCardKeys();
  const named = content.state === 'ready' ? content.named : undefined;
  const [software, ...more] = named?.software ?? [];
  const meant = software !== undefined && !isSameName(software.entry.name, matched);
  return (
    <div
      class="card card-other"
      role="dialog"
      aria-label={meant ? `${matched}: ${software.entry.name}` : matched}
      aria-busy={content.state === 'loading' || !pressable}
      data-theme={theme}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <CardHead
        matched={matched}
        actor={meant ? software.entry : undefined}
        isOpened={false}
        count={0}
        pinned={pinned}
        onBack={() => undefined}
        onPin={props.onPin}
        onClose={props.onClose}
      />
      <div class="card-body">
        <OtherMessage content={content} />
        {named?.number && !software && <NumberSection number={named.number} onOpen={props.onOpen} />}
        {software && <SoftwareSection software={software} matched={matched} onOpen={props.onOpen} />}
        {more.length > 0 && (
          <div class="others">
            <h3 class="label">{say('others.alsoNameOf')}</h3>
            {more.map(({ entry, kinds }) => (
              <p class="other-bearer" key={entry.name}>
                <bdi>{entry.name}</bdi> <span class="muted">{kindWords(kinds)}</span>
              </p>
            ))}
          </div>
        )}
      </div>
      <CardProblem problem={props.problem} />
      {content.state === 'ready' && (
        <CardFoot
          actor={undefined}
          actors={content.named.software.slice(0, 1).map(({ entry }) => entry)}
          info={content.info}
          refresh={props.refresh}
          shortcuts={props.shortcuts}
          keysAsked={keysAsked}
          evidence={undefined}
          onOpenProfile={() => undefined}
          onOpenPage={software && (() => props.onOpenPage(software.entry.name))}
          onCopy={async () => false}
          onHide={props.onHide}
          onWant={props.onWant}
          onChangeShortcuts={props.onChangeShortcuts}
        />
      )}
    </div>
  );
}

function OtherMessage({ content }: Pick<OtherCardProps, 'content'>) {
  if (content.state !== 'ready') return <NothingYet content={content} />;
  const { software, number } = content.named;
  return software.length === 0 && number === undefined ? (
    <p class="card-message">{say('others.unknown')}</p>
  ) : null;
}

interface NumberSectionProps {
  readonly number: NonNullable<OtherNamed['number']>;
  readonly onOpen: (id: ActorId) => void;
}

/** What the number stands for, where to read about it, and who is said to use it. */
function NumberSection({ number: { kind, name, page, actors }, onOpen }: NumberSectionProps) {
  const site = new URL(page).hostname.replace(/^www\./, '');
  return (
    <section class="actor" aria-label={say(NUMBER_WORDS[kind])}>
      <ul class="chips" aria-label={say('card.inShort')}>
        <li class="chip">{say(NUMBER_WORDS[kind])}</li>
        <li class="chip" title={say('others.readAt', { site })}>
          <ExternalLink href={page} class="link">
            {site}
          </ExternalLink>
        </li>
      </ul>
      {name !== undefined && <p class="description">{name}</p>}
      <div class="facts-lines">
        <RelatedPart
          title={say(kind === 'group' ? 'others.isActor' : 'others.usedBy')}
          items={actors.map(asItem)}
          onOpen={onOpen}
        />
      </div>
    </section>
  );
}

interface SoftwareSectionProps {
  readonly software: SoftwareProfile;
  readonly matched: string;
  readonly onOpen: (id: ActorId) => void;
}

/** What it is, what sources call it, who uses it, and where that is written. */
function SoftwareSection({ software, matched, onOpen }: SoftwareSectionProps) {
  const { entry, usedBy } = software;
  const description = leadDescription(entry);
  const lines = namesBySource(software);
  return (
    <section class="actor by-source" aria-label={entry.name}>
      <SoftwareChips software={software} />
      {description && <Description description={description} credits={entry.credits} />}
      {lines.length > 0 && <KnownAsList lines={lines} matched={matched} naming={null} namedIn={undefined} />}
      <div class="facts-lines">
        <RelatedPart title={say('others.usedBy')} items={usedBy.map(asItem)} onOpen={onOpen} />
      </div>
      <ReportLines reports={reportLinks(entry)} />
    </section>
  );
}

/** Its kinds, each with who says so, and its number, which leads to its page. */
export function SoftwareChips({ software }: { readonly software: SoftwareProfile }) {
  const { entry, kinds, number } = software;
  const page = number === undefined ? undefined : numberMeaning(number)?.page;
  return (
    <ul class="chips" aria-label={say('card.inShort')}>
      {kinds.map(({ value, sources }) => (
        <li
          key={value}
          class="chip"
          title={say('card.according', { sources: sourceNames(sources, entry.credits) })}
        >
          {kindWords([{ value }])}
        </li>
      ))}
      {page !== undefined && (
        <li class="chip">
          <ExternalLink href={page} class="link">
            {number}
          </ExternalLink>
        </li>
      )}
    </ul>
  );
}

export function kindWords(kinds: readonly { readonly value: string }[]): string {
  return kinds
    .map(({ value }) =>
      Object.hasOwn(SOFTWARE_WORDS, value) ? say(SOFTWARE_WORDS[value as SoftwareKind]) : value,
    )
    .join(' · ');
}

/** What each source calls it beside the name in the head. */
function namesBySource({ entry }: SoftwareProfile): readonly KnownAs[] {
  const lines = new Map<SourceId, KnownAs>();
  for (const { text, sources } of entry.names) {
    if (isSameName(text, entry.name)) continue;
    for (const id of sources) {
      const { names = [] } = lines.get(id) ?? {};
      const users = [sourceName(id, entry.credits)];
      lines.set(id, { users, isLike: false, names: [...names, { text, isRetired: false }] });
    }
  }
  return [...lines.values()];
}

function asItem({ id, name }: { readonly id: ActorId; readonly name: string }) {
  return { name, kind: 'actor' as const, actor: id, sources: [] };
}
