import type { manifest as english } from '../en/manifest';
import type { Translation } from '../messages';

export const manifest: Translation<typeof english> = {
  name: 'Byname',
  description:
    'Sagt Ihnen, wer hinter dem Namen einer Angreifergruppe steht, auf der Seite, auf der Sie ihm begegnen.',
  openPopup: 'Popup öffnen',
  markPage: 'Namen auf dieser Seite markieren',
  openPanel: 'Seitenleiste öffnen',
  nameSelection: 'Sagen, wer der ausgewählte Name ist',
};
