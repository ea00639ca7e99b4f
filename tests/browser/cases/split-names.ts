import { closeCard, waitForCard } from '../cards';
import { inPage } from '../in-page';
import { moveAway, restOn, waitForMarks } from '../marks';
import type { Scene, Story, StoryTest } from '../story';
import { htmlPage } from '../text-page';

/** What stands between the parts of one name, and the text that its range must cover: no more, no less. */
const ONE_NAME: readonly { what: string; html: string; text: string }[] = [
  { what: 'half of it bold', html: '<b>Cozy</b> Bear', text: 'Cozy Bear' },
  { what: 'each half in an element', html: '<i>Cozy</i> <u><b>Bear</b></u>', text: 'Cozy Bear' },
  { what: 'the space in an element', html: 'Cozy<span> </span>Bear', text: 'Cozy Bear' },
  { what: 'a place to break', html: 'Storm-<wbr>0558', text: 'Storm-0558' },
  { what: 'letters apart', html: '<span>V</span><span>olt</span> Typhoon', text: 'Volt Typhoon' },
  { what: 'soft hyphens', html: 'Mid&shy;night Bliz&shy;zard', text: 'Mid\u00adnight Bliz\u00adzard' },
  { what: 'a line break in the source', html: 'Salt\nTyphoon', text: 'Salt\nTyphoon' },
  { what: 'a comment', html: 'APT<!-- x -->29', text: 'APT29' },
  {
    what: 'its halves on two placed lines, as in a PDF',
    html: '<span style="position: relative"><span style="position: absolute; white-space: pre">by Cozy</span><br><span style="position: absolute; top: 1.2em">Bear in</span></span>',
    text: 'CozyBear',
  },
  {
    what: 'a link around its first half',
    html: '<a href="#a">Scattered</a> Spider',
    text: 'Scattered Spider',
  },
  { what: 'a link around its second half', html: 'Lazarus <a href="#b">Group</a>', text: 'Lazarus Group' },
];

/** Two words that never make a name together. */
const TWO_WORDS: readonly { what: string; html: string }[] = [
  { what: 'cells', html: '<table><tr><td>Cozy</td><td>Bear</td></tr></table>' },
  { what: 'rows', html: '<table><tr><td>Cozy</td></tr><tr><td>Bear</td></tr></table>' },
  { what: 'blocks', html: '<div>Cozy</div><div>Bear</div>' },
  { what: 'a block after text', html: '<div>Cozy <div>Bear</div></div>' },
  { what: 'items of a list', html: '<ul><li>Cozy</li><li>Bear</li></ul>' },
  {
    what: 'spans laid out as blocks',
    html: '<span style="display: block">Cozy</span> <span style="display: block">Bear</span>',
  },
  { what: 'items of a flex box', html: '<div style="display: flex"><b>Cozy</b> <b>Bear</b></div>' },
  { what: 'a break', html: '<p>Cozy<br>Bear</p>' },
  { what: 'a rule', html: '<div>Cozy<hr>Bear</div>' },
  { what: 'a picture', html: '<p>Cozy <img alt="" src="data:,"> Bear</p>' },
  { what: 'code', html: '<p>Cozy <code>x</code> Bear</p>' },
];

/** What stands side by side on the screen without white space in the source, and the names in it. */
const SIDE_BY_SIDE: readonly { what: string; html: string; names: readonly string[] }[] = [
  {
    what: 'chips',
    html: '<p style="display: flex; gap: 6px"><a>APT41</a><a>Volt Typhoon</a><a>China</a></p>',
    names: ['APT41', 'Volt Typhoon'],
  },
  {
    what: 'a code and a count',
    html: '<p><a>APT<b style="margin-left: 8px">41</b></a> <a>APT33<b style="margin-left: 8px">7</b></a></p>',
    names: ['APT33'],
  },
  {
    what: 'links of a menu',
    html: '<nav><a href="#a">News</a><a href="#b">APT41</a></nav>',
    names: ['APT41'],
  },
  {
    what: 'labels of a drawing',
    html: '<svg width="300" height="60"><text><tspan x="9" dy="20">APT41</tspan><tspan x="9" dy="20">APT33</tspan></text></svg>',
    names: ['APT41', 'APT33'],
  },
];

export const splitNames: Story = {
  title: 'Names in pieces',
  onlyReads: true,
  tests: [
    ...ONE_NAME.map(
      ({ what, html, text }): StoryTest => ({
        name: `one name with ${what}`,
        run: (scene) => expectMarks(scene, `<p>The group ${html} was named.</p>`, [text]),
      }),
    ),
    ...TWO_WORDS.map(
      ({ what, html }): StoryTest => ({
        name: `never across ${what}`,
        run: (scene) => expectMarks(scene, html, []),
      }),
    ),
    ...SIDE_BY_SIDE.map(
      ({ what, html, names }): StoryTest => ({
        name: `each by itself: ${what}`,
        run: (scene) => expectMarks(scene, html, names),
      }),
    ),
    {
      name: 'the card comes from either half, and tells of the whole name',
      async run({ driver, server }) {
        const body = '<p>The group <b id="first">Cozy</b> <a href="#x">Bear</a> was named.</p>';
        const page = await driver.open(server.page('/halves.html', htmlPage('Halves', body)));
        await waitForMarks(page, ['Cozy Bear']);
        for (const half of ['#first', 'a']) {
          const element = await page.waitForSelector(half);
          await moveAway(page);
          await element?.hover();
          await waitForCard(driver, page, ['Cozy Bear', 'APT29']);
          await closeCard(page);
        }
        await page.close();
      },
    },
    {
      name: 'halves that come together later are one name, and none once they part',
      async run({ driver, server }) {
        const body = '<p>The group <b>Cozy</b><span> </span><i></i> was named with APT28.</p>';
        const page = await driver.open(server.page('/later.html', htmlPage('Later', body)));
        await waitForMarks(page, ['APT28']);
        await inPage(page, () => document.querySelector('i')?.append('Bear'));
        await waitForMarks(page, ['Cozy Bear', 'APT28']);
        await inPage(page, () => document.querySelector('b')?.after(document.createElement('br')));
        await waitForMarks(page, ['APT28']);
        await restOn(page, 'APT28');
        await waitForCard(driver, page, ['APT28']);
        await page.close();
      },
    },
  ],
};

/** The last paragraph shows that the page was read to its end. */
async function expectMarks({ driver, server }: Scene, html: string, expected: readonly string[]) {
  const page = await driver.open(
    server.page('/pieces.html', htmlPage('Pieces', `${html}<p>The end is by APT28.</p>`)),
  );
  await waitForMarks(page, [...expected, 'APT28']);
  await page.close();
}
