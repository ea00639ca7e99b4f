import type { Evaluation, EvaluationFigures } from './evaluate';
import type { Figures } from './score';

/** The figures as a table, with the worst misses and false marks. */
export function printEvaluation(
  { figures, misses, falseMarks, plainMarks }: Evaluation,
  baselines: Readonly<Record<string, EvaluationFigures>>,
): void {
  console.log('                       precision  recall     F1    gold  painted  plain/10k');
  printRow('Byname', figures.overall, figures.plain.per10k);
  for (const [name, { overall, plain }] of Object.entries(baselines))
    printRow(`baseline ${name}`, overall, plain.per10k);
  for (const [file, row] of Object.entries(figures.files)) printRow(file.split('/').at(-1) ?? file, row);
  const { right, amongCandidates, wrong } = figures.linking;
  console.log(`\nRecall on names in the data: ${figures.inData.recall}`);
  console.log(`Linked to the right group: ${right}, among candidates: ${amongCandidates}, wrong: ${wrong}`);
  if (figures.plain.words > 0)
    console.log(`Plain text: ${figures.plain.words} words, ${figures.plain.marks} marks`);
  for (const mark of plainMarks) console.log(`  ${mark}`);
  printCounts('Missed', misses);
  printCounts('Marked wrongly', falseMarks);
}

/** What each rule is worth: the figures without it. */
export function printAblation(
  all: EvaluationFigures,
  rows: readonly (EvaluationFigures & { readonly without: string })[],
): void {
  console.log('\nWithout                precision  recall     F1    gold  painted  plain/10k');
  printRow('(nothing)', all.overall, all.plain.per10k);
  for (const { without, overall, plain } of rows) printRow(without, overall, plain.per10k);
}

function printRow(label: string, { precision, recall, f1, gold, painted }: Figures, per10k?: number): void {
  const cells = [precision, recall, f1].map((value) => value.toFixed(3).padStart(8)).join('');
  const tail = per10k === undefined ? '' : per10k.toFixed(3).padStart(11);
  console.log(
    `${label.slice(0, 24).padEnd(24)}${cells}${String(gold).padStart(8)}${String(painted).padStart(9)}${tail}`,
  );
}

function printCounts(title: string, counts: readonly (readonly [string, number])[]): void {
  if (counts.length > 0)
    console.log(`\n${title}: ${counts.map(([name, times]) => `${name} ×${times}`).join(', ')}`);
}
