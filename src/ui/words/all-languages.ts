import type { Language } from '@/stored/languages';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { Surfaces } from './messages';

/** For the build, the tests and the gallery: what runs has its words from the browser. */
export const ALL_LANGUAGES: Readonly<Record<Language, Surfaces>> = { en, de, fr, es, ja };
