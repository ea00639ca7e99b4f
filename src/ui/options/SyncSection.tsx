import { useState } from 'preact/hooks';
import type { Answer } from '@/contract/messages';
import type { SyncState } from '@/stored/sync-state';
import { failureIn } from '../words/failure';
import { formatMoment } from '../words/format-time';
import { say } from '../words/say';
import { Section } from './Section';
import { Tick } from './Tick';

export interface SyncSectionProps {
  readonly sync: Pick<SyncState, 'on' | 'doneAt' | 'problem'>;
  readonly onSync: (on: boolean, forget?: boolean) => Promise<Answer<unknown>>;
}

type SyncViewProps = SyncSectionProps & {
  readonly isOff: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** Whether settings and corrections travel to the reader's other browsers, and what that sends where. */
export function SyncSection({ sync, onSync, isOff, now }: SyncViewProps) {
  const { on, doneAt, problem } = sync;
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState('');
  const ask = async (next: boolean, forget = false) => {
    const answer = await onSync(next, forget);
    setFailed(answer.ok ? '' : failureIn(answer.error));
    setSaid(answer.ok && forget ? say('backup.takenBack') : '');
  };
  return (
    <Section id="sync" title={say('backup.otherBrowsers')}>
      {isOff && <p class="by-organisation">{say('common.switchedOff')}</p>}
      <Tick
        checked={on && !isOff}
        onChange={(next) => ask(next)}
        label={say('backup.share')}
        hint={say('backup.shareHint')}
        locked={isOff}
      />
      <dl class="terms">
        <dt>{say('backup.sends')}</dt>
        <dd>{say('backup.sendsWhat')}</dd>
        <dt>{say('backup.to')}</dt>
        <dd>{say('backup.toWhom')}</dd>
        <dt>{say('backup.never')}</dt>
        <dd>{say('backup.neverWhat')}</dd>
      </dl>
      {on && problem === undefined && doneAt !== undefined && (
        <p class="muted">{say('backup.inStep', { when: formatMoment(doneAt, now) })}</p>
      )}
      <p class="field-said error" role="alert">
        {failed || (on && problem?.split('\n').map(failureIn).join(' '))}
      </p>
      <div class="question-buttons">
        <button type="button" class="button" onClick={() => ask(false, true)}>
          {say('backup.takeBack')}
        </button>
        <span role="status">{said}</span>
      </div>
    </Section>
  );
}
