import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackage, mayInstallPackages } from '../debian-package';
import { PROJECT_ROOT } from '../project';
import { runCommand } from '../run-command';

/** Where environments and what parts write lie; made anew whenever it is missing. */
export const INTEROP_FOLDER = join(PROJECT_ROOT, '.output/interop');

/** The oldest that all packages named in the parts run on. */
const OLDEST = [3, 10] as const;
const IN_ENVIRONMENT = process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python';

export class MissingPython extends Error {
  override readonly name = 'MissingPython';
}

/**
 * The command of a Python that can make virtual environments. Debian keeps that part in a package of its own, which is
 * installed where that can be done without asking anyone (root on a Debian).
 *
 * @throws MissingPython that names the command to run, where there is none
 */
export async function ensurePython(say: (line: string) => void): Promise<string> {
  const found = await findPython();
  if (found !== undefined) return found;
  if (mayInstallPackages()) {
    say("No Python with virtual environments here: installing Debian's package python3-venv …");
    const error = await installPackage('python3-venv');
    if (error !== undefined) throw new MissingPython(error);
    const installed = await findPython();
    if (installed !== undefined) return installed;
  }
  throw new MissingPython(`No Python ${OLDEST.join('.')} or newer with venv was found. ${howToInstall()}`);
}

async function findPython(): Promise<string | undefined> {
  const question = `import sys, venv, ensurepip; sys.exit(sys.version_info < (${OLDEST.join(', ')}))`;
  for (const command of process.platform === 'win32' ? ['py', 'python'] : ['python3', 'python']) {
    const { code } = await runCommand(command, ['-c', question], false);
    if (code === 0) return command;
  }
  return undefined;
}

function howToInstall(): string {
  if (process.platform === 'linux') {
    return 'On Debian or Ubuntu: sudo apt-get update && sudo apt-get install python3-venv';
  }
  return process.platform === 'darwin'
    ? 'With Homebrew: brew install python'
    : 'With winget: winget install Python.Python.3.13';
}

/**
 * A virtual environment that holds exactly these packages, from their public index: one that an earlier run made is
 * used again while name and pins are the same.
 *
 * @param name of the part; names the folder
 * @param pins `name==version`, all of them: a package's own dependencies too, so that a run is the same next year
 * @return the environment's Python
 * @throws Error with the end of what pip said
 */
export async function ensureEnvironment(
  python: string,
  name: string,
  pins: readonly string[],
): Promise<string> {
  const digest = createHash('sha256').update(pins.join('\n')).digest('hex').slice(0, 12);
  const folder = join(INTEROP_FOLDER, `python-${name}-${digest}`);
  const own = join(folder, IN_ENVIRONMENT);
  const ready = join(folder, 'ready');
  // Only a finished one has the file: a run that was stopped half-way leaves none.
  if (existsSync(ready) && (await runCommand(own, ['--version'], false)).code === 0) return own;

  mkdirSync(INTEROP_FOLDER, { recursive: true });
  for (const entry of readdirSync(INTEROP_FOLDER)) {
    if (entry.startsWith(`python-${name}-`)) rmSync(join(INTEROP_FOLDER, entry), { recursive: true });
  }
  await runOrThrow(python, ['-m', 'venv', folder]);
  await runOrThrow(own, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    ...pins,
  ]);
  await runOrThrow(own, ['-m', 'pip', 'check', '--disable-pip-version-check']);
  writeFileSync(ready, `${pins.join('\n')}\n`);
  return own;
}

async function runOrThrow(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(command, args, false);
  if (code === 0) return;
  throw new Error(
    `${command} ${args.slice(0, 3).join(' ')} … failed:\n${output.trim().split('\n').slice(-8).join('\n')}`,
  );
}
