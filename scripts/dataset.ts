import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { makeBundle } from './lib/make-bundle';
import { readOptions } from './lib/read-options';
import { readUpstream } from './lib/read-upstream';

const USAGE = `npm run dataset [-- --upstream DIR] [--taken YYYY-MM-DD] [--out FILE]
Makes the bundled dataset.`;

const { values } = readOptions(USAGE, {
  options: {
    upstream: { type: 'string', default: '../shared/upstream' },
    taken: { type: 'string', default: '2026-08-06' },
    out: { type: 'string', default: 'assets/public/dataset.json' },
  },
});

const bundle = makeBundle(readUpstream(values.upstream), values.taken);
const text = JSON.stringify(bundle);
writeFileSync(values.out, text);

const names = new Set(bundle.actors.flat().flatMap((record) => record.names.map((name) => name.text)));
const software = new Set(bundle.software.flatMap((record) => record.names.map((name) => name.text)));
console.log(
  `${values.out}: ${bundle.actors.length} actors, ${names.size} names, ${software.size} names of malware and tools; ` +
    `${(gzipSync(text).length / 1000).toFixed(0)} KB gzip`,
);
