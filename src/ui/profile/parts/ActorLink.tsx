import { profileHash } from '@/contract/profile-address';
import type { ActorId } from '@/core/model/actor';

/** A link to another actor's profile, on this page. */
export function ActorLink({ id, name }: { readonly id: ActorId; readonly name: string }) {
  return (
    <a class="link" href={profileHash(id)}>
      <bdi>{name}</bdi>
    </a>
  );
}
