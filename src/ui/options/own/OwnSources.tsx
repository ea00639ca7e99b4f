import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SourceId } from '@/core/model/source-record';
import type { OwnSource } from '@/core/sources/own-source';
import { isFeatureOff } from '@/stored/policy';
import type { RefreshState } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import { failureIn } from '../../words/failure';
import { say } from '../../words/say';
import { OwnSourceForm } from './OwnSourceForm';
import { OwnSourceRow } from './OwnSourceRow';
import type { OwnSourceChanges } from './own-source-changes';
import { useFocusAfter } from './use-focus-after';

export interface OwnSourcesProps {
  /** Those that were removed and can be brought back among them. */
  readonly own: readonly OwnSource[];
  readonly changes: OwnSourceChanges;
  readonly settings: Settings;
  readonly refresh: RefreshState;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onSwitch: (source: OwnSource, on: boolean) => void;
  readonly onRefresh: (ids: readonly SourceId[]) => void;
  readonly onDecide: (id: SourceId, accept: boolean) => void;
}

/** What the reader, or the team, keeps: to add, to look through, to change and to take away. */
export function OwnSources(props: OwnSourcesProps) {
  const { own, changes, settings, refresh, now } = props;
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const pressed = useRef<string | undefined>(undefined);
  const busy = refresh.running !== null;
  const isOff = isFeatureOff(settings, 'own-sources');
  const close = (words: string) => {
    setAdding(false);
    setSaid(words);
    opener.current?.focus();
  };
  return (
    <div class="group" id="own">
      <h3 class="group-title">{say('ownSources.title')}</h3>
      <p class="muted">{say('ownSources.about')}</p>
      {own.length > 0 && (
        <ul class="sources">
          {own.map((source) =>
            source.removedAt === undefined ? (
              <OwnSourceRow
                key={source.id}
                {...changes}
                source={source}
                pressed={pressed}
                on={settings.sources[source.id]?.on ?? true}
                status={refresh.sources[source.id]}
                progress={refresh.running?.sources[source.id]}
                busy={busy}
                now={now}
                onSwitch={(on) => props.onSwitch(source, on)}
                onRefresh={() => props.onRefresh([source.id])}
                onDecide={(accept) => props.onDecide(source.id, accept)}
              />
            ) : (
              <RemovedRow key={source.id} source={source} pressed={pressed} onRestore={changes.onRestore} />
            ),
          )}
        </ul>
      )}
      <div class="own-tools">
        {isOff && <p class="by-organisation">{say('common.switchedOff')}</p>}
        {!isOff && (
          <button
            type="button"
            class="button"
            ref={opener}
            aria-expanded={adding}
            onClick={() => (adding ? close('') : setAdding(true))}
          >
            {say('ownSources.add')}
          </button>
        )}
        <ForgetKeys own={own} onForget={changes.onForgetKeys} />
        <p role="status">{said}</p>
      </div>
      {adding && <OwnSourceForm {...changes} busy={busy} now={now} onDone={close} />}
    </div>
  );
}

interface RemovedRowProps {
  readonly source: OwnSource;
  readonly pressed: RefObject<string | undefined>;
  readonly onRestore: OwnSourceChanges['onRestore'];
}

function RemovedRow({ source, pressed, onRestore }: RemovedRowProps) {
  const button = useFocusAfter(pressed, source.id);
  const [error, setError] = useState('');
  const restore = async () => {
    pressed.current = source.id;
    const answer = await onRestore(source);
    setError(answer.ok ? '' : failureIn(answer.error));
  };
  return (
    <li class="row row-gone">
      <span class="row-text">
        <bdi>{source.title}</bdi> <span class="row-note">{say('ownSources.removed')}</span>
        {error !== '' && (
          <span class="error" role="alert">
            {' '}
            {error}
          </span>
        )}
      </span>
      <button
        type="button"
        class="button"
        ref={button}
        aria-label={say('options.ofItem', { action: say('common.undo'), name: source.title })}
        onClick={restore}
      >
        {say('common.undo')}
      </button>
    </li>
  );
}

interface ForgetKeysProps {
  readonly own: readonly OwnSource[];
  readonly onForget: OwnSourceChanges['onForgetKeys'];
}

/** One button for all keys: whoever leaves a machine has no time to look for them. */
function ForgetKeys({ own, onForget }: ForgetKeysProps) {
  const [said, setSaid] = useState('');
  const count = own.filter(({ keyFor }) => keyFor !== undefined).length;
  const forget = async () => {
    const answer = await onForget();
    setSaid(answer.ok ? say('ownSources.keysForgotten') : failureIn(answer.error));
  };
  return (
    <>
      {count > 0 && (
        <button type="button" class="button own-forget" onClick={forget}>
          {say('ownSources.forgetKeys', { count })}
        </button>
      )}
      <span role="status">{said}</span>
    </>
  );
}
