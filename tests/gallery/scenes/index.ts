import type { Scene } from '../scene';
import { CARD_SCENES } from './card-scenes';

export const SCENES: readonly Scene[] = [...CARD_SCENES];
