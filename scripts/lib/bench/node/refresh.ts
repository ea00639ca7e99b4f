import { buildDataset } from '@/core/identity/build-dataset';
import { bundledRecords } from '@/core/identity/load-bundled';
import { compileNames } from '@/core/matcher/compile-names';
import { readUpstream } from '../../read-upstream';
import { median } from '../measure';
import type { Materials } from './materials';

export interface RefreshFigures {
  /** Processor time, user and system, of parsing, merging and compiling the default sources. */
  readonly refreshCpuMs: number;
  /** The same for the first refresh in a process, before anything is compiled: what a background really does. */
  readonly refreshFirstCpuMs: number;
  readonly refreshFrom: 'upstream files' | 'bundled dataset';
}

/** Take it before anything else has run, so that the first refresh is one. */
export function measureRefresh(materials: Materials): RefreshFigures {
  const { words, upstream, bundle, quick } = materials;
  const bundleText = JSON.stringify(bundle);
  const times: number[] = [];
  for (let round = 0; round < (quick ? 3 : 7); round++) {
    const before = process.cpuUsage();
    const records =
      upstream === undefined ? bundledRecords(JSON.parse(bundleText)) : readUpstream(upstream).records;
    compileNames(buildDataset(records), words);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return {
    refreshCpuMs: median(times.slice(1)),
    refreshFirstCpuMs: times[0] ?? 0,
    refreshFrom: upstream === undefined ? 'bundled dataset' : 'upstream files',
  };
}
