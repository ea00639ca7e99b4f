import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { OwnSource } from '@/core/sources/own-source';
import { ownDefinition } from '@/core/sources/own-source';
import type { SourceProgress, SourceStatus } from '@/stored/refresh-state';
import { ExternalLink } from '../../components/ExternalLink';
import { failureIn } from '../../words/failure';
import { formatMoment } from '../../words/format-time';
import { say, sayWith } from '../../words/say';
import { SourceFigures, SourceNews } from '../SourceState';
import { formatTitle } from './CheckedWords';
import { describeFile, hostOf } from './form-values';
import { OwnSourceForm, type OwnSourceFormProps } from './OwnSourceForm';
import type { OwnSourceChanges } from './own-source-changes';
import { kindOf, titleOf } from './source-kinds';
import { useFocusAfter } from './use-focus-after';

export interface OwnSourceRowProps
  extends Omit<OwnSourceFormProps, 'source' | 'onDone'>,
    Pick<OwnSourceChanges, 'onRemove' | 'onRestore'> {
  readonly source: OwnSource;
  /** Whose removal or return was asked for last. */
  readonly pressed: RefObject<string | undefined>;
  readonly on: boolean;
  readonly status: SourceStatus | undefined;
  readonly progress: SourceProgress | undefined;
  readonly onSwitch: (on: boolean) => void;
  readonly onRefresh: () => void;
  readonly onDecide: (accept: boolean) => void;
}

/** One source of the reader's own: what it gave, how it fared, and what can be done with it. */
export function OwnSourceRow(props: OwnSourceRowProps) {
  const { source, on, status, progress, busy, now } = props;
  const id = useId();
  const [editing, setEditing] = useState(false);
  const [said, setSaid] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const remover = useFocusAfter(props.pressed, source.id);
  const definition = ownDefinition(source);
  const isFile = source.kind === 'file';
  const tell = (words: string) => {
    setEditing(false);
    setSaid(words);
    opener.current?.focus();
  };
  const remove = async () => {
    props.pressed.current = source.id;
    const answer = await props.onRemove(source);
    if (!answer.ok) setSaid(failureIn(answer.error));
  };
  return (
    <li class="source">
      {isFile ? (
        <span />
      ) : (
        <input
          type="checkbox"
          class="box"
          id={id}
          checked={on}
          aria-describedby={`${id}-about`}
          onChange={(event) => props.onSwitch(event.currentTarget.checked)}
        />
      )}
      <div class="source-main">
        <h4 class="source-title">
          {isFile ? <bdi>{source.title}</bdi> : <label for={id}>{source.title}</label>}
        </h4>
        <p id={`${id}-about`}>
          <Origin source={source} now={now} />
        </p>
        <p class="source-meta">
          {[kindTitle(source.kind), formatTitle(source.format), source.terms].filter(Boolean).join(' · ')}
          {source.keyFor !== undefined && ` · ${say('ownSources.keyKept')}`}
        </p>
      </div>
      {definition ? (
        <SourceFigures source={definition} status={status} bundled={undefined} />
      ) : (
        <p class="source-figures muted">{say('ownSources.later')}</p>
      )}
      <div class="source-refresh">
        {isFile ? (
          <NewerFile {...props} onSaid={setSaid} />
        ) : (
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            aria-label={say('data.refreshOne', { source: source.title })}
            onClick={() => busy || props.onRefresh()}
          >
            {say('data.refresh')}
          </button>
        )}
      </div>
      <div class="source-more">
        <SourceNews
          title={source.title}
          progress={progress}
          status={status}
          dataOf={status?.takenAt}
          now={now}
          busy={busy}
          onDecide={props.onDecide}
        />
        <span class="own-actions">
          <button
            type="button"
            class="text-button"
            ref={opener}
            aria-expanded={editing}
            aria-label={say('ownSources.changeOne', { source: source.title })}
            onClick={() => setEditing(!editing)}
          >
            {say('ownSources.change')}
          </button>
          <button
            type="button"
            class="text-button"
            ref={remover}
            aria-label={say('ownSources.removeOne', { source: source.title })}
            onClick={remove}
          >
            {say('common.remove')}
          </button>
        </span>
        <p class="own-said" role="status">
          {said}
        </p>
        {editing && <OwnSourceForm {...props} onDone={tell} />}
      </div>
    </li>
  );
}

function kindTitle(known: string): string | undefined {
  const kind = kindOf(known);
  return kind && titleOf(kind);
}

function Origin({ source, now }: { readonly source: OwnSource; readonly now: number }) {
  const { address, file } = source;
  if (file !== undefined) {
    return (
      <>
        {sayWith('ownSources.fileChanged', {
          file: <bdi>{file.name}</bdi>,
          when: formatMoment(file.modified, now),
        })}
      </>
    );
  }
  return <ExternalLink href={address}>{hostOf(address) ?? address}</ExternalLink>;
}

type NewerFileProps = Pick<OwnSourceRowProps, 'source' | 'busy' | 'onSave'> & {
  readonly onSaid: (words: string) => void;
};

/** Reads a file again: a browser lets no extension look at it by itself. */
function NewerFile({ source, busy, onSave, onSaid }: NewerFileProps) {
  const field = useRef<HTMLInputElement>(null);
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file === undefined) return;
    const { id, title, format, kind, address, options, terms } = source;
    const draft = { title, format, kind, address, options, terms, file: describeFile(file) };
    const saved = await onSave({ id, draft, file }, true);
    onSaid(saved.ok ? '' : failureIn(saved.error));
  };
  return (
    <>
      <button
        type="button"
        class="button"
        aria-disabled={busy}
        aria-label={say('ownSources.newerFileFor', { source: source.title })}
        onClick={() => busy || field.current?.click()}
      >
        {say('ownSources.newerFile')}
      </button>
      <input
        hidden
        ref={field}
        type="file"
        aria-label={say('ownSources.newerFileOf', { source: source.title })}
        onChange={(event) => choose(event.currentTarget)}
      />
    </>
  );
}
