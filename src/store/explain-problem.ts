const WORDS: Readonly<Record<string, string>> = {
  VersionError: 'The stored data was written by a newer version of Byname.',
  QuotaExceededError: 'There is no space left for the data: the browser or the disk is full.',
  SecurityError: 'The browser does not allow Byname to store data (its settings, or a private window).',
  InvalidStateError: 'The browser does not allow Byname to store data (its settings, or a private window).',
  UnknownError: 'The browser could not read its own database; its files may be damaged.',
};

/** Words for what IndexedDB threw; its own messages differ by browser and say little. */
export function explainProblem(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return WORDS[name] ?? `The browser could not use its database${name === '' ? '' : ` (${name})`}.`;
}
