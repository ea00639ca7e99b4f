import { describe, expect, it } from 'vitest';
import { readSettings } from '@/settings/read-settings';
import { DEFAULT_SETTINGS } from '@/settings/settings';

describe('reading stored settings', () => {
  it.each([undefined, null, 3, 'on', [], [1], true])('falls back whole for %j', (raw) => {
    expect(readSettings(raw)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is valid and falls back field by field', () => {
    const raw = {
      version: 1,
      enabled: 'yes',
      offSites: ['News.Example', 7, '', 'https://news.example/a', 'intranet'],
      highlightStyle: 'blink',
      showDoubtful: false,
      dailyRefresh: null,
      sources: {
        'misp-tool': { on: true, address: 'ftp://x' },
        malpedia: 'on',
        other: { on: 'yes', extra: 1 },
      },
      leftover: true,
    };
    expect(readSettings(raw)).toEqual({
      ...DEFAULT_SETTINGS,
      offSites: ['news.example', 'intranet'],
      showDoubtful: false,
      sources: { 'misp-tool': { on: true }, other: {} },
    });
  });

  it('reads its own settings back unchanged', () => {
    const settings = {
      enabled: false,
      offSites: ['news.example'],
      highlightStyle: 'tint',
      showDoubtful: false,
      hiddenNames: [
        { key: 'play', text: 'Play' },
        { key: 'lead', text: 'Lead', site: 'news.example' },
      ],
      dailyRefresh: false,
      sources: { 'misp-tool': { on: false, address: 'https://mirror.example/tool.json' } },
    } as const;
    expect(readSettings({ version: 1, ...settings })).toEqual(settings);
  });

  it('understands what it can of a later version', () => {
    expect(readSettings({ version: 99, enabled: false, highlightStyle: { shape: 'wave' } })).toEqual({
      ...DEFAULT_SETTINGS,
      enabled: false,
    });
  });
});
