import type { ActorId } from '@/core/model/actor';
import { profileHref } from './profile-address';

/** A link to another actor's profile, on this page. */
export function ActorLink({ id, name }: { readonly id: ActorId; readonly name: string }) {
  return (
    <a class="link" href={profileHref(id)}>
      <bdi>{name}</bdi>
    </a>
  );
}
