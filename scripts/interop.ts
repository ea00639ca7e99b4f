import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkerOf, type InteropPart, pythonKit } from './lib/interop/part';
import { ensureEnvironment, ensurePython, INTEROP_FOLDER, MissingPython } from './lib/interop/python';
import { PROJECT_ROOT } from './lib/project';
import { readOptions } from './lib/read-options';

const PARTS = join(PROJECT_ROOT, 'scripts/lib/interop/parts');

const USAGE = `npm run interop [-- --only NAME | --but NAME]
What Byname writes is read by the tools of others, and what they write by Byname. Each file of scripts/lib/interop/parts is a
part; its tools come from their public index into an environment of its own, which later runs use again. Nothing else is asked
of the network.`;

async function main(): Promise<void> {
  const { values } = readOptions(USAGE, { options: { only: { type: 'string' }, but: { type: 'string' } } });
  const python = await ensurePython(console.log);
  const failed: string[] = [];
  let passed = 0;
  const check = (title: string, faults: readonly string[]): void => {
    if (faults.length === 0) passed += 1;
    else failed.push(title);
    console.log(`${faults.length === 0 ? 'passed' : 'FAILED'}  ${title}`);
    for (const fault of faults.slice(0, MAX_FAULTS))
      console.log(`        ${fault.replaceAll('\n', '\n        ')}`);
    if (faults.length > MAX_FAULTS) console.log(`        … and ${faults.length - MAX_FAULTS} more`);
  };

  for (const part of await readParts()) {
    if (values.but === part.name || (values.only !== undefined && values.only !== part.name)) continue;
    const inPart = (title: string, faults: readonly string[]) => check(`${part.name}: ${title}`, faults);
    try {
      const own = await ensureEnvironment(python, part.environment ?? part.name, part.pins);
      const folder = join(INTEROP_FOLDER, part.name);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const kit = pythonKit(own);
      const { output } = await kit.runPython('reach_outside.py');
      inPart('its tools reach nothing but this machine', output === 'refused\nrefused\n' ? [] : [output]);
      const checkAll = checkerOf(join(INTEROP_FOLDER, `sound-${part.name}.txt`), part.pins, inPart);
      await part.run({ ...kit, folder, check: inPart, checkAll });
    } catch (error) {
      // One part that breaks down leaves the others their say.
      inPart('runs to its end', [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
    }
  }

  for (const title of failed) console.log(`failed: ${title}`);
  console.log(`Interop: ${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
}

const MAX_FAULTS = 20;

async function readParts(): Promise<readonly InteropPart[]> {
  const files = readdirSync(PARTS).filter((file) => file.endsWith('.ts'));
  const modules = files
    .sort()
    .map((file) => import(pathToFileURL(join(PARTS, file)).href) as Promise<{ part: InteropPart }>);
  return (await Promise.all(modules)).map(({ part }) => part);
}

main().catch((error: unknown) => {
  console.error(error instanceof MissingPython ? error.message : error);
  process.exitCode = 1;
});
