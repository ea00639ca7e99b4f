import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CheckedSource, Collection } from '@/contract/messages';
import { isSame } from '@/core/model/is-same';
import type { OwnSource } from '@/core/sources/own-source';
import { MAPPING_OPTION } from '@/core/sources/own-table';
import type { TableMapping } from '@/core/sources/table-mapping';
import { TextField } from '../../corrections/TextField';
import { useHeldFields } from '../../hooks/use-held-fields';
import { failureIn } from '../../words/failure';
import { say } from '../../words/say';
import { CheckedWords } from './CheckedWords';
import { Collections } from './Collections';
import {
  type Filled,
  type FormErrors,
  fillFrom,
  findErrors,
  hostOf,
  inputOf,
  MAX_FIELD,
  titleFrom,
} from './form-values';
import { KindChoice, KindFields } from './KindFields';
import type { OwnSourceChanges } from './own-source-changes';
import { kindOf, SOURCE_KINDS, type SourceKind } from './source-kinds';
import { TableColumns } from './TableColumns';

export interface OwnSourceFormProps
  extends Pick<OwnSourceChanges, 'onCheck' | 'onList' | 'onSave' | 'onLeave'> {
  /** The one to change; absent for a new one. */
  readonly source?: OwnSource;
  /** A refresh runs: no other can be started, so nothing is kept meanwhile. */
  readonly busy: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onDone: (said: string) => void;
}

/** What became of trying what stands in the form. */
type Trial =
  | 'none'
  | 'running'
  | { readonly failed: string }
  /** `outdated` where the reader has said since what the columns are. */
  | { readonly found: CheckedSource; readonly outdated?: true };

/** Asks for a source, tries it, shows what it holds, and keeps it when that is what the reader wants. */
export function OwnSourceForm(props: OwnSourceFormProps) {
  const { source, busy, now, onCheck, onList, onSave, onLeave, onDone } = props;
  const [filled, setFilled] = useState<Filled>(() => fillFrom(source));
  const [errors, setErrors] = useState<FormErrors>({});
  const [trial, setTrial] = useState<Trial>('none');
  const [isSaving, setSaving] = useState(false);
  const [collections, setCollections] = useState<readonly Collection[]>([]);
  /** Another once what is asked is another: an answer to what stood there before is of no use. */
  const asked = useRef(0);
  const first = useRef<HTMLDivElement>(null);
  useHeldFields(first, isSaving);
  const kind = kindOf(filled.kind) ?? SOURCE_KINDS[0];
  useLayoutEffect(
    () => first.current?.querySelector<HTMLElement>('input:not([hidden]), button')?.focus(),
    [],
  );
  if (kind === undefined) return null;

  /** `same` where it is still what was tried. */
  const change = (changes: Partial<Filled>, same = false) => {
    // What the columns of another table are is guessed anew; those of a source that is kept are remembered.
    const isAnother = !same && source === undefined;
    setFilled((current) => ({ ...(isAnother ? withoutColumns(current) : current), ...changes }));
    if (!same) {
      asked.current += 1;
      setTrial('none');
    }
    setErrors({});
  };
  const mapColumns = (tried: CheckedSource, mapping: TableMapping) => {
    const table = tried.table === undefined ? {} : { table: { ...tried.table, mapping } };
    change({ options: { ...filled.options, [MAPPING_OPTION]: JSON.stringify(mapping) } }, true);
    setTrial({ found: { ...tried, ...table }, outdated: true });
  };
  const isBusy = trial === 'running' || isSaving || busy;
  const isRenaming = source !== undefined && !needsTrial(source, filled);
  const tried = typeof trial === 'object' && 'found' in trial ? trial : undefined;
  const found = tried?.outdated || tried?.found.problem !== undefined ? undefined : tried?.found;
  const leave = (said: string) => {
    onLeave(filled.address);
    onDone(said);
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const wrong = findErrors(kind, filled, source);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (found === undefined && !isRenaming) {
      setTrial('running');
      const input = inputOf(kind, filled, source, kind.format ?? '');
      const mine = asked.current;
      if (kind.within?.test(filled.address) === false) {
        const listed = await onList(input);
        if (mine !== asked.current) return;
        setTrial(listed.ok ? 'none' : { failed: failureIn(listed.error) });
        if (listed.ok) setCollections(listed.value);
        return;
      }
      const answer = await onCheck(input);
      if (mine !== asked.current) return;
      setTrial(answer.ok ? { found: answer.value } : { failed: failureIn(answer.error) });
      if (answer.ok) setFilled((current) => withFound(current, answer.value));
      return;
    }
    const format = found?.format ?? source?.format ?? '';
    setSaving(true);
    const saved = await onSave(inputOf(kind, filled, source, format), !isRenaming);
    setSaving(false);
    if (!saved.ok) return setTrial({ failed: failureIn(saved.error) });
    onDone(say(source === undefined ? 'ownSources.added' : 'data.saved'));
  };

  return (
    <form
      class="own-form"
      onSubmit={submit}
      noValidate
      aria-label={source ? say('ownSources.changeOne', { source: source.title }) : say('ownSources.addForm')}
    >
      {source === undefined && (
        <KindChoice
          kind={kind}
          onChoose={(chosen) => {
            setCollections([]);
            change({ kind: chosen, options: {}, user: '', key: '' });
          }}
        />
      )}
      <div class="own-fields" ref={first}>
        <KindFields
          {...{ kind, filled, errors, source, now }}
          onChange={(changes) => {
            if (changes.address !== undefined) setCollections([]);
            change(changes);
          }}
        />
        {collections.length > 0 && (
          <Collections
            collections={collections}
            chosen={filled.address}
            onChoose={(address) => change({ address })}
          />
        )}
        <TextField
          maxLength={MAX_FIELD}
          label={say('ownSources.name')}
          hint={say('ownSources.nameHint', { example: 'TEAM LIST' })}
          value={filled.title}
          error={errors.title}
          onChange={(title) => change({ title }, true)}
        />
        <TextField
          maxLength={MAX_FIELD}
          label={say('ownSources.terms')}
          placeholder={say('ownSources.termsExample')}
          value={filled.terms}
          error={errors.terms}
          onChange={(terms) => change({ terms }, true)}
        />
      </div>
      <p class="muted">{sendsWords(kind, filled, source)}</p>
      {tried?.found.table && (
        <TableColumns table={tried.found.table} onMap={(mapping) => mapColumns(tried.found, mapping)} />
      )}
      {found && <CheckedWords found={found} />}
      <p class="field-said error" role="alert">
        {typeof trial === 'object' && 'failed' in trial && trial.failed}
        {!tried?.outdated && tried?.found.problem !== undefined && failureIn(tried.found.problem)}
      </p>
      <div class="question-buttons">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {tried !== undefined && found === undefined
            ? say('ownSources.lookAgain')
            : buttonWords(trial, found !== undefined || isRenaming, source !== undefined)}
        </button>
        <button type="button" class="button" onClick={() => leave('')}>
          {say('common.cancel')}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {trial === 'running' && say('ownSources.trying')}
        {found && say('ownSources.canBeRead')}
        {collections.length > 0 &&
          trial === 'none' &&
          say('ownSources.toChoose', { count: collections.length })}
        {tried?.outdated && say('ownSources.columnsChanged')}
        {busy && say('ownSources.refreshRuns')}
      </p>
    </form>
  );
}

/** What was found fills in what was left open: the title, and of a table what its columns are, for the next refresh too. */
function withFound(filled: Filled, { table }: CheckedSource): Filled {
  const columns = table && { [MAPPING_OPTION]: JSON.stringify(table.mapping) };
  return { ...filled, title: filled.title || titleFrom(filled), options: { ...filled.options, ...columns } };
}

function withoutColumns(filled: Filled): Filled {
  const { [MAPPING_OPTION]: _, ...options } = filled.options;
  return { ...filled, options };
}

function buttonWords(trial: Trial, isReady: boolean, isKnown: boolean): string {
  if (trial === 'running') return say('ownSources.trying');
  if (!isReady) return say('ownSources.tryIt');
  return say(isKnown ? 'ownSources.save' : 'ownSources.addThis');
}

/** Whether it asks another place, another way or with another key than the one that is kept. */
function needsTrial(source: OwnSource, { address, options, key, file }: Filled): boolean {
  const isSamePlace = source.address === address && isSame(source.options, options);
  return !isSamePlace || key !== '' || file !== undefined;
}

/** What leaves this computer, and to whom. */
function sendsWords(kind: SourceKind, { address, user, key }: Filled, source: OwnSource | undefined): string {
  if (kind.address === undefined) return say('ownSources.sendsNothing');
  const host = hostOf(address) ?? say('ownSources.theServer');
  const what = say(kind.address.asksFor);
  if (kind.key?.withUser && user !== '') return say('ownSources.askedWithLogin', { host, what });
  // Of a key that is kept, whether a name goes with it is not shown.
  const isKept = source?.keyFor !== undefined && hostOf(source.keyFor) === hostOf(address);
  const hasKey = kind.key?.needed || key !== '' || isKept;
  return say(hasKey ? 'ownSources.askedWithKey' : 'ownSources.asked', { host, what });
}
