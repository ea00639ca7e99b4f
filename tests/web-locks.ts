type Work = () => unknown;

/** The browser's locks, which Node and happy-dom lack: one holder of a name at a time, in the order of asking. */
export function createLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name: string, work: Work): Promise<unknown> {
      const done = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(
        name,
        done.catch(() => undefined),
      );
      return done;
    },
  };
}

globalThis.navigator ??= {} as Navigator;
// Node has none, happy-dom has null.
Object.defineProperty(navigator, 'locks', { value: navigator.locks ?? createLocks(), configurable: true });
