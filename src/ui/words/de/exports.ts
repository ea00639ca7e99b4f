import type { exports as english } from '../en/exports';
import type { Translation } from '../messages';

export const exports: Translation<typeof english> = {};
