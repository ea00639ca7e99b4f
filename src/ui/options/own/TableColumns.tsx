import { useId, useState } from 'preact/hooks';
import type { CheckedSource } from '@/contract/messages';
import { assignColumn, type ColumnUse, type TableMapping, useOf } from '@/core/sources/table-mapping';

interface TableColumnsProps {
  readonly table: NonNullable<CheckedSource['table']>;
  readonly onMap: (mapping: TableMapping) => void;
}

const USES: readonly (readonly [ColumnUse, string])[] = [
  ['', 'Nothing'],
  ['name', 'The actor’s name'],
  ['aliases', 'Other names'],
  ['vendor', 'Who uses the name'],
  ['vendor-names', 'That vendor’s names'],
  ['country', 'Country'],
  ['motive', 'Motive'],
  ['sectors', 'Sectors'],
  ['firstSeen', 'First seen'],
  ['description', 'Description'],
  ['references', 'Links'],
  ['id', 'Identifier of the row'],
];

/** Which column of a table is what, beside its first rows: guessed, and the reader's to say. */
export function TableColumns({ table, onMap }: TableColumnsProps) {
  const { columns, rows, mapping, encoding } = table;
  const id = useId();
  const [said, setSaid] = useState('');
  const use = (column: string, chosen: ColumnUse) => {
    const next = assignColumn(mapping, column, chosen);
    const before = columns.find((other) => other !== column && useOf(other, mapping) !== useOf(other, next));
    setSaid(before === undefined ? '' : `“${before}” had it, and holds nothing now.`);
    onMap(next);
  };
  return (
    <div class="columns">
      <table class="columns-table">
        <caption class="columns-caption">
          <b>What the columns hold.</b>{' '}
          <span class="muted">
            Guessed from their names; say it where the guess is wrong. Read as {encoding}.
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Holds</th>
            <th scope="col">In the first rows</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, at) => (
            <tr key={column}>
              <th scope="row" id={`${id}-${at}`}>
                <bdi>{column}</bdi>
              </th>
              <td>
                <select
                  class="field"
                  aria-labelledby={`${id}-${at}`}
                  value={useOf(column, mapping)}
                  onChange={(event) => use(column, event.currentTarget.value as ColumnUse)}
                >
                  {USES.map(([value, title]) => (
                    <option key={value} value={value}>
                      {title}
                    </option>
                  ))}
                </select>
              </td>
              <td class="columns-cells">
                {rows.map((row, number) => (
                  <span class="columns-cell" key={number}>
                    <bdi>{row[at] || '–'}</bdi>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="columns-said muted" role="status">
        {said}
      </p>
    </div>
  );
}
