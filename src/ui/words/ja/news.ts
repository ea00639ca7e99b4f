import type { news as english } from '../en/news';
import type { Translation } from '../messages';

export const news: Translation<typeof english> = {};
