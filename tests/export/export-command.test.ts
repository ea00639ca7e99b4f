import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { selectActors } from '@/core/export/export-data';
import { writeExport } from '@/core/export/formats';
import { exportCommand } from '../../scripts/lib/export-command';
import { PROJECT_ROOT } from '../../scripts/lib/project';
import { readBundledActors } from '../../scripts/lib/read-bundled-actors';

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** `npm run export -- …`, without what npm itself says: once for each way in which a process of its own ends. */
function start(...args: string[]): Outcome {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/export.ts', ...args], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
  });
}

class Ended extends Error {}

/** The same without a process. */
async function run(...args: string[]): Promise<Outcome> {
  let stdout = '';
  let status = 0;
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(text));
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    status = Number(code);
    throw new Ended();
  });
  await exportCommand(args, (text) => {
    stdout += text;
  }).catch((error: Error) => {
    if (error instanceof Ended) return;
    said.push(error.message);
    status = 1;
  });
  return { stdout, stderr: said.join('\n'), status };
}

const IN_A_PROCESS = 'no format';

describe('the command for exports', () => {
  it('writes what the product writes, and nothing else', () => {
    const { actors, taken } = readBundledActors();
    const id = actors.find(({ name }) => name === 'Storm-0558')?.id ?? '';
    const { stdout, stderr, status } = start('--format', 'stix', '--actor', id);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toBe(writeExport('stix', { ...selectActors(actors, [id]), taken }));
  });

  it('takes an ATT&CK id and a name for an id', async () => {
    const { stdout } = await run('--format', 'markdown-list', '--actor', 'G0016', '--actor', 'storm 0558');
    expect(stdout.split('\n').map((line) => line.slice(0, 14))).toEqual([
      '- **APT29** (R',
      '- **Storm-0558',
      '',
    ]);
  });

  it.each([
    [IN_A_PROCESS, [], 'No format was given.\n\nnpm run'],
    ['a format that is none', ['--format', 'sitx'], '"sitx" is no format.'],
    ['an option that is none', ['--format', 'csv', '--actr', 'x'], "Unknown option '--actr'"],
    [
      'an actor that is none',
      ['--format', 'csv', '--actor', 'Storm-0559'],
      'No actor is known by "Storm-0559". Near it:\n  Storm-0558 (',
    ],
    [
      'a name of several',
      ['--format', 'csv', '--actor', 'Kaos'],
      'Several actors are called "Kaos". Near it:',
    ],
  ])('ends with 2, and says why, at %s', async (title, args, words) => {
    const { stdout, stderr, status } = await (title === IN_A_PROCESS ? start : run)(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(words);
  });

  it('ends with 1 where files are missing', () => {
    const { stdout, stderr, status } = start('--format', 'csv', '--upstream', '/nowhere');
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain('is missing');
  });

  it('ends with 1, and names the file, where one is not JSON', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'byname-'));
    try {
      const file = join(folder, 'producer.json');
      writeFileSync(file, '<html>');
      for (const args of [
        ['--upstream', folder],
        ['--report', file],
      ]) {
        const { stdout, stderr, status } = await run('--format', 'stix', ...args);
        expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
        expect(stderr).toContain(`${file} is not JSON`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
