import { Fragment } from 'preact';
import type { OtherBearer } from '@/core/profile/shared-names';
import { sourceLabels } from '@/core/profile/source-label';
import { ActorLink } from './ActorLink';

/** Actors that have a name too, linked, each with who says so: "Tortoiseshell (MISP), APT35 (ATT&CK)". */
export function Bearers({ bearers }: { readonly bearers: readonly OtherBearer[] }) {
  return (
    <>
      {bearers.map(({ id, name, sources }, at) => (
        <Fragment key={id}>
          {at > 0 && ', '}
          <ActorLink id={id} name={name} />
          {sources.length > 0 && ` (${sourceLabels(sources)})`}
        </Fragment>
      ))}
    </>
  );
}
