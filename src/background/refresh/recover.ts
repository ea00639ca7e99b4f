import { readCorrectionSet } from '../dataset/correction-set';
import type { Installer } from '../dataset/installer';
import { hasPublishedCorrections, hasPublishedNames } from '../dataset/publish-names';
import type { Tools } from '../tools';
import { noteInterruption } from './interrupted';

/**
 * Puts in order what a background that was stopped left behind: a refresh that still counts as running,
 * names that were not published, corrections that are not in them. Costs a few reads of storage where there is
 * nothing to do.
 */
export async function recover(installer: Installer, { now }: Pick<Tools, 'now'>): Promise<void> {
  const interrupted = await noteInterruption(now());
  const { revision } = await readCorrectionSet();
  const published = (await hasPublishedNames()) && (await hasPublishedCorrections(revision));
  if (interrupted || !published) await installer.install();
}
