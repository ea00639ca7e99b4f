interface ClusterValue {
  readonly uuid: string;
  readonly value: string;
  readonly description?: string;
  readonly meta?: object;
}

/** A MISP galaxy cluster file. */
export function clusterFile(values: readonly ClusterValue[], version = 1): string {
  return JSON.stringify({ name: 'Threat Actor', type: 'threat-actor', uuid: 'cluster', version, values });
}

/** `count` actors, numbered. */
export function numbered(count: number, description?: string): ClusterValue[] {
  return Array.from({ length: count }, (_, number) => ({
    uuid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    value: `Actor Number${number}`,
    ...(description === undefined ? {} : { description }),
    meta: { synonyms: [`Alias Number${number}`] },
  }));
}
