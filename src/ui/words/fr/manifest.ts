import type { manifest as english } from '../en/manifest';
import type { Translation } from '../messages';

export const manifest: Translation<typeof english> = {
  name: 'Byname',
  description:
    'Vous dit qui se cache derrière le nom d’un acteur malveillant, sur la page où vous le rencontrez.',
  openPopup: 'Ouvrir la fenêtre',
  markPage: 'Repérer les noms sur cette page',
  openPanel: 'Ouvrir le panneau latéral',
  nameSelection: 'Dire qui est le nom sélectionné',
};
