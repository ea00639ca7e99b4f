/** What the search field and the list of results call each other by. */
export const RESULTS_ID = 'results';

export function optionId(at: number): string {
  return `result-${at}`;
}
