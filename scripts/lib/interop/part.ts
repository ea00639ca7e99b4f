import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandResult, runCommand } from '../run-command';

/** What one file of `parts` exports as `part`: that Byname and a tool of others understand each other. */
export interface InteropPart {
  /** Names its environment's folder. */
  readonly name: string;
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
  /** Counts a check: `faults` says what is wrong, and is empty where nothing is. */
  readonly check: (title: string, faults: readonly string[]) => void;
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
