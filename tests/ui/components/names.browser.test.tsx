import { render } from 'preact';
import { expect, test } from 'vitest';
import cardCss from '@/ui/card.css?inline';
import { NameGroups } from '@/ui/components/NameGroups';
import { show } from '../../page/browser/page';

const NAMES = ['APT29', 'TA421', 'UNC2452', 'Nobelium', 'Waterbug', 'Snake', '狼毒草'];

test.each(NAMES)('%s, the name that was found, is not broken where a line holds it', (name) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  document.adoptedStyleSheets = [sheet];
  const card = show('<div class="card"></div>');
  const found = { text: name, usedBy: ['Mandiant'], sources: [], primaryIn: [] };
  render(<NameGroups groups={[{ usedBy: 'Mandiant', names: [found] }]} matched={name} limit={9} />, card);
  expect(card.querySelector('bdi')?.getClientRects()).toHaveLength(1);
});
