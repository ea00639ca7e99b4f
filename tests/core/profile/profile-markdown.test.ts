import { describe, expect, it } from 'vitest';
import { profileMarkdown } from '@/core/profile/profile-markdown';
import { correctionUrl } from '@/core/profile/source-label';
import { APT29, BARE, SNAKE_GANG } from '../../gallery/fixtures/actors';
import { buildActor } from '../../gallery/fixtures/build-actor';

describe('Markdown of a profile', () => {
  it('holds facts, names by vendor, descriptions with their source, relations and links', () => {
    const text = profileMarkdown(APT29);
    expect(text.startsWith('# APT29\n')).toBe(true);
    for (const part of [
      '- Origin: Russia',
      '- ATT&CK: [G0016](https://attack.mitre.org/groups/G0016/)',
      '- Microsoft: Midnight Blizzard, NOBELIUM, YTTRIUM',
      '## Description (ATT&CK)',
      '- Actors: APT28, Turla, UNC2452',
      '- <https://pylos.co/2018/11/18/cozybear-in-from-the-cold/>',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says who says what where sources disagree', () => {
    expect(profileMarkdown(SNAKE_GANG)).toContain('- Origin: Brazil (MISP) · Portugal (ATT&CK)');
  });

  it('leaves out what nobody knows', () => {
    expect(profileMarkdown(BARE)).toBe('# Scattered Canary\n\n## Names\n\n- Also: Scattered Canary\n');
  });

  it('does not let a name become markup', () => {
    expect(profileMarkdown(buildActor('[x](javascript:y) <b>*'))).toContain(
      '# \\[x\\](javascript:y) \\<b\\>\\*',
    );
  });
});

describe('where a correction goes', () => {
  it.each([
    [undefined, 'https://github.com/MISP/misp-galaxy/issues/new?title=APT29%3A%20correction&body='],
    ['misp-tool', 'https://github.com/MISP/misp-galaxy/issues/new?title=APT29'],
    ['microsoft-mapping', 'https://github.com/microsoft/mstic/issues/new?title=APT29'],
    ['mitre-intrusion-set', 'https://attack.mitre.org/'],
    ['mitre-malware', 'https://attack.mitre.org/'],
    ['malpedia', 'https://malpedia.caad.fkie.fraunhofer.de/'],
  ])('%s', (source, start) => {
    expect(correctionUrl(APT29, source)?.startsWith(start)).toBe(true);
  });

  it('is to those who keep the first source that is known, or nowhere', () => {
    const unknown = { key: 'gone/1', source: 'gone', name: 'APT29' };
    expect(correctionUrl({ ...APT29, records: [unknown] })).toBeNull();
    expect(correctionUrl({ ...APT29, records: [unknown, ...APT29.records] })).toBe(correctionUrl(APT29));
    expect(correctionUrl(APT29, 'gone')).toBeNull();
  });

  it('is an address also for a name with half a character', () => {
    expect(correctionUrl({ ...APT29, name: 'APT29 \ud83d' })).toContain('APT29%20%EF%BF%BD');
  });
});
