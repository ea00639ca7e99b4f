import type { welcome as english } from '../en/welcome';
import type { Translation } from '../messages';

export const welcome: Translation<typeof english> = {};
