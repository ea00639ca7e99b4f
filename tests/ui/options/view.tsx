import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import type { CheckedSource } from '@/contract/messages';
import { NO_REFRESH_YET, type RefreshState, type SourceStatus } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { OptionsView, type OptionsViewProps } from '@/ui/options/OptionsView';
import type { OwnSourceChanges } from '@/ui/options/own/own-source-changes';
import { backupsOf } from '../../gallery/fixtures/backups';
import { correctingWith } from '../../gallery/fixtures/corrections';
import { exportingOf } from '../../gallery/fixtures/exporting';

export const NOW = new Date(2026, 10, 22, 9, 15).getTime();

type Over = Partial<Omit<OptionsViewProps, 'settings' | 'refresh'>> & {
  readonly settings?: Partial<Settings>;
  readonly refresh?: Partial<RefreshState>;
};

/** The page of a fresh install, and whatever the test is about. */
function optionsProps({ settings, refresh, ...over }: Over = {}): OptionsViewProps {
  return {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    refresh: { ...NO_REFRESH_YET, ...refresh },
    info: { origin: 'bundled', takenAt: '2026-08-06', actors: 1_412, names: 5_127 },
    bundled: { 'misp-threat-actor': { taken: '2026-08-06', records: 998, names: 2_845 } },
    now: NOW,
    problem: null,
    onProblemRead: vi.fn(),
    onDaily: vi.fn(),
    onBadge: vi.fn(),
    onMarking: vi.fn(),
    onReading: vi.fn(),
    onShortcuts: vi.fn(),
    onSwitch: vi.fn(),
    onAddress: vi.fn(async () => 'not-needed' as const),
    shortcuts: { 'mark-page': 'Alt+Shift+M' },
    onRule: vi.fn(),
    onAddSite: vi.fn(async () => true),
    onRemoveSite: vi.fn(async () => true),
    onMarkAgain: vi.fn(async () => true),
    onHide: vi.fn(async () => true),
    onRefresh: vi.fn(),
    onCancel: vi.fn(),
    corrections: { correcting: correctingWith([]), onClear: vi.fn(), onImport: vi.fn() },
    backup: { exporting: exportingOf([]), backups: backupsOf() },
    sync: { sync: { on: false }, onSync: vi.fn(async () => ({ ok: true, value: null }) as const) },
    onReset: vi.fn(async () => undefined),
    onDiagnose: vi.fn(async () => []),
    log: [],
    onDecide: vi.fn(),
    onUndo: vi.fn(async () => undefined),
    own: [],
    ownChanges: ownChanges(),
    onOwnSwitch: vi.fn(),
    ...over,
  };
}

function ownChanges(): OwnSourceChanges {
  const done = () => vi.fn(async () => ({ ok: true, value: null }) as const);
  return {
    onCheck: vi.fn(async () => ({ ok: true, value: FOUND }) as const),
    onList: vi.fn(async () => ({ ok: true, value: [] }) as const),
    onSave: done(),
    onLeave: vi.fn(),
    onRemove: done(),
    onRestore: done(),
    onForgetKeys: done(),
  };
}

/** What a source holds that is tried. */
export const FOUND: CheckedSource = {
  format: 'misp-cluster',
  bytes: 48_210,
  records: 312,
  names: 894,
  skipped: { 'no name': 3 },
  examples: ['Velvet Anvil', 'Grey Anvil'],
};

/** Draws the page; `again` draws it with other props, as after a change of settings or of a refresh. */
export function drawOptions(over: Over = {}) {
  const props = optionsProps(over);
  const drawn = render(<OptionsView {...props} />);
  const again = ({ settings, refresh, ...changed }: Over) => {
    const next = optionsProps({ ...over, ...(settings && { settings }), ...(refresh && { refresh }) });
    drawn.rerender(<OptionsView {...props} {...changed} settings={next.settings} refresh={next.refresh} />);
  };
  return { ...drawn, props, again };
}

/** A source that was refreshed today. */
export function aStatus(over: Partial<SourceStatus> = {}): SourceStatus {
  const today = new Date(NOW - 3_600_000).toISOString();
  return {
    triedAt: today,
    takenAt: today,
    result: { ok: true, unchanged: false },
    records: 1_004,
    names: 2_861,
    failures: 0,
    ...over,
  };
}
