import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DatasetInfo } from '@/contract/messages';
import type { Evidence } from '@/core/matcher/judge-mentions';
import type { Actor, ActorId, SourceCredits } from '@/core/model/actor';
import { type CopyKind, linkOf } from '@/core/profile/copies';
import { actorSources, sourceLabels } from '@/core/profile/source-label';
import type { HideWhere } from '@/stored/page-settings';
import type { Shortcuts } from '../hooks/use-shortcuts';
import { copyIn } from '../words/copy';
import { formatDay } from '../words/format-time';
import { say } from '../words/say';
import type { SourceResults } from './card-content';
import { Icon } from './Icon';
import { KeyList, keysOnPages } from './KeyList';
import { NotThis } from './NotThis';
import { SourceAges } from './SourceAges';

interface CardFootProps {
  /** Whom the card is of; absent while several may be meant, or nobody is known. */
  readonly actor: Actor | undefined;
  /** All of whom the card speaks. */
  readonly actors: readonly Actor[];
  readonly info: DatasetInfo | undefined;
  readonly refresh: SourceResults;
  readonly shortcuts: Shortcuts | undefined;
  /** How often the keys were asked for. */
  readonly keysAsked: number;
  readonly evidence: Evidence | undefined;
  readonly onOpenProfile: (id: ActorId) => void;
  /** Opens the page of what is no actor. */
  readonly onOpenPage?: (() => void) | undefined;
  readonly onNoteElsewhere?: ((id: ActorId) => void) | undefined;
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Resolves with the words of a failure. */
  readonly onHide: (where: HideWhere) => Promise<string | undefined>;
  /** The ages of the sources, or the keys, are shown: what is said of them is wanted. */
  readonly onWant: (what: 'refresh' | 'shortcuts') => void;
  readonly onChangeShortcuts: () => void;
}

type Panel = 'sources' | 'copy' | 'more' | 'keys';

/** What each way to copy is called in a menu. */
export const COPY_WORDS = {
  names: 'card.copyNames',
  summary: 'card.copySummary',
  markdown: 'card.copyMarkdown',
  link: 'card.copyLink',
} as const satisfies Record<CopyKind, string>;

/** Where the card's facts come from, how old they are, and what can be done with them, in one row. */
export function CardFoot(props: CardFootProps) {
  const { actor, actors, info, refresh, shortcuts, keysAsked, evidence, onOpenProfile, onCopy, onWant } =
    props;
  const [open, setOpen] = useState<Panel | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const foot = useRef<HTMLElement>(null);
  // Who opened it with a key goes on with its first item.
  useLayoutEffect(() => {
    const panel = foot.current?.querySelector<HTMLElement>('.card-panel');
    panel?.querySelector<HTMLElement>('.menu-item')?.focus();
    if (open === 'keys') panel?.focus();
    // Where there is little room the foot is scrolled with the rest.
    panel?.scrollIntoView({ block: 'nearest' });
    if (open === 'sources') onWant('refresh');
    if (open === 'keys') onWant('shortcuts');
  }, [open]);
  const answered = useRef(keysAsked);
  useLayoutEffect(() => {
    if (answered.current === keysAsked) return;
    answered.current = keysAsked;
    setOpen((now) => (now === 'keys' ? null : 'keys'));
  }, [keysAsked]);
  const close = () => {
    const opener = open === 'keys' ? 'more' : open;
    foot.current?.querySelector<HTMLElement>(`[data-opens="${opener}"]`)?.focus();
    setOpen(null);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open === null) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const opener = (panel: Panel) => ({
    'data-opens': panel,
    'aria-expanded': open === panel,
    onClick: () => {
      setCopied(null);
      setOpen(open === panel ? null : panel);
    },
  });
  const copy = async (kind: CopyKind) => {
    if (actor === undefined) return;
    setCopied(await onCopy(copyIn(actor, kind)));
    close();
  };
  const sources = [...new Set(actors.flatMap(actorSources))];
  const credits: SourceCredits = Object.assign({}, ...actors.map((shown) => shown.credits));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is the panel's, which stands in here
    <footer class="card-foot" ref={foot} onKeyDown={closeOnEscape}>
      {open === 'sources' && (
        <SourceAges sources={sources} credits={credits} actors={actors} info={info} refresh={refresh} />
      )}
      {open === 'copy' && actor && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
        <div class="card-panel" role="group" aria-label={say('card.copy')}>
          {(Object.keys(COPY_WORDS) as CopyKind[])
            .filter((kind) => kind !== 'link' || linkOf(actor) !== undefined)
            .map((kind) => (
              <button key={kind} type="button" class="menu-item" onClick={() => copy(kind)}>
                {say(COPY_WORDS[kind])}
              </button>
            ))}
        </div>
      )}
      {open === 'more' && (
        <NotThis
          actors={actors}
          evidence={evidence}
          onHide={props.onHide}
          onKeys={() => setOpen('keys')}
          {...(actor === undefined
            ? {}
            : {
                onCorrect: () => onOpenProfile(actor.id),
                onWriteNote: props.onNoteElsewhere && (() => props.onNoteElsewhere?.(actor.id)),
              })}
        />
      )}
      {open === 'keys' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
        // biome-ignore lint/a11y/noNoninteractiveTabindex: where there is little room it is scrolled with the keys
        <div class="card-panel card-keys" role="group" aria-label={say('keys.title')} tabIndex={0}>
          <KeyList lines={keysOnPages(shortcuts)} />
          <button type="button" class="menu-item" onClick={props.onChangeShortcuts}>
            {say('keys.change')}
          </button>
        </div>
      )}
      <div class="card-bar">
        {sources.length > 0 && (
          <button type="button" class="text-button card-sources" {...opener('sources')}>
            {sources.length === 1
              ? sourceLabels(sources, credits)
              : say('card.sourcesCount', { count: sources.length })}
            {info !== undefined && (
              <>
                <span class="card-dot"> · </span>
                <span class="card-date">{formatDay(info.takenAt)}</span>
              </>
            )}
          </button>
        )}
        <span class="card-actions">
          {props.onOpenPage && (
            <button type="button" class="button button-quiet" onClick={props.onOpenPage}>
              {say('card.openProfile')}
            </button>
          )}
          {actor && (
            <>
              <button type="button" class="button button-quiet" onClick={() => onOpenProfile(actor.id)}>
                {say('card.openProfile')}
              </button>
              <button type="button" class="button button-quiet" {...opener('copy')}>
                <span aria-live="polite">
                  {say(copied === null ? 'card.copy' : copied ? 'card.copied' : 'card.notCopied')}
                </span>
                <Icon name="down" />
              </button>
            </>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={say('card.more')}
            title={say('card.more')}
            {...opener('more')}
          >
            <Icon name="more" />
          </button>
        </span>
      </div>
    </footer>
  );
}
