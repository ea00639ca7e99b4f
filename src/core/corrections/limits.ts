/** What storage and a card can bear; an import may come from anyone. Texts are counted in UTF-16 units. */
export const MAX_CORRECTIONS = 2_000;
/** Room for `MAX_CORRECTIONS` with reasons of a few lines each; `storage.local` holds 10 MB in all. */
export const MAX_FILE = 3_000_000;
/** As for names of the sources. */
export const MAX_NAME = 100;
export const MAX_NOTE = 2_000;
/** More than any actor has after a few joins. */
export const MAX_RECORDS = 50;
/** The longest of the sources has 80. */
export const MAX_KEY = 300;
