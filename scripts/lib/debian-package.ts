import { existsSync } from 'node:fs';
import { runCommand } from './run-command.ts';

/** Where packages can be installed without asking anyone: root on a Debian. */
export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Installs a package of Debian; what apt said last where that failed. */
export async function installPackage(name: string): Promise<string | undefined> {
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', name]]) {
    const { code, output } = await runCommand('apt-get', args, false);
    if (code !== 0) {
      return `apt-get ${args.join(' ')} failed:\n${output.trim().split('\n').slice(-5).join('\n')}`;
    }
  }
  return undefined;
}
