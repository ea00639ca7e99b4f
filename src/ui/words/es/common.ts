import type { common as english } from '../en/common';
import type { Translation } from '../messages';

export const common: Translation<typeof english> = {
  language: 'es',
  listed: '{all}, {item}',
  sentence: '{text}.',
  todayAt: 'hoy a las {time}',
  yesterdayAt: 'ayer a las {time}',
  tomorrowAt: 'mañana a las {time}',
  dayAt: '{date} a las {time}',
  daysOld: { one: '{date}, hace {count} día', other: '{date}, hace {count} días' },
  byOrganisation: 'establecido por su organización',
  switchedOff: 'Desactivado por su organización.',
  undo: 'Deshacer',
  cancel: 'Cancelar',
  close: 'Cerrar',
  remove: 'Quitar',
  more: { one: 'y {count} más', other: 'y {count} más' },
  actors: { one: '{count} actor', other: '{count} actores' },
  names: { one: '{count} nombre', other: '{count} nombres' },
  records: { one: '{count} registro', other: '{count} registros' },
  vendors: { one: '{count} proveedor', other: '{count} proveedores' },
  you: 'usted',
  fieldFull: {
    one: 'Cabe {count} carácter: lo que sigue se queda fuera.',
    other: 'Caben {count} caracteres: lo que sigue se queda fuera.',
  },
  brackets: '({text})',
};
