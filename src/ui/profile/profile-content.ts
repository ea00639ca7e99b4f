import type { DatasetInfo } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import type { SharedName } from '@/core/profile/shared-names';

/** A profile and what is needed to judge it. */
export interface Profile {
  readonly actor: Actor;
  /** Names that other actors have too. */
  readonly shared: readonly SharedName[];
  readonly info: DatasetInfo;
}

/** What the page can be showing. */
export type ProfileContent =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: string }
  | {
      readonly state: 'unknown';
      /** What the address names; empty when it names nothing. */
      readonly id: string;
      /** Actors that bear it as a name, where it reads like one. */
      readonly suggestions: readonly Pick<Actor, 'id' | 'name'>[];
    }
  | ({ readonly state: 'ready' } & Profile);
