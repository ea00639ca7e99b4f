import type { BrowserFamily } from './find-browser';
import { BUILD_SCRIPT, PROJECT_ROOT } from './project';
import { runCommand } from './run-command';

/** Builds the extension for a family of browsers; throws with the build's last words when it fails. */
export async function build(family: BrowserFamily, say: (line: string) => void): Promise<void> {
  say(`Building (npm run ${BUILD_SCRIPT[family]}) …`);
  process.chdir(PROJECT_ROOT);
  const { code, output } = await runCommand('npm', ['run', '--silent', BUILD_SCRIPT[family]], false);
  if (code !== 0) throw new Error(`the build failed.\n${output.trim().split('\n').slice(-30).join('\n')}`);
}
