import { useId, useRef, useState } from 'preact/hooks';
import { formatBytes } from '../../words/format-amount';
import { formatMoment } from '../../words/format-time';
import { say } from '../../words/say';

interface FileFieldProps {
  /** The one that was chosen; its name, its bytes and when it was last changed. */
  readonly file: { readonly name: string; readonly size: number; readonly lastModified: number } | undefined;
  readonly error: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onChoose: (file: File) => void;
}

/** A file by the browser's picker, or dropped. */
export function FileField({ file, error, now, onChoose }: FileFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped) onChoose(dropped);
  };
  const choose = (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen) onChoose(chosen);
    input.value = ''; // The same file can be chosen again.
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      class={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        class="button"
        aria-describedby={`${id}-file`}
        onClick={() => field.current?.click()}
      >
        {say(file === undefined ? 'ownSources.chooseFile' : 'ownSources.chooseAnother')}
      </button>
      <input
        hidden
        ref={field}
        type="file"
        aria-label={say('ownSources.fileLabel')}
        onChange={(event) => choose(event.currentTarget)}
      />
      <p id={`${id}-file`} class={error === undefined ? 'drop-said' : 'drop-said error'} role="status">
        {error ??
          (file === undefined ? (
            <span class="muted">{say('ownSources.orDrop')}</span>
          ) : (
            <Chosen file={file} now={now} />
          ))}
      </p>
    </div>
  );
}

function Chosen({ file, now }: { readonly file: NonNullable<FileFieldProps['file']>; readonly now: number }) {
  return (
    <>
      <bdi>{file.name}</bdi>{' '}
      <span class="muted">
        {say('ownSources.fileAbout', {
          size: formatBytes(file.size),
          when: formatMoment(new Date(file.lastModified).toISOString(), now),
        })}
      </span>
    </>
  );
}
