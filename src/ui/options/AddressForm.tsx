import { useId, useState } from 'preact/hooks';
import { checkAddress } from '@/stored/addresses';
import type { HostAccess } from '../hooks/host-access';
import { failureIn } from '../words/failure';
import { say } from '../words/say';

/** Whether the host may be read; `unsaved` where the address could not be kept, as is told at the top of the page. */
export type AddressSaved = HostAccess | 'unsaved';

export interface AddressFormProps {
  readonly title: string;
  readonly published: string;
  /** The address in use. */
  readonly address: string;
  /** Undefined goes back to the published address. */
  readonly onSave: (address: string | undefined) => Promise<AddressSaved>;
}

const NOTES = {
  granted: 'data.addressSaved',
  'not-needed': 'data.addressSaved',
  refused: 'data.addressRefused',
} as const satisfies Record<HostAccess, string>;

/** Where a source is fetched from: the published address, or a company's mirror of it. */
export function AddressForm({ title, published, address, onSave }: AddressFormProps) {
  const id = useId();
  const [text, setText] = useState(address);
  const [error, setError] = useState<string>();
  const [note, setNote] = useState('');

  const save = async (wanted: string | undefined) => {
    setError(undefined);
    setNote('');
    const access = await onSave(wanted);
    if (access === 'unsaved') return;
    // What was typed meanwhile is another one.
    setText((now) => (now === text ? (wanted ?? published) : now));
    setNote(say(wanted === undefined ? 'data.addressBack' : NOTES[access]));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const checked = checkAddress(text);
    if (checked.ok) return save(checked.value === published ? undefined : checked.value);
    setNote('');
    setError(failureIn(checked.error));
  };

  return (
    <form class="address" onSubmit={submit} noValidate>
      <label class="label" for={id}>
        {say('data.address')}
      </label>
      <div class="field-row">
        <input
          class="field"
          id={id}
          aria-label={say('data.addressOf', { source: title })}
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-said`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {say('data.saveAddress')}
        </button>
      </div>
      <div class="field-said" id={`${id}-said`} aria-live="polite">
        {error !== undefined && <p class="error">{error}</p>}
        {note !== '' && <p class="muted">{note}</p>}
      </div>
      {address !== published && (
        <button type="button" class="text-button" onClick={() => save(undefined)}>
          {say('data.usePublished')}
        </button>
      )}
    </form>
  );
}
