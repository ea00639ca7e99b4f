import type { corrections as english } from '../en/corrections';
import type { Translation } from '../messages';

export const corrections: Translation<typeof english> = {};
