import type { Result } from '@/core/model/result';
import type { SourceId } from '@/core/model/source-record';
import type { Secret } from '@/stored/own-sources';
import type { Download, DownloadOptions } from './download';
import type { SourceFailure } from './failure';

/** What a transport is told of the source. */
export interface TransportRequest extends Omit<DownloadOptions, 'credentials'> {
  readonly id: SourceId;
  /** Checked: https, or http on this machine. Empty for a file. */
  readonly address: string;
  /** What is asked besides; each transport says which it reads. */
  readonly options: Readonly<Record<string, string>>;
  /** What lets the reader in at the address' own origin; to be sent nowhere else. */
  readonly secret?: Secret | undefined;
  /** ISO time. */
  readonly now: string;
  /** What the last download of the same source left. */
  readonly resume?: Resume | undefined;
}

/** With it a server is asked only for what is new. Plain data. */
export interface Resume {
  readonly memory: Readonly<Record<string, string>>;
  /** The last download. As a blob it stays on the disk where nobody reads it. */
  readonly file: Blob;
}

/** Brings a source's bytes. Never rejects: being cancelled is a result. */
export type Transport = (request: TransportRequest) => Promise<Result<Download, SourceFailure>>;
