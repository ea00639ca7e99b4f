import { linkDataset, mergeGroups } from '@/core/identity/build-dataset';
import type { Reason } from '@/core/identity/group';
import { resolveName } from '@/core/identity/resolve-name';
import type { Actor } from '@/core/model/actor';
import { recordKey } from '@/core/model/source-record';
import { sourceById } from '@/core/sources/catalogue';
import { nameKey } from '@/core/text/characters';
import { readOptions } from './lib/read-options';
import { readUpstream } from './lib/read-upstream';
import { scorePairs } from './lib/score-pairs';

const USAGE = `npm run identity [-- --upstream DIR] [--json]
Who the files say is who, and why each record is of its actor.`;

const { values } = readOptions(USAGE, {
  options: {
    upstream: { type: 'string', default: '../shared/upstream' },
    json: { type: 'boolean', default: false },
  },
});

const { records } = readUpstream(values.upstream);
const { groups, software, joins } = linkDataset(records);
const { actors } = mergeGroups(groups, software);
const recordsByKey = new Map(records.map((record) => [recordKey(record), record]));

const actorByRecord = new Map(actors.flatMap(({ id, records: own }) => own.map(({ key }) => [key, id])));

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
    joins: joins.map(({ record, why }) => ({
      actor: actorByRecord.get(record),
      record,
      why: reasonText(why),
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
  const counts = new Map<string, number>();
  for (const { why } of joins) counts.set(why.kind, (counts.get(why.kind) ?? 0) + 1);
  console.log(`Joins: ${[...counts].map(([kind, count]) => `${count} by ${kind}`).join(', ')}`);
  console.log(`Most records of one actor: ${largest}`);
  const { pairs, precision, recall } = scorePairs(actors);
  console.log(
    `Pairs of MISP and ATT&CK: ${pairs}; against the reference checked by hand: ` +
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
}

function reasonText(why: Reason): string {
  switch (why.kind) {
    case 'same-entry':
      return `the very entry, got by another way: ${why.ids.join(', ')}`;
    case 'same-primary':
      return `the same primary name: ${why.name}`;
    case 'shared-names':
      return `names that only these two share, or that they share most: ${why.names.join(', ')}`;
    case 'attack-id':
      return `the same ATT&CK id: ${why.ids.join(', ')}`;
    case 'renamed':
      return `the publisher's own rename: ${sourceById(why.by)?.publisher ?? why.by} lists ${why.name} as this actor's`;
    case 'two-witnesses':
      return `two witnesses and nobody against: ${why.by.join(' and ')} list ${why.name} as this actor's`;
    case 'same-gang':
      return `an extortion group of the same primary name: ${why.name}`;
    case 'named-by':
      return `more names of ${why.name}, whose this name is`;
  }
}
