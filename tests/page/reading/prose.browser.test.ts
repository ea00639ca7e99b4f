import { describe, expect, it } from 'vitest';
import { pageOf, textsOf } from '../page-of';

describe('prose in a `pre` is read', () => {
  it.each([
    ['a mail', 'From: desk\nDate: Mon, 3 Feb 2025\n\nWe have seen Turla send mail again\nto embassies.'],
    ['a quoted mail', '> On Monday the analysts said that it was Turla\n>\nI do not think so.'],
    [
      'an advisory',
      'ADVISORY 12-2024\n================\n\nThe actors known as Turla have used (among others)\nthese hosts:\n\n  https://a.example/x_y?z=1&q=2\n  b_c@d.example\n',
    ],
    [
      'defanged hosts',
      'The Turla group has used these hosts for its mail:\n\na[.]example\nb[.]example\nwww[.]c[.]example\n198[.]51[.]100[.]7\n198[.]51[.]100[.]9\n',
    ],
    ['a text with links', 'See the report <a href="/r">on the Turla group</a> by the vendor.'],
    ['German', 'Die Gruppe Turla hat im März wieder Post verschickt.'],
    ['Russian', 'По данным аналитиков группа Turla снова атакует.'],
    ['Chinese', '据研究人员称，该组织使用恶意软件攻击了多家银行。'],
    ['a letter in verse', 'The bear that came\n   in from the cold and went away again'],
  ])('%s', (_, text) => {
    expect(textsOf(pageOf(`<pre>${text}</pre>`)).length).toBeGreaterThan(0);
  });
});

describe('code in a `pre` is left alone', () => {
  it.each([
    ['one name', 'Turla'],
    ['a command', '$ grep -ri turla /srv/alerts | sort -u'],
    ['commands', 'apt-get update\napt-get install turla\nservice turla restart'],
    ['an element for code', '<code>We have seen Turla send mail again to embassies.</code>'],
    [
      'Python with a comment',
      '# all of the names that we know of\ndef find(names, text):\n    for name in names:\n        if name.lower() in text:\n            yield {"name": name, "at": text.index(name)}\n',
    ],
    [
      'highlighted JavaScript',
      '<span class="c">// the names of all the actors that we know</span>\n<span class="k">const</span> names = [\'Turla\', \'Snake\'];\nfor (const name of names) { mark(name, { when: now() }); }',
    ],
    [
      'a rule',
      'rule Turla {\n  strings:\n    $a = "the quick brown fox jumps"\n  condition:\n    $a and filesize &lt; 1MB\n}',
    ],
    ['settings', 'name: turla\nkind: actor\ncountry: RU\nwhen: 1996\n'],
    ['JSON', '{"name": "Turla", "about": "the group is known for this and that"}'],
    ['SQL', "SELECT name FROM actors WHERE name = 'Turla' AND seen > 2020;"],
    ['a dump', '00000000  54 75 72 6c 61 0a  |Turla.|\n00000010  54 75 72 6c 61 0a  |Turla.|'],
  ])('%s', (_, text) => {
    expect(textsOf(pageOf(`<pre>${text}</pre>`))).toEqual([]);
  });
});

describe('a button', () => {
  it.each([
    ['that is a heading’s', '<h3><button>Who is Turla?</button></h3>'],
    ['in a heading by role', '<div role="heading"><span><button>Turla</button></span></div>'],
    ['in a term', '<dl><dt><button>Turla</button></dt></dl>'],
    ['that opens something', '<button aria-expanded="false">Turla</button>'],
    ['that opens a popover', '<p>It was <button popovertarget="about">Turla</button> again</p>'],
    ['that is the title of a panel', '<button role="tab">Turla</button>'],
    ['around a heading', '<button><h4>Turla</h4></button>'],
    ['that folds out something by a script', '<button class="faq-Accordion__head">Turla</button>'],
    ['that is bound to something', '<button aria-controls="about">Turla</button>'],
    ['that asks something', '<button>Who is Turla?</button>'],
    ['that asks in a wide form', '<button>Turlaとは？</button>'],
    ['around a sentence', '<button><span>Embassies were sent mail by Turla</span></button>'],
  ])('%s is read', (_, html) => {
    expect(textsOf(pageOf(html)).join()).toContain('Turla');
  });

  it.each([
    ['one word', '<button>Play</button>'],
    ['a few words', '<p>Press the <button>Play again</button> button</p>'],
    ['a mark and a word', '<button type="button"><svg></svg> Play</button>'],
  ])('of %s is left alone', (_, html) => {
    expect(textsOf(pageOf(html)).join()).not.toContain('Play');
  });
});
