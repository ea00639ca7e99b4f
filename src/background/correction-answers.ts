import type { Handlers } from '@/contract/channel';
import type { ListedCorrection } from '@/contract/messages';
import { MAX_CORRECTIONS } from '@/core/corrections/corrections-file';
import { mergeCorrections, withoutFuture } from '@/core/corrections/merge-corrections';
import { parseOwnWords } from '@/core/export/stix/read-own-words';
import type { Correction, CorrectionDraft } from '@/core/model/correction';
import { orThrow } from '@/core/model/result';
import { storedCorrections } from '@/stored/corrections';
import type { Dataset } from './dataset/dataset';
import type { Installer } from './dataset/installer';
import type { Tools } from './tools';

type CorrectionMessage = `corrections.${'list' | 'add' | 'change' | 'remove' | 'clear' | 'import'}`;

/** Every change is stored first, then built into the dataset; what stops in between is taken up by `recover`. */
export function answerCorrections(
  dataset: Dataset,
  installer: Installer,
  { now }: Pick<Tools, 'now'>,
): Pick<Handlers, CorrectionMessage> {
  async function change(
    update: Parameters<typeof storedCorrections.update>[0],
  ): Promise<readonly Correction[]> {
    const corrections = await storedCorrections.update(update);
    // Where the store fails the bundle answers, as corrected; `DatasetInfo` names the problem.
    await installer.install();
    return corrections;
  }

  /** Keeps a correction under an id, and answers with what it does. */
  async function keep(
    id: string,
    draft: CorrectionDraft,
    check: (present: readonly Correction[]) => void = () => undefined,
  ): Promise<ListedCorrection> {
    const corrections = await change((present) => {
      check(present);
      const { corrections: merged, tooMany } = mergeCorrections(present, [
        { id, at: laterThan(present, now()), ...draft },
      ]);
      if (tooMany > 0) throw new Error(`There are ${MAX_CORRECTIONS} corrections, and room for no more.`);
      return merged;
    });
    const kept = corrections.find((correction) => correction.id === id);
    if (kept === undefined) throw new Error('The correction could not be kept.');
    return listed(kept, await dataset.correctionEffects());
  }

  return {
    'corrections.list': async () => {
      const [corrections, effects] = await Promise.all([
        storedCorrections.read(),
        dataset.correctionEffects(),
      ]);
      return corrections.map((correction) => listed(correction, effects));
    },

    'corrections.add': ({ correction }) => keep(crypto.randomUUID(), correction),

    'corrections.change': ({ id, correction }) =>
      keep(id, correction, (present) => {
        if (!present.some((known) => known.id === id)) throw new Error('It was taken back meanwhile.');
      }),

    'corrections.remove': async ({ id }) => {
      let removed = false;
      await change((corrections) => {
        const left = corrections.filter((correction) => correction.id !== id);
        removed = left.length < corrections.length;
        return removed ? left : corrections;
      });
      return { removed };
    },

    'corrections.clear': async () => {
      let removed = 0;
      await change((corrections) => {
        removed = corrections.length;
        return removed === 0 ? corrections : [];
      });
      return { removed };
    },

    'corrections.import': async ({ text }) => {
      const file = orThrow(parseOwnWords(text));
      const latest = new Date(now()).toISOString();
      const result = { merged: mergeCorrections([], []) };
      await change((present) => {
        result.merged = mergeCorrections(present, withoutFuture(file.corrections, latest));
        return result.merged.corrections;
      });
      const { added, replaced, duplicates, tooMany } = result.merged;
      return {
        added,
        replaced,
        duplicates,
        invalid: file.invalid,
        tooMany: file.tooMany + tooMany,
      };
    },
  };
}

function listed(
  correction: Correction,
  effects: Awaited<ReturnType<Dataset['correctionEffects']>>,
): ListedCorrection {
  const { id } = correction;
  return { correction, effect: (Object.hasOwn(effects, id) ? effects[id] : undefined) ?? 'pending' };
}

/** Now, or just after the last one: what is said last counts, whatever happened to the clock. */
function laterThan(corrections: readonly Correction[], now: number): string {
  const last = corrections.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0);
  return new Date(Math.max(now, last + 1)).toISOString();
}
