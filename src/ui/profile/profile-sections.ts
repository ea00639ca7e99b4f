import type { Actor, Relation } from '@/core/model/actor';
import { disagreements } from '@/core/profile/claims';
import { groupRelations } from '@/core/profile/relations';
import type { SharedName } from '@/core/profile/shared-names';

export const SECTION_TITLES = {
  facts: 'Facts',
  notes: 'Your notes',
  description: 'Description',
  names: 'Names',
  disagreements: 'Where sources disagree',
  associated: 'Associated',
  campaigns: 'Campaigns',
  techniques: 'Techniques',
  sources: 'Sources',
  reports: 'Reports about this actor',
  export: 'Export',
  records: 'Records behind this profile',
  corrections: 'Your corrections',
} as const;

export type SectionId = keyof typeof SECTION_TITLES;

/** The sections a profile has, in the page's order. */
export function profileSections(actor: Actor, shared: readonly SharedName[]): readonly SectionId[] {
  const absent = new Set<SectionId>();
  if (!hasDisagreements(actor, shared)) absent.add('disagreements');
  if (groupRelations(actor.relations).length === 0) absent.add('associated');
  const has = (kind: Relation['kind']) => actor.relations.some((relation) => relation.kind === kind);
  if (!has('campaign')) absent.add('campaigns');
  if (!has('technique')) absent.add('techniques');
  return (Object.keys(SECTION_TITLES) as SectionId[]).filter((id) => !absent.has(id));
}

function hasDisagreements(actor: Actor, shared: readonly SharedName[]): boolean {
  return shared.length > 0 || Object.values(disagreements(actor)).some((list) => list.length > 0);
}

/** Moves the view and the reading position; how fast is the style sheet's. */
export function goToSection(id: SectionId): void {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}
