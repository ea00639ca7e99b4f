import { session } from './browser-area';
import { defineStored } from './define-stored';

/** What was last selected or typed in a private window, for the page that opens for it: in memory alone, for browsers keep addresses. */
export const privateText = defineStored<string>({
  key: 'private-text',
  area: session,
  initial: '',
  called: 'what was selected',
  parse: (raw) => (typeof raw === 'string' ? { value: raw } : { value: '', damaged: true }),
});
