import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
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
  /**
   * The faults that `work` finds, which takes long: none without looking again where it found none in the same texts with
   * the same tools before.
   */
  readonly unlessKnown: (
    texts: readonly string[],
    work: () => Promise<readonly string[]>,
  ) => Promise<readonly string[]>;
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

/** @param file of the digests of what was found sound, a line each */
export function rememberSound(file: string, pins: readonly string[]): InteropKit['unlessKnown'] {
  const tools = readdirSync(SCRIPTS).filter((name) => name.endsWith('.py'));
  const known = [...pins, ...tools.sort().map((name) => readFileSync(join(SCRIPTS, name), 'utf8'))];
  return async (texts, work) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([known, texts]))
      .digest('hex');
    if (existsSync(file) && readFileSync(file, 'utf8').includes(digest)) return [];
    const faults = await work();
    if (faults.length === 0) appendFileSync(file, `${digest}\n`);
    return faults;
  };
}
