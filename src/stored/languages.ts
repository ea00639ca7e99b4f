/** The languages Byname speaks; the first is the one where the browser's is none of them. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];
