import { render } from 'preact';
import { expect, test } from 'vitest';
import cardCss from '@/ui/card.css?inline';
import { KnownAsList } from '@/ui/components/KnownAsList';
import { show } from '../../page/browser/page';

const NAMES = ['APT29', 'TA421', 'UNC2452', 'Nobelium', 'Waterbug', 'Snake', '狼毒草'];

test.each(NAMES)('%s, the name that was found, is not broken where a line holds it', (name) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  document.adoptedStyleSheets = [sheet];
  const card = show('<div class="card"></div>');
  const lines = [{ users: ['Mandiant'], isLike: false, names: [{ text: name, isRetired: false }] }];
  render(<KnownAsList lines={lines} matched={name} naming={null} namedIn={undefined} />, card);
  expect(card.querySelector('bdi')?.getClientRects()).toHaveLength(1);
});
