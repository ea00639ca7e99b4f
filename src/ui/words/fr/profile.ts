import type { profile as english } from '../en/profile';
import type { Translation } from '../messages';

export const profile: Translation<typeof english> = {};
