import { send } from '@/contract/channel';
import type { Answer, CheckedSource, Collection } from '@/contract/messages';
import { failed, ok } from '@/core/model/result';
import type { OwnSource } from '@/core/sources/own-source';
import { checkAddress } from '@/stored/addresses';
import { keepFile } from '@/stored/chosen-file';
import type { OwnSourceDraft, Secret } from '@/stored/own-sources';
import { dropHostAccess, requestHostAccess } from '../../hooks/host-access';
import { say } from '../../words/say';

/** What a form holds when it is sent. */
export interface SourceInput {
  /** Of the one that is being changed. */
  readonly id?: string;
  readonly draft: OwnSourceDraft;
  readonly secret?: Secret;
  readonly file?: File;
}

export interface OwnSourceChanges {
  /** Tries it and keeps nothing. To be called in the handler of a click, as `onSave`: the host's access is asked. */
  readonly onCheck: (input: SourceInput) => Promise<Answer<CheckedSource>>;
  /** What a TAXII server has to choose from; asks for access as `onCheck` does. */
  readonly onList: (input: SourceInput) => Promise<Answer<readonly Collection[]>>;
  /** Keeps it and, where there is something to fetch, refreshes it. */
  readonly onSave: (input: SourceInput, refresh: boolean) => Promise<Answer<unknown>>;
  /** A form was left: gives back the access that was asked for it. */
  readonly onLeave: (address: string) => void;
  readonly onRemove: (source: OwnSource) => Promise<Answer<unknown>>;
  readonly onRestore: (source: OwnSource) => Promise<Answer<unknown>>;
  readonly onForgetKeys: () => Promise<Answer<unknown>>;
}

/** Where the file of a source without an id waits to be tried; `check-source.ts` reads it there. */
const NEW_ID = 'own-0';

/** @param addressesOf the addresses in use, without those of the source with this id */
export function createOwnSourceChanges(
  addressesOf: (without?: string) => readonly string[],
): OwnSourceChanges {
  return {
    async onCheck({ id, draft, secret, file }) {
      await askAccess(draft.address);
      if (file !== undefined && !(await leaveFile(id ?? NEW_ID, file))) return noRoom();
      return send('sources.check', {
        source: draft,
        ...(id === undefined ? {} : { id }),
        ...(secret === undefined ? {} : { secret }),
      });
    },

    async onList({ id, draft, secret }) {
      await askAccess(draft.address);
      return send('sources.collections', {
        source: draft,
        ...(id === undefined ? {} : { id }),
        ...(secret === undefined ? {} : { secret }),
      });
    },

    async onSave({ id: known, draft, secret, file }, refresh) {
      await askAccess(draft.address);
      const saved = await send('sources.save', {
        source: draft,
        ...(known === undefined ? {} : { id: known }),
        ...(secret === undefined ? {} : { secret }),
      });
      if (!saved.ok) return saved;
      const { id } = saved.value;
      if (file !== undefined && !(await leaveFile(id, file))) return noRoom();
      return refresh ? send('refresh.start', { sources: [id] }) : ok(null);
    },

    onLeave: (address) => giveBack(address, addressesOf()),

    async onRemove({ id, address }) {
      const removed = await send('sources.remove', { id });
      if (removed.ok) giveBack(address, addressesOf(id));
      return removed;
    },

    async onRestore({ id, address }) {
      await askAccess(address);
      return send('sources.restore', { id });
    },

    onForgetKeys: () => send('secrets.forget', {}),
  };
}

function noRoom() {
  return failed(say('options.handOverFailed'));
}

async function leaveFile(id: string, file: File): Promise<boolean> {
  try {
    await keepFile(id, file);
    return true;
  } catch {
    return false; // Said in words by the caller.
  }
}

/** Where it is refused the server must itself allow reading, which the answer of the server tells. */
async function askAccess(address: string): Promise<void> {
  const checked = checkAddress(address);
  if (checked.ok) await requestHostAccess(checked.value);
}

function giveBack(address: string, inUse: readonly string[]): void {
  const checked = checkAddress(address);
  if (checked.ok) dropHostAccess(checked.value, inUse);
}
