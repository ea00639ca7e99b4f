import { isDeepStrictEqual } from 'node:util';
import { startConversation } from '../../../../src/background/download/conversation';
import { loginOf } from '../../../../src/background/download/credentials';
import { fetchTaxii } from '../../../../src/background/download/taxii';
import { listCollections } from '../../../../src/background/download/taxii-discovery';
import type { TransportRequest } from '../../../../src/background/download/transport';
import { ANA, CLOSED_PATH, EMPTY_PATH, GROUPS, GROUPS_PATH, group, startMedallion } from '../medallion';
import type { InteropKit, InteropPart } from '../part';

/** Byname's TAXII client against OASIS's reference server. */
export const part: InteropPart = {
  name: 'taxii',
  pins: [
    'blinker==1.9.0',
    'click==8.5.1',
    'Flask==3.1.3',
    'Flask-HTTPAuth==4.8.1',
    'itsdangerous==2.2.0',
    'Jinja2==3.1.6',
    'MarkupSafe==3.0.4',
    // Of 2020, and the newest; it runs on the Flask and Werkzeug of today.
    'medallion==3.0.0',
    'pytz==2026.6',
    'six==1.17.0',
    'Werkzeug==3.1.9',
  ],
  run: async (kit) => {
    const server = await startMedallion(kit);
    try {
      await checkDiscovery(kit, server.address);
      await checkCollection(kit, server.address);
      await checkNextTime(kit, server.address);
      await checkRefusals(kit, server.address);
    } finally {
      await server.stop();
    }
  },
};

async function checkDiscovery({ check }: InteropKit, address: string): Promise<void> {
  for (const path of ['', '/taxii2/', '/main/']) {
    const listed = await listCollections(address + path, conversation(address));
    const found = listed.ok
      ? listed.value.map(({ title, canRead, ...at }) => [at.address.replace(address, ''), title, canRead])
      : listed.error;
    const wanted = [
      [GROUPS_PATH, 'Groups', true],
      [CLOSED_PATH, 'Closed', false],
      ...(path === '/main/' ? [] : [[EMPTY_PATH, 'Empty', true]]),
    ];
    check(`the collections below “${path}” are found`, differences(found, wanted));
  }
}

async function checkCollection({ check }: InteropKit, address: string): Promise<void> {
  const all = await fetchCollection(address + GROUPS_PATH);
  check('a collection is read over all its pages', differences(all.names, [...groupNames(), 'A tool']));
  const groups = await fetchCollection(address + GROUPS_PATH, { options: { types: 'intrusion-set' } });
  check('only the kinds that are asked for come', differences(groups.names, groupNames()));
  const versions = await fetchCollection(address + GROUPS_PATH, {
    options: { types: 'tool', versions: 'all' },
  });
  check('of all versions of an object the newest stays', differences(versions.names, ['A tool']));
  const empty = await fetchCollection(`${address}/second/`);
  check(
    'a collection without objects is empty, and found where it is the only one',
    differences(empty.names, []),
  );
}

async function checkNextTime({ check }: InteropKit, address: string): Promise<void> {
  const options = { types: 'intrusion-set' };
  const first = await fetchCollection(address + GROUPS_PATH, { options });
  const same = await fetchCollection(address + GROUPS_PATH, { options, resume: first.resume });
  const isSame = first.file !== undefined && Buffer.from(first.file).equals(Buffer.from(same.file ?? []));
  check('with nothing new the document is the same, byte by byte', isSame ? [] : ['it differs']);

  const changed = { ...group(3), modified: '2026-11-26T08:00:00.000Z', name: 'Group 3, renamed' };
  const status = await addObjects(address + GROUPS_PATH, [changed, group(GROUPS)]);
  check('the server takes new objects', differences(status, 202));
  const received: number[] = [];
  const next = await fetchCollection(address + GROUPS_PATH, {
    options,
    resume: first.resume,
    onProgress: (bytes) => received.push(bytes),
  });
  const names = groupNames(GROUPS + 1).map((name) => (name === 'Group 3' ? changed.name : name));
  check('the next time what was added and changed joins what is kept', differences(next.names, names));
  const bytes = received.at(-1) ?? Number.POSITIVE_INFINITY;
  check('and nothing else is sent', bytes * 5 < (next.file?.byteLength ?? 0) ? [] : [`${bytes} bytes came`]);
  const whole = await fetchCollection(address + GROUPS_PATH, { options });
  check('which is what all of it is', differences([...next.names].sort(), [...whole.names].sort()));
}

async function checkRefusals({ check }: InteropKit, address: string): Promise<void> {
  const refusals: readonly [string, string, Partial<TransportRequest>, string, RegExp][] = [
    [
      'a wrong password',
      GROUPS_PATH,
      { secret: { user: 'ana', key: 'not-hers' } },
      'credentials',
      /HTTP 401/,
    ],
    ['no password', GROUPS_PATH, { secret: undefined }, 'credentials', /asks for a name or key \(HTTP 401\)/],
    ['a collection that is closed', CLOSED_PATH, {}, 'credentials', /may not read this here \(HTTP 403\)/],
    ['a collection that is not there', '/main/collections/none/', {}, 'http-status', /HTTP 404/],
    ['a root that is not there', '/none/collections/none/', {}, 'http-status', /HTTP 404/],
    ['several collections where one is meant', '/taxii2/', {}, 'bad-address', /several collections|“Groups”/],
  ];
  for (const [title, path, changes, code, message] of refusals) {
    const { failure } = await fetchCollection(address + path, changes);
    const isTold =
      failure?.code === code && message.test(failure.message) && !failure.message.includes('not-hers');
    check(`${title} is told in words`, isTold ? [] : [JSON.stringify(failure)]);
  }
  const older = await conversation(address).ask(`${address}/taxii2/`, {
    headers: { Accept: 'application/taxii+json;version=2.0' },
  });
  const message = older.ok ? 'answered' : older.error.message;
  check('a version that it does not speak is told in words', /HTTP 406/.test(message) ? [] : [message]);
}

interface Fetched {
  readonly names: readonly string[];
  readonly file?: Uint8Array;
  readonly resume?: TransportRequest['resume'];
  readonly failure?: { readonly code: string; readonly message: string };
}

/** What Byname makes of a collection. */
async function fetchCollection(address: string, changes: Partial<TransportRequest> = {}): Promise<Fetched> {
  const fetched = await fetchTaxii({
    id: 'own-1',
    address,
    options: {},
    secret: ANA,
    now: new Date().toISOString(),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...changes,
  });
  if (!fetched.ok) return { names: [], failure: fetched.error };
  const { bytes: file, memory } = fetched.value;
  const { objects } = JSON.parse(new TextDecoder().decode(file)) as {
    readonly objects: readonly { name: string }[];
  };
  return {
    names: objects.map(({ name }) => name),
    file,
    ...(memory ? { resume: { memory, file: new Blob([file]) } } : {}),
  };
}

function conversation(address: string) {
  return startConversation({
    address,
    credentials: loginOf(ANA),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

async function addObjects(collection: string, objects: readonly object[]): Promise<number> {
  const type = 'application/taxii+json;version=2.1';
  const { status } = await fetch(`${collection}objects/`, {
    method: 'POST',
    headers: {
      Accept: type,
      'Content-Type': type,
      Authorization: `Basic ${Buffer.from(`${ANA.user}:${ANA.key}`).toString('base64')}`,
    },
    body: JSON.stringify({ objects }),
  });
  return status;
}

function differences(found: unknown, wanted: unknown): readonly string[] {
  return isDeepStrictEqual(found, wanted)
    ? []
    : [`found ${JSON.stringify(found)}`, `not ${JSON.stringify(wanted)}`];
}

function groupNames(count = GROUPS): readonly string[] {
  return Array.from({ length: count }, (_, number) => `Group ${number}`);
}
