import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandResult, runCommand } from '../run-command';

/** What one file of `parts` exports as `part`: that Byname and a tool of others understand each other. */
export interface InteropPart {
  readonly name: string;
  /** Names its environment's folder, where several parts have one; else the part does. */
  readonly environment?: string;
  /** `name==version` of every package it needs, their own dependencies too, as `pip freeze` lists them. */
  readonly pins: readonly string[];
  readonly run: (kit: InteropKit) => Promise<void>;
}

export interface InteropKit {
  /** An empty folder of the part's own. */
  readonly folder: string;
  /**
   * The Python with the part's packages, for what `runPython` does not do (a server that stays up). Every process of it
   * has to be started with `variables` in its environment.
   */
  readonly python: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Runs a script of `scripts/lib/interop/python` to its end. */
  readonly runPython: (script: string, ...args: readonly string[]) => Promise<CommandResult>;
  /**
   * Counts a check for each group, whose faults are those of its documents. All are looked at in one go, for a tool of
   * others takes seconds to start; what it found nothing wrong with before is not given to it again.
   */
  readonly checkAll: <Document>(
    groups: readonly DocumentGroup<Document>[],
    look: (documents: readonly Document[]) => Promise<readonly (readonly string[])[]>,
  ) => Promise<void>;
  /** Counts a check: `faults` says what is wrong, and is empty where nothing is. */
  readonly check: (title: string, faults: readonly string[]) => void;
}

export interface DocumentGroup<Document> {
  readonly title: string;
  readonly documents: readonly Document[];
}

const SCRIPTS = join(dirname(fileURLToPath(import.meta.url)), 'python');

/**
 * What a part runs its own Python with. The folder's `sitecustomize.py` keeps every Python that is started with these
 * variables from reaching anything but this machine.
 */
export function pythonKit(python: string): Pick<InteropKit, 'python' | 'variables' | 'runPython'> {
  const variables = { PYTHONPATH: SCRIPTS, PYTHONDONTWRITEBYTECODE: '1' };
  const runPython: InteropKit['runPython'] = (script, ...args) =>
    runCommand(python, [join(SCRIPTS, script), ...args], false, variables);
  return { python, variables, runPython };
}

/** @param file of the digests of what was found sound, a line each */
export function checkerOf(
  file: string,
  pins: readonly string[],
  check: InteropKit['check'],
): InteropKit['checkAll'] {
  const tools = readdirSync(SCRIPTS).filter((name) => name.endsWith('.py'));
  const known = [...pins, ...tools.sort().map((name) => readFileSync(join(SCRIPTS, name), 'utf8'))];
  const digestOf = (documents: readonly unknown[]) =>
    createHash('sha256')
      .update(JSON.stringify([known, documents]))
      .digest('hex');
  return async (groups, look) => {
    const sound = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const unknown = groups.filter(({ documents }) => !sound.includes(digestOf(documents)));
    const found = await look(unknown.flatMap(({ documents }) => documents));
    let at = 0;
    for (const group of groups) {
      if (!unknown.includes(group)) {
        check(group.title, []);
        continue;
      }
      const faults = found.slice(at, at + group.documents.length).flat();
      at += group.documents.length;
      check(group.title, faults);
      if (faults.length === 0) appendFileSync(file, `${digestOf(group.documents)}\n`);
    }
  };
}
