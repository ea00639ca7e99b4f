import { render } from 'preact';
import { expect, test } from 'vitest';
import cardCss from '@/ui/card.css?inline';
import { KnownAsList } from '@/ui/components/KnownAsList';
import { show } from '../../page/browser/page';

const NAMES = ['APT29', 'TA421', 'UNC2452', 'Nobelium', 'Waterbug', 'Snake', '狼毒草'];

type Lines = Parameters<typeof KnownAsList>[0]['lines'];

function draw(lines: Lines, matched: string): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardCss);
  document.adoptedStyleSheets = [sheet];
  const card = show('<div class="card"></div>');
  render(<KnownAsList lines={lines} matched={matched} naming={null} namedIn={undefined} />, card);
  return card;
}

test.each(NAMES)('%s, the name that was found, is not broken where a line holds it', (name) => {
  const lines = [{ users: ['Mandiant'], isLike: false, names: [{ text: name, isRetired: false }] }];
  expect(draw(lines, name).querySelector('bdi')?.getClientRects()).toHaveLength(1);
});

test('whose the name is that was found is said in full, and of the others in a line', () => {
  const users = ['MITRE', 'Palo Alto Networks', 'Proofpoint'];
  const lines = ['Magic Hound', 'TA453'].map((text) => ({
    users,
    isLike: false,
    names: [{ text, isRetired: false }],
  }));
  const isCut = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;
  const vendors = draw(lines, 'Magic Hound').querySelectorAll('.vendor');
  expect(Array.from(vendors, isCut)).toEqual([false, true]);
});
