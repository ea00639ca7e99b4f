import type { Language } from '@/stored/languages';
import type { Look } from './stage';

export interface KeptPicture {
  readonly scene: string;
  readonly look: Look;
  readonly isNarrow?: boolean;
  /** English where it is left out. */
  readonly language?: Language;
  /** To the end of the page, not only what stands in the window. */
  readonly isWhole?: boolean;
}

const both = (scene: string): readonly KeptPicture[] => [
  { scene, look: 'light' },
  { scene, look: 'dark' },
];

/** What is compared with a picture, with no caret: each part of each surface once in its richest state, not every state. */
export const PICTURES: readonly KeptPicture[] = [
  ...both('card-long'),
  ...both('card-noted'),
  ...both('card-contested'),
  { scene: 'card-noted', look: 'light', language: 'de' },
  { scene: 'card-other-software', look: 'light' },
  { scene: 'card-copying', look: 'light' },
  { scene: 'card-sources', look: 'dark' },
  { scene: 'card-with-reason', look: 'light' },
  { scene: 'card-noted', look: 'forced' },
  { scene: 'card-long', look: 'light', isNarrow: true },
  { scene: 'popup-search-tool', look: 'light' },
  { scene: 'popup-filters-in-force', look: 'dark' },
  { scene: 'popup-profile-copy', look: 'light' },
  { scene: 'popup-recent', look: 'light' },
  ...both('popup-search-many'),
  ...both('popup-profile'),
  { scene: 'popup-page-short', look: 'light' },
  { scene: 'popup-profile', look: 'light', language: 'fr' },
  { scene: 'popup-profile-noting', look: 'light' },
  ...both('options-own'),
  { scene: 'options-failed', look: 'light' },
  { scene: 'options-own', look: 'light', language: 'es' },
  { scene: 'options-decide', look: 'dark' },
  { scene: 'options-corrected', look: 'light', isNarrow: true },
  ...both('profile-known-well'),
  { scene: 'profile-disputed', look: 'forced' },
  { scene: 'profile-exporting', look: 'light' },
  { scene: 'profile-compare-ready', look: 'light', isNarrow: true },
  { scene: 'profile-full', look: 'light', isWhole: true },
  { scene: 'profile-full', look: 'light', isNarrow: true },
  { scene: 'profile-corrected', look: 'light' },
  { scene: 'profile-known-well', look: 'light', language: 'de' },
  { scene: 'profile-correcting', look: 'dark' },
];

/** Whose words are kept as assistive technology is told them. */
export const SPOKEN: readonly string[] = [
  'card-long',
  'card-noted',
  'card-contested',
  'card-copying',
  'card-other-software',
  'popup-others',
  'popup-page',
  'popup-search-similar',
  'popup-filters-in-force',
  'popup-recent',
  'popup-profile-jumped',
  'popup-choice',
  'popup-unreadable-no-access',
  'popup-search-many',
  'popup-profile',
  'options-own',
  'profile-known-well',
  'profile-exporting',
  'profile-full',
  'profile-correcting',
];
