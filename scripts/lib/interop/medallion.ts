import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { InteropKit } from './part';

/** In ASCII: other passwords end the server's own comparison of them. */
export const ANA = { user: 'ana', key: 'anvil 42:' };
/** Objects that the server gives at a time. */
const MAX_PAGE = 10;
/** Of the first collection. */
export const GROUPS = 35;
export const GROUPS_PATH = '/main/collections/91a7b528-80eb-42ed-a74d-c6fbd5a26116/';
export const CLOSED_PATH = '/main/collections/472c94ae-3113-4e3e-a4dd-a9f4ac7471d4/';
export const EMPTY_PATH = '/second/collections/64993447-4d7e-4f70-b94d-d7f33742ee63/';

export interface Medallion {
  readonly address: string;
  stop(): Promise<void>;
}

/** OASIS's reference server on a free port of this machine, with three collections below two roots. */
export async function startMedallion({ folder, python, variables }: InteropKit): Promise<Medallion> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const data = join(folder, 'data.json');
  const config = join(folder, 'config.json');
  writeFileSync(data, JSON.stringify(serverData(address)));
  writeFileSync(
    config,
    JSON.stringify({
      backend: { module: 'medallion.backends.memory_backend', module_class: 'MemoryBackend', filename: data },
      users: { [ANA.user]: ANA.key },
      taxii: { max_page_size: MAX_PAGE },
    }),
  );
  const args = ['-m', 'medallion.scripts.run', '--host', '127.0.0.1', '--port', String(port), config];
  const child = spawn(python, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...variables, PYTHONUNBUFFERED: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes(`Running on ${address}`)) resolve();
      });
    }
    ended.then(() => reject(new Error(`medallion did not start:\n${output}`)));
  });
  return {
    address,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() =>
        at !== null && typeof at === 'object' ? resolve(at.port) : reject(new Error('no port')),
      );
    });
  });
}

/** In the form of medallion's memory backend: each version of an object has an entry in the manifest. */
function serverData(address: string): object {
  const tool = { type: 'tool', spec_version: '2.1', id: `tool--${uuid(0)}`, created: at(0), name: 'A tool' };
  const objects = [
    ...Array.from({ length: GROUPS }, (_, number) => group(number)),
    { ...tool, modified: at(1), name: 'A tool, before' },
    { ...tool, modified: at(2) },
  ];
  return {
    '/discovery': {
      title: 'Sample',
      default: `${address}/main/`,
      api_roots: [`${address}/main/`, `${address}/second/`],
    },
    main: {
      information: information('Main'),
      status: [],
      collections: [
        {
          ...collection('91a7b528-80eb-42ed-a74d-c6fbd5a26116', 'Groups'),
          can_write: true,
          objects,
          manifest: manifest(objects),
        },
        { ...collection('472c94ae-3113-4e3e-a4dd-a9f4ac7471d4', 'Closed'), can_read: false },
      ],
    },
    second: {
      information: information('Second'),
      status: [],
      collections: [collection('64993447-4d7e-4f70-b94d-d7f33742ee63', 'Empty')],
    },
  };
}

function information(title: string): object {
  return { title, versions: ['application/taxii+json;version=2.1'], max_content_length: 1_000_000 };
}

function collection(id: string, title: string): object {
  const media_types = ['application/stix+json;version=2.1'];
  return { id, title, can_read: true, can_write: false, media_types, objects: [], manifest: [] };
}

export function group(number: number) {
  return {
    type: 'intrusion-set',
    spec_version: '2.1',
    id: `intrusion-set--${uuid(number)}`,
    created: at(0),
    modified: at(1),
    name: `Group ${number}`,
  };
}

function manifest(objects: readonly { readonly id: string; readonly modified: string }[]): readonly object[] {
  return objects.map(({ id, modified }, number) => ({
    id,
    version: modified,
    date_added: `2024-05-01T10:00:00.${String(number).padStart(6, '0')}Z`,
    media_type: 'application/stix+json;version=2.1',
  }));
}

/** A time of a day of January. */
function at(day: number): string {
  return `2020-01-0${day + 1}T00:00:00.000Z`;
}

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
