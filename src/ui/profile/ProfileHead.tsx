import { Fragment } from 'preact';
import type { DatasetInfo } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import { formatDate } from '@/core/profile/format-date';
import { profileMarkdown } from '@/core/profile/profile-markdown';
import { correctionUrl, sourceLabels } from '@/core/profile/source-label';
import { groupPage } from '@/core/sources/catalogue';
import { CopyButton } from '../components/CopyButton';
import { ExternalLink } from '../components/ExternalLink';
import { FactLine } from '../components/FactLine';
import { FollowButton } from '../news/FollowButton';
import { goToSection } from './profile-sections';

interface ProfileHeadProps {
  readonly actor: Actor;
  readonly info: DatasetInfo;
  readonly address: string;
  /** The company lets nothing be exported. */
  readonly isExportOff: boolean;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** The name, the facts in one line, where ATT&CK has it and how old all this is. */
export function ProfileHead({ actor, info, address, isExportOff, onCopy }: ProfileHeadProps) {
  return (
    <header class="profile-head">
      <h1 class="profile-name">
        <bdi>{actor.name}</bdi>
      </h1>
      <FactLine actor={actor} />
      <p class="profile-meta">
        <AttackIds actor={actor} />
        <span>{age(info)}</span>
        <Marks actor={actor} />
      </p>
      <ProfileActions actor={actor} address={address} isExportOff={isExportOff} onCopy={onCopy} />
    </header>
  );
}

function AttackIds({ actor }: { readonly actor: Actor }) {
  const ids = [...new Set(actor.records.flatMap((record) => record.attackId ?? []))];
  if (ids.length === 0) return null;
  return (
    <span>
      ATT&CK{' '}
      {ids.map((id, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <ExternalLink href={groupPage(id) ?? ''}>{id}</ExternalLink>
        </Fragment>
      ))}
    </span>
  );
}

/** How far what the sources say may be passed on, and who says so. */
function Marks({ actor: { tlp = [], credits } }: { readonly actor: Actor }) {
  return (
    <>
      {tlp.map(({ value, sources }) => (
        <span key={value}>
          <b class="tlp">TLP:{value.toUpperCase()}</b> by {sourceLabels(sources, credits)}
        </span>
      ))}
    </>
  );
}

function age({ origin, takenAt }: DatasetInfo): string {
  const date = formatDate(takenAt);
  const dataset = origin === 'bundled' ? 'Bundled data' : 'Refreshed data';
  return date === '' ? dataset : `${dataset} as of ${date}`;
}

type ProfileActionsProps = Omit<ProfileHeadProps, 'info'>;

/** What can be taken from a profile, and where a mistake in it is put right or reported. */
function ProfileActions({ actor, address, isExportOff, onCopy }: ProfileActionsProps) {
  const report = correctionUrl(actor);
  return (
    <div class="profile-actions">
      <FollowButton class="button" actor={actor} />
      {!isExportOff && <CopyButton label="Copy as Markdown" onCopy={() => onCopy(profileMarkdown(actor))} />}
      <CopyButton label="Copy link" onCopy={() => onCopy(address)} />
      <button type="button" class="button" onClick={() => goToSection('export')}>
        Export
      </button>
      <button type="button" class="button" onClick={() => goToSection('corrections')}>
        Make a correction
      </button>
      {report !== null && (
        <ExternalLink class="button" href={report}>
          Report a correction
        </ExternalLink>
      )}
    </div>
  );
}
