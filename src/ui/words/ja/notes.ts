import type { notes as english } from '../en/notes';
import type { Translation } from '../messages';

export const notes: Translation<typeof english> = {};
