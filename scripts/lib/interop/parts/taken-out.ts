import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAKEN_OUT } from '../../../../tests/browser/files';
import type { InteropPart } from '../part';
import { checkStix, STIX_TOOLS } from '../validate-stix';

/** STIX that the stories downloaded from the built extension, byte for byte; there is none before they were told. */
export const part: InteropPart = {
  name: 'taken-out',
  ...STIX_TOOLS,
  run: async (kit) => {
    const files = existsSync(TAKEN_OUT)
      ? readdirSync(TAKEN_OUT).filter((name) => name.endsWith('.stix.json'))
      : [];
    if (files.length === 0) console.log('skipped: STIX that the stories took out (npm run e2e takes it out)');
    await checkStix(
      kit,
      files.map((name) => ({
        title: `STIX ${name.replace(/\..*/, '')}`,
        documents: [readFileSync(join(TAKEN_OUT, name), 'utf8')],
      })),
    );
  },
};
