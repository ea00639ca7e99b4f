import type { Language } from '@/stored/languages';
import * as de from './de';
import * as en from './en';
import * as es from './es';
import * as fr from './fr';
import * as ja from './ja';
import type { Surfaces } from './messages';

/** For the build, the tests and the gallery: what runs has its words from the browser. */
export const ALL_LANGUAGES: Readonly<Record<Language, Surfaces>> = { en, de, fr, es, ja };
