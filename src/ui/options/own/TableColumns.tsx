import { useId, useState } from 'preact/hooks';
import type { CheckedSource } from '@/contract/messages';
import { TRAITS } from '@/core/model/traits';
import { assignColumn, type ColumnUse, type TableMapping, useOf } from '@/core/sources/table-mapping';
import type { PlainKey } from '../../words/messages';
import { say } from '../../words/say';
import { TRAIT_LABELS } from '../../words/trait';

interface TableColumnsProps {
  readonly table: NonNullable<CheckedSource['table']>;
  readonly onMap: (mapping: TableMapping) => void;
}

const USES = [
  ['', 'ownSources.useNothing'],
  ['name', 'ownSources.useName'],
  ['aliases', 'ownSources.useAliases'],
  ['vendor', 'ownSources.useVendor'],
  ['vendor-names', 'ownSources.useVendorNames'],
  ['country', 'ownSources.useCountry'],
  ['motive', 'ownSources.useMotive'],
  ['sectors', 'ownSources.useSectors'],
  ['victims', 'ownSources.useVictims'],
  ...TRAITS.map((trait) => [trait, TRAIT_LABELS[trait]] as const),
  ['firstSeen', 'ownSources.useFirstSeen'],
  ['description', 'ownSources.useDescription'],
  ['references', 'ownSources.useReferences'],
  ['id', 'ownSources.useId'],
] as const satisfies readonly (readonly [ColumnUse, PlainKey])[];

/** Which column of a table is what, beside its first rows: guessed, and the reader's to say. */
export function TableColumns({ table, onMap }: TableColumnsProps) {
  const { columns, rows, mapping, encoding } = table;
  const id = useId();
  const [said, setSaid] = useState('');
  const use = (column: string, chosen: ColumnUse) => {
    const next = assignColumn(mapping, column, chosen);
    const before = columns.find((other) => other !== column && useOf(other, mapping) !== useOf(other, next));
    setSaid(before === undefined ? '' : say('ownSources.columnTaken', { column: before }));
    onMap(next);
  };
  return (
    <div class="columns">
      <table class="columns-table">
        <caption class="columns-caption">
          <b>{say('ownSources.columnsHold')}</b>{' '}
          <span class="muted">{say('ownSources.columnsGuessed', { encoding })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('ownSources.column')}</th>
            <th scope="col">{say('ownSources.columnHolds')}</th>
            <th scope="col">{say('ownSources.firstRows')}</th>
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
                      {say(title)}
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
