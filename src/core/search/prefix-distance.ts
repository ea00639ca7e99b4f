/**
 * The fewest slips (a letter missing, added, changed, or two swapped) that turn `typed` into some beginning
 * of `word`; `limit + 1` when it takes more than `limit`.
 */
export function prefixDistance(typed: string, word: string, limit: number): number {
  const width = Math.min(word.length, typed.length + limit);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= width; column += 1) {
      const value = cell(typed, word, row, column, current, last, beforeLast);
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(limit + 1, ...last);
}

function cell(
  typed: string,
  word: string,
  row: number,
  column: number,
  current: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const same = typed[row - 1] === word[column - 1];
  let value = Math.min(
    (last[column] ?? 0) + 1,
    (current[column - 1] ?? 0) + 1,
    (last[column - 1] ?? 0) + (same ? 0 : 1),
  );
  const swapped =
    row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
  if (swapped) value = Math.min(value, (beforeLast[column - 2] ?? 0) + 1);
  return value;
}
