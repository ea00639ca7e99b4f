import type { SourceCredits } from '../model/actor';
import type { SourceId } from '../model/source-record';
import { SOURCES, type SourceDefinition, type SourceFormat, type SourceTransport } from './catalogue';
import { ADAPTERS } from './read-source';

/** A source that the reader added: the team's own list, a file, a server. Its secret is kept elsewhere. */
export interface OwnSource {
  /** `own-` and a UUID: names it for good, whatever it is called. */
  readonly id: SourceId;
  /** As the reader calls it; stands beside its facts. */
  readonly title: string;
  /** A `SourceFormat`, unless a later version wrote it. */
  readonly format: string;
  /** 'address' for a plain download; else a `SourceTransport`, unless a later version wrote it. */
  readonly kind: string;
  /** Empty for a file. */
  readonly address: string;
  readonly options: Readonly<Record<string, string>>;
  /** Licence or terms in the reader's words; empty where none were given. */
  readonly terms: string;
  /** Of the chosen file: what it is called, when it was last changed (ISO time) and its bytes. */
  readonly file?: { readonly name: string; readonly modified: string; readonly bytes: number };
  /** That a key is kept for it, and for which origin: it is sent nowhere else. */
  readonly keyFor?: string;
  /** ISO time. Of a source that was removed: it gives nothing, and can be brought back for a while. */
  readonly removedAt?: string;
}

/** Transports that an own source may name. 'file' has no address. */
const TRANSPORTS: Readonly<Record<SourceTransport, true>> = {
  file: true,
  taxii: true,
  misp: true,
  opencti: true,
  orkl: true,
};

/** Every source there is: the catalogue's, and the reader's own that are not removed. */
export function allSources(own: readonly OwnSource[]): readonly SourceDefinition[] {
  return [...SOURCES, ...own.flatMap((source) => ownDefinition(source) ?? [])];
}

/** The sources that are files, removed ones too: what they hold came from no server, and is there no second time. */
export function fileIds(own: readonly OwnSource[]): ReadonlySet<SourceId> {
  return new Set(own.flatMap(({ id, kind }) => (kind === 'file' ? [id] : [])));
}

/** Undefined where it was removed, or where a later version wrote it and this one cannot read it. */
export function ownDefinition(own: OwnSource): SourceDefinition | undefined {
  const { id, title, format, kind, address, options, terms, removedAt } = own;
  if (removedAt !== undefined || !isFormat(format)) return undefined;
  if (kind !== 'address' && !isTransport(kind)) return undefined;
  return {
    id,
    title,
    label: title,
    publisher: hostOf(address) ?? own.file?.name ?? 'A file of yours',
    licence: { name: terms === '' ? 'no licence stated' : terms, url: '' },
    credit: { name: title, url: address, terms: terms === '' ? 'Added by you; no licence stated.' : terms },
    homepage: address,
    address,
    format,
    ...(kind === 'address' ? {} : { transport: kind }),
    options,
    needsAccess: true,
    own: true,
    gives: 'actors',
    refreshedByDefault: kind !== 'file',
    bundled: false,
  };
}

/** What card and profile say of the reader's own sources, by their ids. */
export function ownCredits(own: readonly OwnSource[]): SourceCredits {
  return Object.fromEntries(
    own.map(({ id, title, address, terms }) => [
      id,
      { title, ...(address === '' ? {} : { address }), ...(terms === '' ? {} : { terms }) },
    ]),
  );
}

function hostOf(address: string): string | undefined {
  return /^https?:\/\/([^/?#]+)/.exec(address)?.[1];
}

function isFormat(format: string): format is SourceFormat {
  return Object.hasOwn(ADAPTERS, format);
}

function isTransport(kind: string): kind is SourceTransport {
  return Object.hasOwn(TRANSPORTS, kind);
}
