import type { notes as english } from '../en/notes';
import type { Translation } from '../messages';

export const notes: Translation<typeof english> = {
  empty: 'La nota está vacía.',
  keep: 'Guardar nota',
  note: 'Nota',
  hint: 'Solo usted la ve. **negrita**, listas con -, [enlaces](https://…) y el resto de Markdown.',
  tags: 'Etiquetas',
  done: 'hecho',
  toDo: 'pendiente',
  writeOn: 'Escribir una nota sobre {actor}',
  goOn: 'Seguir con la nota…',
  write: 'Escribir una nota…',
  writeAnother: 'Escribir otra…',
  change: 'Cambiar la nota',
  yours: 'Su nota',
  deleted: 'borrada',
  edit: 'Editar',
  goOnEditing: 'Seguir editando',
  delete: 'Borrar',
  find: 'Buscar #{tag}',
};
