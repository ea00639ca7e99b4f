/**
 * Does work one after another, each when what came before it is over, whatever became of that: who asked hears of a failure,
 * and who asks next does not.
 *
 * @param before what the first waits for
 */
export function createQueue(before: Promise<unknown> = Promise.resolve()) {
  const settle = (work: Promise<unknown>) => work.catch(() => undefined);
  let last = settle(before);
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = settle(done);
    return done;
  };
}
