import { describe, expect, it } from 'vitest';
import { attackUrl } from '@/core/profile/attack-url';
import { correctionUrl } from '@/core/profile/correction-url';
import { profileMarkdown } from '@/core/profile/profile-markdown';
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
    ['microsoft-mapping', 'https://github.com/microsoft/mstic/issues/new?title=APT29'],
    ['mitre-intrusion-set', 'https://attack.mitre.org/'],
  ])('%s', (source, start) => {
    expect(correctionUrl(APT29, source).startsWith(start)).toBe(true);
  });
});

it.each([
  ['G0016', 'https://attack.mitre.org/groups/G0016/'],
  ['G001', null],
  ['S0154', null],
  ['G0016/../x', null],
])('ATT&CK group %s has the page %s', (id, url) => {
  expect(attackUrl(id)).toBe(url);
});
