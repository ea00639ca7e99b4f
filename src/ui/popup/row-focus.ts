/** Marks the control that stands for a whole row, so that arrows can walk from row to row, and the way back leads to it. */
export function rowOf(key: string): { readonly 'data-row': string } {
  return { 'data-row': key };
}

/** The row that was pressed by a key, or by what presses in a reader's place; '' where a pointer did. */
export function rowPressed({ target, detail }: MouseEvent): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row === null ? undefined : detail === 0 ? row.dataset.row : '';
}

/** The row of a key, if it is still there. */
export function rowNamed(list: Element | null, key: string): HTMLElement | undefined {
  return key === '' ? undefined : rowsOf(list).find(({ dataset }) => dataset.row === key);
}

/** The first row in a list; undefined where there is none. */
export function firstRow(list: Element | null): HTMLElement | undefined {
  return rowsOf(list)[0];
}

/** The row after or before one; undefined past either end. */
export function neighbourRow(row: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const rows = rowsOf(row.closest('ul'));
  return rows[rows.indexOf(row) + step];
}

function rowsOf(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}
