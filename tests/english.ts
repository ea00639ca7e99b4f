import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as en from '@/ui/words/en';
import { flatten } from '@/ui/words/messages';

const ENGLISH = flatten(en);

/** The browser's own words: there is no extension here to bring them. */
fakeBrowser.i18n.getMessage = (name: string) => ENGLISH[name] ?? '';
