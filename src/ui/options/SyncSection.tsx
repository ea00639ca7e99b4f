import { useState } from 'preact/hooks';
import type { Answer } from '@/contract/messages';
import { SWITCHED_OFF } from '@/stored/policy';
import type { SyncState } from '@/stored/sync-state';
import { formatMoment } from '../words/format-time';
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
    setFailed(answer.ok ? '' : answer.error);
    setSaid(answer.ok && forget ? 'Taken out of the browser’s sync, and switched off here.' : '');
  };
  return (
    <Section id="sync" title="Your other browsers">
      {isOff && <p class="by-organisation">{SWITCHED_OFF}</p>}
      <Tick
        checked={on && !isOff}
        onChange={(next) => ask(next)}
        label="Share settings and corrections with my other browsers"
        hint="By the browser’s own sync: tick it in each of them, signed in to the same account. What was changed in two of them is joined, and of one thing the later change holds."
        locked={isOff}
      />
      <dl class="terms">
        <dt>Sends</dt>
        <dd>
          How names are marked, sites where Byname is off, names you hid and on which site or page, the daily
          refresh, which of the open sources are ticked; your corrections of names and of who is who, with
          your reasons.
        </dd>
        <dt>To</dt>
        <dd>
          The maker of your browser, who keeps it under your account and carries it to your other browsers.
          Whether they can read it is a setting of your browser’s sync. Byname has no server.
        </dd>
        <dt>Never</dt>
        <dd>
          Notes, associations, keys, your own sources, addresses of mirrors, whom you follow, and what you
          read or search.
        </dd>
      </dl>
      {on && problem === undefined && doneAt !== undefined && (
        <p class="muted">In step with the browser’s sync {formatMoment(doneAt, now)}.</p>
      )}
      <p class="field-said error" role="alert">
        {failed || (on && problem)}
      </p>
      <div class="question-buttons">
        <button type="button" class="button" onClick={() => ask(false, true)}>
          Take back what was sent
        </button>
        <span role="status">{said}</span>
      </div>
    </Section>
  );
}
