import type { notes as english } from '../en/notes';
import type { Translation } from '../messages';

export const notes: Translation<typeof english> = {
  empty: 'Die Notiz ist leer.',
  keep: 'Notiz behalten',
  note: 'Notiz',
  hint: 'Nur Sie sehen sie. **fett**, Listen mit -, [Links](https://…) und das übrige Markdown.',
  tags: 'Schlagwörter',
  done: 'erledigt',
  toDo: 'offen',
  writeOn: 'Notiz zu {actor} schreiben',
  goOn: 'Notiz fortsetzen…',
  write: 'Notiz schreiben…',
  writeAnother: 'Weitere schreiben…',
  change: 'Notiz ändern',
  yours: 'Ihre Notiz',
  deleted: 'gelöscht',
  edit: 'Bearbeiten',
  goOnEditing: 'Weiter bearbeiten',
  delete: 'Löschen',
  find: '#{tag} suchen',
};
