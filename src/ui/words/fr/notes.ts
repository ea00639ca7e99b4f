import type { notes as english } from '../en/notes';
import type { Translation } from '../messages';

export const notes: Translation<typeof english> = {
  empty: 'La note est vide.',
  keep: 'Garder la note',
  note: 'Note',
  hint: 'Vous seul la voyez. **gras**, listes avec -, [liens](https://…) et le reste de Markdown.',
  tags: 'Étiquettes',
  done: 'fait',
  toDo: 'à faire',
  writeOn: 'Écrire une note sur {actor}',
  goOn: 'Continuer la note…',
  write: 'Écrire une note…',
  writeAnother: 'En écrire une autre…',
  change: 'Modifier la note',
  yours: 'Votre note',
  deleted: 'supprimée',
  edit: 'Modifier',
  goOnEditing: 'Continuer',
  delete: 'Supprimer',
  find: 'Chercher #{tag}',
};
