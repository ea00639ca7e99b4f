import type { popup as english } from '../en/popup';
import type { Translation } from '../messages';

export const popup: Translation<typeof english> = {};
