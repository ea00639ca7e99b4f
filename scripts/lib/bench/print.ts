import { budgetRows, isKept, type Row } from './budgets';
import type { Figures } from './figures';

/** The figures as tables for a person: budgets, peers, scaling. */
export function printFigures(figures: Figures): void {
  console.log(`${figures.names} names, ${figures.browser}\n`);
  for (const row of budgetRows(figures)) {
    const verdict = isKept(row) ? 'kept  ' : 'MISSED';
    console.log(
      `${verdict}  ${row.what.padEnd(42)}${text(row.measured).padStart(11)}  of ${text(row.budget)} ${row.unit}`,
    );
    if (!isKept(row)) console.log(`        ${missedBy(row)}`);
  }
  const { page } = figures;
  console.log(
    `\nThe page: floor ${page.floorMs} ms, ours ${page.totalMs} ms; the first time ${page.firstFloorMs} and ${page.firstMs} ms.`,
  );
  console.log(`The browser's own work to draw ${page.marks} marks, once: ${page.renderMs} ms.`);
  console.log('\nTimes slower than ours, on the same names and text:');
  for (const [name, times] of Object.entries(figures.peers)) {
    const note = (figures.capped as Readonly<Record<string, string>>)[name];
    console.log(`  ${name.padEnd(24)}${text(times).padStart(8)}${note === undefined ? '' : `   (${note})`}`);
  }
  console.log('\nTime by length of text:');
  for (const { chars, ms } of figures.scaling)
    console.log(`  ${text(chars).padStart(12)} characters${text(ms).padStart(10)} ms`);
}

/** By how much a budget was missed, and why it may be. */
function missedBy({ measured, budget, why }: Row): string {
  const by = budget === 0 ? text(measured) : `${Math.round((measured / budget - 1) * 100)} %`;
  return `by ${by}${why === undefined ? '' : `: ${why}`}`;
}

function text(value: number): string {
  return value.toLocaleString('en');
}
