import { correctionsFile, MAX_FILE, parseCorrections, unitsOf } from '@/core/corrections/corrections-file';
import { mergeCorrections } from '@/core/corrections/merge-corrections';
import type { Correction } from '@/core/model/correction';
import { local } from './browser-area';
import { defineStored } from './define-stored';
import { privateArea } from './private-area';

/**
 * The reader's corrections and notes, in the form that is exported. The background alone changes them, which pages
 * ask. There are none where what is stored cannot be read, and it is never written over.
 */
export const storedCorrections = defineStored<readonly Correction[]>({
  key: 'corrections',
  area: privateArea,
  initial: [],
  called: 'your corrections and notes',
  parse(raw) {
    const file = parseCorrections(raw);
    return file.ok
      ? { value: file.value.corrections }
      : { value: [], locked: `The stored corrections cannot be read. ${file.error}` };
  },
  format(corrections) {
    const file = correctionsFile(corrections);
    if (unitsOf(file) > MAX_FILE) throw new Error('There is no room for more corrections.');
    return file;
  },
  moved: { from: local, join: (present, moved) => mergeCorrections(present, moved).corrections },
});
