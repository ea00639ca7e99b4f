import type { Installer } from './installer';
import { noteInterruption } from './interrupted';
import { hasPublishedNames } from './publish-names';
import type { Tools } from './tools';

/**
 * Puts in order what a background that was stopped left behind: a refresh that still counts as running,
 * names that were not published. Costs one read of storage where there is nothing to do.
 */
export async function recover(installer: Installer, { now }: Pick<Tools, 'now'>): Promise<void> {
  const interrupted = await noteInterruption(now());
  if (interrupted || !(await hasPublishedNames())) await installer.install();
}
