import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Problem } from '@/reader/problem';
import type { PlainKey } from '../words/messages';
import { say } from '../words/say';
import { Own } from './Own';
import type { ReadingState } from './use-document';

interface ReaderStartProps {
  readonly reading: Exclude<ReadingState, { state: 'shown' }>;
  /** A file is held over the page. */
  readonly isOver: boolean;
  readonly onFetch: (signedIn: boolean) => void;
  readonly onFile: (file: File) => void;
  readonly leave: () => void;
}

/** What stands between the reader and a file: which one, may it be fetched, is it there, what is wrong with it. */
export function ReaderStart(props: ReaderStartProps) {
  return (
    <Own>
      <main class={props.isOver ? 'reader-start reader-over' : 'reader-start'}>
        <div class="reader-sheet">
          <p class="reader-owner">{say('reader.title')}</p>
          <Content {...props} />
          <p class="reader-private muted">{say('reader.private')}</p>
        </div>
      </main>
    </Own>
  );
}

function Content({ reading, onFetch, onFile, leave }: ReaderStartProps) {
  switch (reading.state) {
    case 'choose':
      return (
        <Said title={say('reader.choose')}>
          <p>{say('reader.chooseHow')}</p>
          <div class="reader-actions">
            <FileButton isMain onFile={onFile} />
          </div>
        </Said>
      );
    case 'ask':
      return (
        <Said title={say('reader.ask')}>
          <p class="reader-address">{reading.address}</p>
          <p>{askHow(reading.address)}</p>
          <div class="reader-actions">
            <button type="button" class="button button-main" onClick={() => onFetch(false)}>
              {say(reading.address.startsWith('file:') ? 'reader.unlock' : 'reader.fetch')}
            </button>
            <FileButton onFile={onFile} />
          </div>
        </Said>
      );
    case 'fetching':
    case 'opening':
      return (
        <Said
          title={
            reading.state === 'opening'
              ? say('reader.opening', { name: reading.name })
              : say('reader.fetching', { site: new URL(reading.address).hostname })
          }
        >
          <progress
            class="reader-progress"
            aria-label={say('reader.progress')}
            {...(reading.state === 'fetching' && reading.part !== null ? { value: reading.part } : {})}
          />
          <div class="reader-actions">
            <button type="button" class="button" onClick={leave}>
              {say('common.cancel')}
            </button>
          </div>
        </Said>
      );
    case 'locked':
      return (
        <Said title={say('reader.locked', { name: reading.name })}>
          <Password key={String(reading.wasWrong)} {...reading} />
        </Said>
      );
    case 'failed':
      return <Failed {...reading} {...{ onFetch, onFile }} />;
  }
}

function askHow(address: string): string {
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' ? say('reader.askLocal') : say('reader.askHow', { site: hostname });
}

function Said({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <>
      <h1 class="reader-said" aria-live="polite">
        {title}
      </h1>
      {children}
    </>
  );
}

interface FileButtonProps {
  readonly isMain?: boolean;
  readonly onFile: (file: File) => void;
}

function FileButton({ isMain = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={isMain ? 'button button-main' : 'button'}
        onClick={() => input.current?.click()}
      >
        {say('reader.chooseFile')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('reader.chooseFile')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          currentTarget.value = ''; // The same file can be chosen again.
        }}
      />
    </>
  );
}

function Password({ wasWrong, answer }: Extract<ReadingState, { state: 'locked' }>) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="reader-form"
      onSubmit={(event) => {
        event.preventDefault();
        answer(field.current?.value ?? '');
      }}
    >
      <label class="label" for={id}>
        {say('reader.password')}
      </label>
      <input
        ref={field}
        class="field"
        id={id}
        type="password"
        autocomplete="off"
        aria-invalid={wasWrong}
        aria-describedby={wasWrong ? `${id}-wrong` : undefined}
      />
      {wasWrong && (
        <p class="reader-wrong" id={`${id}-wrong`} role="alert">
          {say('reader.passwordWrong')}
        </p>
      )}
      <div class="reader-actions">
        <button type="submit" class="button button-main">
          {say('reader.unlock')}
        </button>
        <button type="button" class="button" onClick={() => answer(null)}>
          {say('common.cancel')}
        </button>
      </div>
    </form>
  );
}

const PROBLEMS: Readonly<Record<Problem, readonly [title: PlainKey, hint: PlainKey]>> = {
  unreachable: ['reader.unreachable', 'reader.unreachableHint'],
  'signed-out': ['reader.signedOut', 'reader.signedOutHint'],
  'not-there': ['reader.notThere', 'reader.notThereHint'],
  server: ['reader.server', 'reader.serverHint'],
  'not-secure': ['reader.notSecure', 'reader.notSecureHint'],
  local: ['reader.local', 'reader.localHint'],
  'too-large': ['reader.tooLarge', 'reader.tooLargeHint'],
  'too-long': ['reader.tooLong', 'reader.tooLargeHint'],
  empty: ['reader.empty', 'reader.emptyHint'],
  broken: ['reader.broken', 'reader.brokenHint'],
  locked: ['reader.stillLocked', 'reader.stillLockedHint'],
  'unknown-kind': ['reader.unknownKind', 'reader.unknownKindHint'],
  unread: ['reader.unread', 'reader.unreadHint'],
};
/** Where another try may come to something else. */
const MAY_PASS: ReadonlySet<Problem> = new Set(['unreachable', 'server', 'locked', 'signed-out']);

type FailedProps = Extract<ReadingState, { state: 'failed' }> & Pick<ReaderStartProps, 'onFetch' | 'onFile'>;

function Failed({ problem, address, onFetch, onFile }: FailedProps) {
  const [title, hint] = PROBLEMS[problem];
  const isSignedOut = problem === 'signed-out';
  const canFetch = address !== '' && MAY_PASS.has(problem);
  return (
    <Said title={say(title)}>
      {address !== '' && <p class="reader-address">{address}</p>}
      <p>{say(hint)}</p>
      <div class="reader-actions">
        {canFetch && (
          <button type="button" class="button button-main" onClick={() => onFetch(isSignedOut)}>
            {say(isSignedOut ? 'reader.fetchSignedIn' : 'reader.tryAgain')}
          </button>
        )}
        <FileButton isMain={!canFetch} onFile={onFile} />
      </div>
    </Said>
  );
}
