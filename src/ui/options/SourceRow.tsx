import { useId } from 'preact/hooks';
import type { SourceDefinition } from '@/core/sources/catalogue';
import type { SourceProgress, SourceStatus } from '@/stored/refresh-state';
import type { SourceChoice } from '@/stored/settings';
import { ExternalLink } from '../components/ExternalLink';
import { aboutSource } from '../words/about-source';
import { failureIn } from '../words/failure';
import { formatBytes } from '../words/format-amount';
import { joined } from '../words/joined';
import { say } from '../words/say';
import { AddressForm, type AddressSaved } from './AddressForm';
import { ByOrganisation } from './ByOrganisation';
import type { BundledPart } from './bundled-sources';
import { SourceFigures, SourceNews } from './SourceState';

export interface SourceRowProps {
  readonly source: SourceDefinition;
  readonly on: boolean;
  readonly address: string;
  /** What of it the company chose. */
  readonly forced: SourceChoice | undefined;
  readonly status: SourceStatus | undefined;
  readonly bundled: BundledPart | undefined;
  /** Set while a refresh asks this source. */
  readonly progress: SourceProgress | undefined;
  /** A refresh runs, of whatever source. */
  readonly busy: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onSwitch: (on: boolean) => void;
  readonly onRefresh: () => void;
  readonly onDecide: (accept: boolean) => void;
  readonly onAddress: (address: string | undefined) => Promise<AddressSaved>;
}

/** One source: what it is, how old and how large its data is, how the last try went, and what can be done. */
export function SourceRow(props: SourceRowProps) {
  const { source, on, address, forced, status, bundled, progress, busy, now } = props;
  const id = useId();
  const isShut = forced?.on === false;
  return (
    <li class="source">
      {source.carried ? (
        <span />
      ) : (
        <input
          type="checkbox"
          class="box"
          id={id}
          checked={on}
          disabled={forced?.on !== undefined}
          aria-describedby={`${id}-about`}
          onChange={(event) => props.onSwitch(event.currentTarget.checked)}
        />
      )}
      <div class="source-main">
        <h4 class="source-title">
          {source.carried ? source.title : <label for={id}>{source.title}</label>}
          {forced !== undefined && <ByOrganisation />}
        </h4>
        <p id={`${id}-about`}>{aboutSource(source.id)}</p>
        <p class="source-meta">
          <ExternalLink href={source.homepage}>{source.publisher}</ExternalLink>
          {' · '}
          <ExternalLink href={source.licence.url}>{failureIn(source.licence.name)}</ExternalLink>
        </p>
      </div>
      <SourceFigures source={source} status={status} bundled={bundled} />
      {!source.carried && (
        <>
          <button
            type="button"
            class="button source-refresh"
            aria-disabled={busy || isShut}
            aria-label={say('data.refreshOne', { source: source.title })}
            onClick={() => busy || isShut || props.onRefresh()}
          >
            {say('data.refresh')}
          </button>
          <div class="source-more">
            <SourceNews
              title={source.title}
              progress={progress}
              status={status}
              dataOf={status?.takenAt ?? bundled?.taken}
              now={now}
              busy={busy}
              onDecide={props.onDecide}
            />
            <details class="fold">
              <summary>
                {address === source.address
                  ? say('data.address')
                  : say('data.addressMirror', { host: new URL(address).host })}
              </summary>
              {forced?.address === undefined ? (
                <AddressForm
                  title={source.title}
                  published={source.address}
                  address={address}
                  onSave={props.onAddress}
                />
              ) : (
                <p class="forced-address">
                  {address}
                  <ByOrganisation />
                </p>
              )}
              {status && <FileLine status={status} />}
            </details>
          </div>
        </>
      )}
    </li>
  );
}

function FileLine({ status: { version, bytes } }: { readonly status: SourceStatus }) {
  const facts = [
    version === undefined || version === '' ? '' : say('data.version', { version }),
    bytes === undefined ? '' : formatBytes(bytes),
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? null : (
    <p class="muted file-line">{say('data.lastFile', { facts: joined(facts) })}</p>
  );
}
