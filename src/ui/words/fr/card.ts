import type { card as english } from '../en/card';
import type { Translation } from '../messages';

export const card: Translation<typeof english> = {};
