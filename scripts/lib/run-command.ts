import { spawn } from 'node:child_process';

export interface CommandResult {
  readonly code: number;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

/**
 * Runs a command to its end. With `show`, its output also goes to the terminal as it comes. A command that
 * cannot be started is a result with code 127, not an exception. `variables` are added to the environment.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  show: boolean,
  variables: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32',
      env: { ...(show && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...process.env, ...variables },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
