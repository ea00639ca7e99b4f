import type { ActorId } from '@/core/model/actor';
import type { ActorRef } from '@/core/model/correction';
import { ActorLink } from '../ActorLink';

/** A link to the actor that a correction names; the key of any of its records finds it. */
export function RefLink({ actor }: { readonly actor: ActorRef }) {
  return <ActorLink id={(actor.records[0] ?? '') as ActorId} name={actor.name} />;
}
