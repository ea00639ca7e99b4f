import type { Handlers } from '@/contract/channel';
import type { CheckedSource } from '@/contract/messages';
import { orThrow } from '@/core/model/result';
import type { OwnSource } from '@/core/sources/own-source';
import { checkAddress } from '@/stored/addresses';
import { dropFile } from '@/stored/chosen-file';
import { type OwnSourceDraft, type Secret, storedOwnSources } from '@/stored/own-sources';
import { originOf, secretFor, storedSecrets } from '@/stored/secrets';
import type { Installer } from './dataset/installer';
import { checkSource, listTaxii } from './refresh/check-source';
import { scheduleRefresh } from './refresh/schedule';
import type { Tools } from './tools';

type SourceMessage = `sources.${'check' | 'collections' | 'save' | 'remove' | 'restore'}` | 'secrets.forget';

/** Every change is stored first, then built into the dataset; what stops in between is taken up by `recover`. */
export function answerSources(
  installer: Installer,
  tools: Tools,
  recovered: Promise<unknown>,
): Pick<Handlers, SourceMessage> {
  let checking: AbortController | undefined;

  async function change(work: (sources: readonly OwnSource[]) => readonly OwnSource[]): Promise<void> {
    await storedOwnSources.update(work);
    await putInForce();
  }

  async function putInForce(): Promise<void> {
    await installer.install();
    await scheduleRefresh(tools);
  }

  /** Rejects where there is none: another window may have removed it. */
  async function changeOne(id: string, work: (source: OwnSource) => OwnSource): Promise<void> {
    await change((sources) => {
      if (!sources.some((source) => source.id === id)) throw new Error('This source is not there any more.');
      return sources.map((source) => (source.id === id ? work(source) : source));
    });
  }

  /** Whoever asks again has changed the form. */
  function startChecking(): AbortSignal {
    checking?.abort();
    checking = new AbortController();
    return checking.signal;
  }

  return {
    'sources.collections': async ({ source, secret, id }) =>
      orThrow(await listTaxii(withAddress(source), { id, secret, signal: startChecking() })),

    'sources.check': async ({ source, secret, id }): Promise<CheckedSource> => {
      const signal = startChecking();
      return orThrow(await checkSource(withAddress(source), { id, secret, signal, tools, installer }));
    },

    'sources.save': async ({ id: known, source: draft, secret }) => {
      const source = withAddress(draft);
      const id = known ?? `own-${crypto.randomUUID()}`;
      const keyFor = await keyOf(id, source.address, secret);
      const saved: OwnSource = { ...source, id, ...(keyFor === undefined ? {} : { keyFor }) };
      let before: OwnSource | undefined;
      await storedOwnSources.update((sources) => {
        before = sources.find((one) => one.id === id);
        if (known !== undefined && before === undefined)
          throw new Error('This source is not there any more.');
        return withSource(sources, saved, before);
      });
      // Last: the key that was kept is not lost for a source that could not be.
      try {
        await keepSecret(id, source.address, secret);
      } catch (error) {
        await storedOwnSources.update((sources) => withSource(sources, before, saved));
        throw error;
      }
      await putInForce();
      return { id };
    },

    'sources.remove': async ({ id }) => {
      const removedAt = new Date(tools.now()).toISOString();
      await changeOne(id, (source) => ({ ...source, removedAt }));
      await dropFile(id);
      return { removed: true };
    },

    'sources.restore': async ({ id }) => {
      await recovered; // What was removed too long ago goes first.
      await changeOne(id, ({ removedAt: _, ...source }) => source);
      return { restored: true };
    },

    'secrets.forget': async () => {
      let forgotten = 0;
      await storedSecrets.update((secrets) => {
        forgotten = Object.keys(secrets).length;
        return {};
      });
      await storedOwnSources.update((sources) => sources.map(({ keyFor: _, ...source }) => source));
      return { forgotten };
    },
  };
}

/** The sources with one in the place of another, or at the end; without the other where there is none. */
function withSource(
  sources: readonly OwnSource[],
  source: OwnSource | undefined,
  other: OwnSource | undefined,
): readonly OwnSource[] {
  const put = source === undefined ? [] : [source];
  const at = sources.findIndex(({ id }) => id === other?.id);
  return at < 0 ? [...sources, ...put] : sources.toSpliced(at, 1, ...put);
}

/** The server that a source has a key for: the one that was entered, or that was kept for this server. */
async function keyOf(id: string, address: string, secret: Secret | undefined): Promise<string | undefined> {
  const origin = originOf(address);
  if (secret !== undefined && origin !== undefined) return origin;
  return (await secretFor(id, address)) === undefined ? undefined : origin;
}

/** Keeps a secret that was entered, for the server that it was entered for. */
async function keepSecret(id: string, address: string, secret: Secret | undefined): Promise<void> {
  const origin = originOf(address);
  await storedSecrets.update((secrets) => {
    if (secret !== undefined && origin !== undefined) return { ...secrets, [id]: { ...secret, origin } };
    // An address on another server: the key is of no use there, and goes.
    const { [id]: present, ...others } = secrets;
    return present === undefined || present.origin === origin ? secrets : others;
  });
}

/** The draft with its address as it is kept. Rejects with words where it is none. */
function withAddress(source: OwnSourceDraft): OwnSourceDraft {
  if (source.kind === 'file') return { ...source, address: '' };
  return { ...source, address: orThrow(checkAddress(source.address)) };
}
