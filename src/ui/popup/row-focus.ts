/** Marks the control that stands for a whole row, so that arrows can walk from row to row. */
export const ROW = { 'data-row': '' } as const;

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
