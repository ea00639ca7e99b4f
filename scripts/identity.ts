import { parseArgs } from 'node:util';
import { buildDataset } from '@/core/identity/build-dataset';
import { resolveName } from '@/core/identity/resolve-name';
import type { Actor } from '@/core/model/actor';
import { recordKey } from '@/core/model/source-record';
import { nameKey } from '@/core/text/characters';
import { readUpstream } from './lib/read-upstream';
import { scorePairs } from './lib/score-pairs';

/** `npm run identity -- [--upstream DIR] [--json]`: who the files say is who. */
const { values } = parseArgs({
  options: {
    upstream: { type: 'string', default: '../shared/upstream' },
    json: { type: 'boolean', default: false },
  },
});

const { records } = readUpstream(values.upstream);
const { actors } = buildDataset(records);
const recordsByKey = new Map(records.map((record) => [recordKey(record), record]));

const byName = new Map<string, Actor[]>();
for (const actor of actors) {
  for (const { text } of actor.names) {
    const key = nameKey(text);
    byName.set(key, [...(byName.get(key) ?? []), actor]);
  }
}
const ambiguous = [...byName].flatMap(([key, named]) => {
  const name = named[0]?.names.find(({ text }) => nameKey(text) === key)?.text;
  return named.length > 1 && name !== undefined ? [{ name, actors: named }] : [];
});

if (values.json) {
  const output = {
    actors: actors.map((actor) => ({
      id: actor.id,
      name: actor.name,
      records: actor.records.flatMap(({ key, attackId }) => {
        const record = recordsByKey.get(key);
        if (record === undefined) return [];
        const { source, id, name, names } = record;
        return [
          {
            source,
            id,
            ...(attackId ? { externalId: attackId } : {}),
            name,
            names: names.map(({ text }) => text),
          },
        ];
      }),
    })),
    ambiguousNames: ambiguous.map(({ name, actors: named }) => ({ name, actors: named.map(({ id }) => id) })),
  };
  console.log(JSON.stringify(output, null, 1));
} else {
  const settled = ambiguous.filter(({ name, actors: named }) => resolveName(name, named).settled).length;
  const largest = Math.max(...actors.map((actor) => actor.records.length));
  console.log(
    `${records.filter((record) => record.kind === 'actor').length} records → ${actors.length} actors`,
  );
  console.log(
    `${byName.size} names, ${ambiguous.length} of several actors (${settled} settled by the primary name)`,
  );
  console.log(`Most records of one actor: ${largest}`);
  const { pairs, precision, recall } = scorePairs(actors);
  console.log(
    `Pairs of MISP and ATT&CK: ${pairs}; against the reference checked by hand: ` +
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
}
