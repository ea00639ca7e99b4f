import type { failures as english } from '../en/failures';
import type { Translation } from '../messages';

export const failures: Translation<typeof english> = {};
