import type { panel as english } from '../en/panel';
import type { Translation } from '../messages';

export const panel: Translation<typeof english> = {
  open: 'Seitenleiste',
};
