import type { manifest as english } from '../en/manifest';
import type { Translation } from '../messages';

export const manifest: Translation<typeof english> = {
  name: 'Byname',
  description:
    'Le dice quién está detrás del nombre de un actor de amenazas, en la página donde lo encuentra.',
  openPopup: 'Abrir la ventana',
  markPage: 'Marcar los nombres en esta página',
  openPanel: 'Abrir el panel lateral',
  nameSelection: 'Decir quién es el nombre seleccionado',
};
