import type { Scene } from '../scene';
import { CARD_SCENES } from './card-scenes';
import { OPTIONS_SCENES } from './options-scenes';

export const SCENES: readonly Scene[] = [...CARD_SCENES, ...OPTIONS_SCENES];
