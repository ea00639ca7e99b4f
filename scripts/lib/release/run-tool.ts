import { runCommand } from '../run-command';

/** Runs a program of a package that only a release needs; what it printed. Its exact version is in the package's name. */
export async function runTool(
  tool: string,
  program: string,
  args: readonly string[],
  mayFail = false,
): Promise<string> {
  const { code, output } = await runCommand(
    'npx',
    ['--yes', `--package=${tool}`, '--', program, ...args],
    false,
  );
  if (code !== 0 && !mayFail) throw new Error(`${tool} failed.\n${output.trim()}`);
  return output;
}
