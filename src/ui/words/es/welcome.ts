import type { welcome as english } from '../en/welcome';
import type { Translation } from '../messages';

export const welcome: Translation<typeof english> = {
  title: 'Le damos la bienvenida a Byname',
  try: 'Pruébelo',
  tryHow: 'Deje el puntero sobre un nombre marcado, tóquelo o pulse Alt+Shift+N.',
  tryOff: 'El marcado está desactivado, así que abajo no hay ningún nombre marcado.',
  sample:
    'Los correos de phishing fueron obra de Midnight Blizzard, al que otros proveedores llaman APT29 o Cozy Bear. Un mes después entró en la misma red Volt Typhoon, y esta primavera UNC3886: tres intrusos, cinco nombres.',
  find: 'Encontrar un actor',
  findWhat: 'Cualquier nombre de un actor, un identificador de ATT&CK o un país',
  search: 'Buscar',
  where: 'Dónde funciona',
  private: 'Qué guarda y qué sale',
  keptHere:
    'Los ajustes, nombres, notas y correcciones se guardan en este navegador y en ningún otro lugar si no lo pide.',
  neverLeaves:
    'Las páginas que lee y los nombres que contienen nunca se guardan ni se envían. Los diez últimos actores consultados se recuerdan aquí, salvo en ventanas privadas, hasta que los borre.',
  refresh:
    'Una vez al día las fuentes se descargan de nuevo de quienes las publican, que ven su dirección IP como cualquier sitio. En los ajustes se puede desactivar.',
  keys: 'Atajos',
  keysCard: 'La ficha del siguiente nombre de la página, del anterior',
  noKeys: 'sin atajo',
  changeKeys: 'Cambiar los atajos',
  settings: 'Todo lo demás está en los ajustes',
  again: 'Primeros pasos',
};
