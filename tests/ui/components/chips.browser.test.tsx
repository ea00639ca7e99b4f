import { render } from 'preact';
import { expect, test } from 'vitest';
import cardCss from '@/ui/card.css?inline';
import { Chips } from '@/ui/components/Chips';
import { anActor } from '../../fixtures/builders';
import { show } from '../../page/browser/page';

test('an ATT&CK number, which is a link, is as wide as its letters ask for', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  document.adoptedStyleSheets = [sheet];
  const card = show('<div class="card"></div>');
  const actor = anActor({ name: 'APT29' });
  const records = actor.records.map((record) => ({ ...record, attackId: 'G0016' }));
  render(<Chips actor={{ ...actor, records }} />, card);
  expect(card.querySelector('.chip > .link')?.getClientRects()).toHaveLength(1);
});
