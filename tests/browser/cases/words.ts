import type { Language } from '../../../src/stored/languages';
import { waitForCard } from '../cards';
import { waitForText } from '../controls';
import { inPage } from '../in-page';
import { restOn, waitForMarks } from '../marks';
import type { Story } from '../story';
import { textPage } from '../text-page';
import { until } from '../until';

export const words: Story = {
  title: 'Words in the reader’s language',
  tests: [
    {
      name: 'another is chosen: settings speak it at once, then cards, and the browser’s again',
      async run({ driver, server }) {
        const settings = await driver.openExtensionPage('options.html');
        const page = await driver.open(server.page('/words.html', textPage('A page', 'The group APT29.')));
        await waitForMarks(page, ['APT29']);
        for (const [language, heading, onCard] of [
          ['de', 'Nicht markierte Namen', ['Russland', 'Profil öffnen']],
          ['ja', 'マークしない名前', ['ロシア', 'コピー']],
          ['browser', 'Names not marked', ['Russia', 'Open profile']],
        ] as const) {
          await until(`the language ${language} to be chosen`, () => inPage(settings, choose, language));
          await waitForText(settings, heading);
          await page.reload();
          await waitForMarks(page, ['APT29']);
          await restOn(page, 'APT29');
          await waitForCard(driver, page, onCard);
        }
        await page.close();
        await settings.close();
      },
    },
  ],
};

/** False where the page is not drawn yet. */
function choose(language: Language | 'browser'): boolean {
  const [select] = [...document.querySelectorAll('select')].filter((one) =>
    [...one.options].some(({ value }) => value === 'ja'),
  );
  if (select === undefined) return false;
  select.value = language;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
