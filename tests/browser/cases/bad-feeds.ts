import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FailureCode } from '../../../src/stored/refresh-state';
import type { FeedMode } from '../answer-feed';
import { textOf } from '../driver';
import { ask, failuresIn, pointAtServer, refreshAll, setSourceAddress } from '../extension-page';
import { assertOnlyMakersAsked } from '../hosts';
import type { Scene, Story, StoryTest } from '../story';
import { until } from '../until';

/** Every table row spoils this source; an actor that it lists must survive. */
const SPOILT = 'microsoft-mapping';
const ITS_ACTOR = 'microsoft-mapping/Antique Typhoon';

const JSON_TYPE = 'application/json';

const BAD_FEEDS: readonly { what: string; mode: FeedMode; code: FailureCode }[] = [
  { what: 'an empty body', mode: { kind: 'body', type: JSON_TYPE, body: '' }, code: 'empty' },
  {
    what: 'a page of HTML',
    mode: { kind: 'body', type: 'text/html', body: '<!doctype html><title>Sign in</title><p>Sign in first.' },
    code: 'not-json',
  },
  { what: 'JSON that breaks off', mode: { kind: 'truncated' }, code: 'not-json' },
  {
    what: 'JSON of another shape',
    mode: { kind: 'body', type: JSON_TYPE, body: '{"hello": ["world"]}' },
    code: 'wrong-shape',
  },
  { what: 'no records', mode: { kind: 'body', type: JSON_TYPE, body: '[]' }, code: 'wrong-shape' },
  {
    what: 'far fewer records than before',
    mode: {
      kind: 'body',
      type: JSON_TYPE,
      body: '[{"Threat actor name": "Antique Typhoon", "Origin/Threat": "China", "Other names": "Storm-0558"}]',
    },
    code: 'too-few',
  },
  { what: 'more than 64 MB', mode: { kind: 'oversized' }, code: 'too-large' },
  { what: 'a 404', mode: { kind: 'status', status: 404 }, code: 'http-status' },
  { what: 'a 500', mode: { kind: 'status', status: 500 }, code: 'http-status' },
  {
    what: 'a redirect to plain http',
    mode: { kind: 'redirect', to: 'http://mirror.example/MicrosoftMapping.json' },
    code: 'redirect-refused',
  },
  {
    what: 'a redirect that leads to itself',
    mode: { kind: 'redirect', to: '/feeds/microsoft-mapping.json' },
    code: 'redirect-refused',
  },
  { what: 'a stalled connection', mode: { kind: 'stalled' }, code: 'timeout' },
];

export const badFeeds: Story = {
  title: 'A feed that fails leaves the data as it was, and says why',
  tests: [
    {
      name: 'first, a good refresh from the mirror',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        await pointAtServer(settings, server);
        assert.deepEqual(failuresIn(await refreshAll(settings)), {});
        await settings.close();
      },
    },
    ...BAD_FEEDS.map(
      ({ what, mode, code }): StoryTest => ({ name: what, run: (scene) => spoil(scene, mode, code) }),
    ),
    {
      name: 'nothing but the mirror was asked, not even where it redirected to',
      run: async ({ proxy }) => assertOnlyMakersAsked(proxy.hosts),
    },
    {
      name: 'no server, and a certificate that nobody vouches for: told apart as far as the browser tells, and nothing is asked of the latter',
      async run({ driver, server }) {
        const untrusted = await startUntrusted();
        const settings = await driver.openExtensionPage('options.html');
        try {
          for (const [address, words] of [
            ['http://localhost:1/feed.json', /^Nothing listens at localhost:1\./],
            ['https://localhost:1/feed.json', /^No answer from localhost:1: .*may be down/],
            [`${untrusted.origin}/feed.json`, /^No answer .*certificate may be expired or unknown/],
            ['https://nowhere.invalid/feed.json', /^No answer .*name may be misspelled/],
          ] as const) {
            await setSourceAddress(settings, SPOILT, address);
            const { result } = (await refreshAll(settings))[SPOILT] ?? {};
            assert.ok(result?.ok === false, address);
            assert.equal(result.code, 'offline', address);
            assert.match(result.message, words);
          }
          assert.equal(untrusted.asked, 0, 'what was not vouched for was asked for nothing');
          assert.ok(await ask(settings, 'actor.get', { id: ITS_ACTOR }), 'its actors are still there');
        } finally {
          await untrusted.close();
          await pointAtServer(settings, server);
          await settings.close();
        }
      },
    },
    {
      name: 'and a good one again',
      async run({ driver }) {
        const settings = await driver.openExtensionPage('options.html');
        assert.deepEqual(failuresIn(await refreshAll(settings)), {});
        await settings.close();
      },
    },
  ],
};

/** With a certificate of its own making, which no browser trusts. */
async function startUntrusted() {
  const read = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/tls', name));
  let asked = 0;
  const server = createServer(
    { key: read('localhost.key'), cert: read('localhost.crt') },
    (_request, response) => {
      asked++;
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('[]');
    },
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    get asked() {
      return asked;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function spoil({ driver, server }: Scene, mode: FeedMode, code: FailureCode): Promise<void> {
  const settings = await driver.openExtensionPage('options.html');
  const before = await ask(settings, 'dataset.info', {});
  server.setFeed(SPOILT, mode);
  const sources = await refreshAll(settings);
  assert.deepEqual(failuresIn(sources), { [SPOILT]: code });
  const result = sources[SPOILT]?.result;
  const message = result && !result.ok ? result.message : '';
  assert.ok(message.length > 10, 'the failure has words');
  await until(`"${message}" in settings`, async () =>
    textOf(await driver.accessible(settings)).includes(message),
  );
  const after = await ask(settings, 'dataset.info', {});
  assert.deepEqual([after.actors, after.names], [before.actors, before.names]);
  assert.ok(await ask(settings, 'actor.get', { id: ITS_ACTOR }), 'its actors are still there');
  await settings.close();
}
