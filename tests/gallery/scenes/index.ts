import type { Scene } from '../scene';
import { CARD_SCENES } from './card-scenes';
import { OPTIONS_SCENES } from './options-scenes';
import { OTHER_SCENES } from './other-scenes';
import { POPUP_SCENES } from './popup-scenes';
import { PROFILE_SCENES } from './profile-scenes';
import { READER_SCENES } from './reader-scenes';
import { SUMMARY_SCENES } from './summary-scenes';
import { WELCOME_SCENES } from './welcome-scenes';

export const SCENES: readonly Scene[] = [
  ...CARD_SCENES,
  ...OPTIONS_SCENES,
  ...OTHER_SCENES,
  ...POPUP_SCENES,
  ...PROFILE_SCENES,
  ...READER_SCENES,
  ...SUMMARY_SCENES,
  ...WELCOME_SCENES,
];
