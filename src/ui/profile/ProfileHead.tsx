import { Fragment } from 'preact';
import type { DatasetInfo } from '@/contract/dataset-info';
import type { Actor } from '@/core/model/actor';
import { formatDate } from '@/core/profile/format-date';
import { groupPage } from '@/core/sources/catalogue';
import { ExternalLink } from '../components/ExternalLink';
import { FactLine } from '../components/FactLine';
import { ProfileActions } from './ProfileActions';

interface ProfileHeadProps {
  readonly actor: Actor;
  readonly info: DatasetInfo;
  readonly address: string;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** The name, the facts in one line, where ATT&CK has it and how old all this is. */
export function ProfileHead({ actor, info, address, onCopy }: ProfileHeadProps) {
  return (
    <header class="profile-head">
      <h1 class="profile-name">
        <bdi>{actor.name}</bdi>
      </h1>
      <FactLine actor={actor} />
      <p class="profile-meta">
        <AttackIds actor={actor} />
        <span>{age(info)}</span>
      </p>
      <ProfileActions actor={actor} address={address} onCopy={onCopy} />
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

function age({ origin, takenAt }: DatasetInfo): string {
  const date = formatDate(takenAt);
  const dataset = origin === 'bundled' ? 'Bundled data' : 'Refreshed data';
  return date === '' ? dataset : `${dataset} as of ${date}`;
}
