import type { Installer } from './dataset/installer';
import { updateRefreshState } from './refresh/refresh-state';
import type { Refresher } from './refresh/refresher';

/** Forgets everything downloaded; the bundle answers again. Settings and the reader's corrections stay as they are. */
export async function resetDataset(refresher: Refresher, installer: Installer): Promise<void> {
  await refresher.cancel();
  // Where the store cannot be used nothing is in it that answers, and `DatasetInfo` names the problem.
  await installer.reset();
  await updateRefreshState((state) => ({ ...state, running: null, sources: {}, lastChange: null }));
}
