import type { OwnSource } from '@/core/sources/own-source';
import { checkAddress } from '@/stored/addresses';
import { MAX_ADDRESS, MAX_TERMS, MAX_TITLE } from '@/stored/own-sources';
import { failureIn } from '../../words/failure';
import { say } from '../../words/say';
import type { SourceInput } from './own-source-changes';
import type { SourceKind } from './source-kinds';

/** UTF-16 units: addresses, tokens of an identity provider; what is too long for its place is said, not cut. */
export const MAX_FIELD = 10_000;

/** What stands in the form of a source. */
export interface Filled {
  readonly kind: string;
  readonly title: string;
  readonly address: string;
  readonly options: Readonly<Record<string, string>>;
  readonly terms: string;
  readonly user: string;
  readonly key: string;
  readonly file: File | undefined;
}

export function fillFrom(source: OwnSource | undefined): Filled {
  const { kind = 'address', title = '', address = '', options = {}, terms = '' } = source ?? {};
  return { kind, title, address, options, terms, user: '', key: '', file: undefined };
}

/** What is wrong with each field, in words. */
export type FormErrors = Readonly<Partial<Record<'title' | 'address' | 'terms' | 'key' | 'file', string>>>;

/** @param source the one that is being changed */
export function findErrors(kind: SourceKind, filled: Filled, source: OwnSource | undefined): FormErrors {
  const errors: { -readonly [Field in keyof FormErrors]: FormErrors[Field] } = {};
  const check = (field: 'title' | 'address' | 'terms', text: string, max: number) => {
    if (text.length > max) errors[field] = say('ownSources.tooLong', { count: max });
  };
  const title = titleFrom(filled);
  if (title === '') errors.title = say('ownSources.giveName');
  check('title', title, MAX_TITLE);
  check('terms', filled.terms.trim(), MAX_TERMS);
  const address = checkAddress(filled.address);
  if (kind.address !== undefined) {
    if (address.ok) check('address', address.value, MAX_ADDRESS);
    else errors.address = failureIn(address.error);
  } else if (filled.file === undefined && source === undefined) {
    errors.file = say('ownSources.chooseFirst');
  }
  if (kind.key?.needed && filled.key === '' && source?.keyFor === undefined) {
    errors.key = say('ownSources.keyNeeded');
  }
  return errors;
}

/** The title, or the name of the file or host where none is given. */
export function titleFrom({ title, file, address }: Filled): string {
  const given = title.trim();
  if (given !== '') return given;
  return (file?.name.replace(/\.[^.]+$/, '') ?? hostOf(address) ?? '').slice(0, MAX_TITLE);
}

export function inputOf(
  { kind, key, address }: SourceKind,
  filled: Filled,
  source: OwnSource | undefined,
  format: string,
): SourceInput {
  const { file, terms, user } = filled;
  const options = filledOptions(filled);
  const about = file === undefined ? source?.file : describeFile(file);
  return {
    ...(source === undefined ? {} : { id: source.id }),
    draft: {
      ...{ kind, format, options, terms },
      title: titleFrom(filled),
      address: address === undefined ? '' : filled.address.trim(),
      ...(about === undefined ? {} : { file: about }),
    },
    ...(key === undefined || filled.key === ''
      ? {}
      : { secret: { ...(user === '' ? {} : { user }), key: filled.key } }),
    ...(file === undefined ? {} : { file }),
  };
}

/** A field that is left empty asks for nothing. */
function filledOptions({ options }: Filled): Readonly<Record<string, string>> {
  const said = Object.entries(options).map(([key, text]) => [key, text.trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

export function describeFile({ name, size, lastModified }: File): NonNullable<OwnSource['file']> {
  return { name, bytes: size, modified: new Date(lastModified).toISOString() };
}

/** Of an address that is complete. */
export function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host || undefined : undefined;
}
