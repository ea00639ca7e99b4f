import { describe, expect, it } from 'vitest';
import type { Actor } from '@/core/model/actor';
import { copyOf, linkOf } from '@/core/profile/copies';
import { leadDescription } from '@/core/profile/lead';
import { reportLinks } from '@/core/profile/reports';
import { anActor } from '../../fixtures/builders';

describe('the description that leads', () => {
  const misp = { source: 'misp-threat-actor', text: 'A group that likes ponds.' };
  const attack = { source: 'mitre-intrusion-set', text: 'Fen Otter is a threat group.' };
  const filled = {
    source: 'misp-microsoft-activity-group',
    text: 'Microsoft threat actor profile. Origin/Threat: China.',
  };
  it.each([
    ['editors before volunteers', [misp, attack], attack],
    ['what says something before what a program filled in', [filled, misp], misp],
    ['nothing rather than that', [filled], undefined],
    ['nothing where nobody says anything', [], undefined],
  ])('%s', (_, descriptions, lead) => {
    expect(leadDescription({ descriptions })).toEqual(lead);
  });
});

describe('reports', () => {
  const references = (...urls: string[]) => urls.map((url) => ({ url, sources: ['misp-threat-actor'] }));

  it.each([
    'https://attack.mitre.org/groups/G0016/',
    'https://raw.githubusercontent.com/a/b/main/list',
    'https://vendor.example/iocs/list.csv?raw=1',
    'javascript:alert(1)',
  ])('%s is none', (url) => {
    expect(reportLinks(anActor({ name: 'A', references: references(url) }))).toEqual([]);
  });

  it('have the title and the date that a source gives, else those of the address', () => {
    const actor: Actor = {
      ...anActor({
        name: 'A',
        references: references(
          'https://vendor.example/2023/07/pond-life-of-otters',
          'https://vendor.example/p/1',
          'https://vendor.example/',
        ),
      }),
      names: [
        {
          text: 'A',
          usedBy: [],
          sources: ['mitre-intrusion-set'],
          primaryIn: [],
          citations: [
            {
              source: 'mitre-intrusion-set',
              url: 'https://vendor.example/p/1',
              title: 'Otters, again',
              date: '2024-02-03',
            },
          ],
        },
      ],
    };
    expect(reportLinks(actor).map(({ title, site, date }) => [title, site, date])).toEqual([
      ['Pond life of otters', 'vendor.example', '2023-07'],
      ['Otters, again', 'vendor.example', '2024-02-03'],
      ['vendor.example', undefined, undefined],
    ]);
  });
});

describe('what is copied', () => {
  const actor: Actor = {
    ...anActor({
      name: 'Fen Otter',
      aliases: ['A2', 'A3', 'A4', 'A5', 'A6', 'A7'],
      countries: [{ value: 'RU', sources: ['misp-threat-actor'] }],
      references: [{ url: 'http://user@vendor.example:8080/a.b', sources: [] }],
    }),
  };

  it('names, one a line', () => {
    expect(copyOf(actor, 'names')).toBe('Fen Otter\nA2\nA3\nA4\nA5\nA6\nA7\n');
  });

  it('a link that no program makes one to click', () => {
    expect(copyOf(actor, 'link')).toBe('hxxp://user@vendor[.]example:8080/a.b');
    expect(linkOf({ ...actor, references: [] })).toBeUndefined();
  });

  it('the page of its number before a report', () => {
    const numbered = {
      ...actor,
      records: [{ key: 'k', source: 'mitre-intrusion-set', name: 'A', attackId: 'G0016' }],
    };
    expect(copyOf(numbered, 'link')).toBe('hxxps://attack[.]mitre[.]org/groups/G0016/');
  });
});
