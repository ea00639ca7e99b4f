import { readOptions } from './lib/read-options';
import { digest, zipFile } from './lib/release/files';
import { runCommand } from './lib/run-command';

const USAGE = `npm run build-for-amo [-- RECEIVED.zip…]
Builds the zip that the Firefox store was given, from the sources that it was given, and prints its checksum. With the
file that was received the two are compared, byte by byte.`;

async function main(): Promise<void> {
  const { positionals } = readOptions(USAGE, { allowPositionals: true });
  const { code, output } = await runCommand(
    'npx',
    ['--no-install', 'wxt', 'zip', '-b', 'firefox', '--mv3'],
    false,
  );
  if (code !== 0) throw new Error(output);
  const built = zipFile('firefox');
  console.log(`${digest(built)}  ${built}`);
  for (const received of positionals) {
    console.log(`${digest(received)}  ${received}`);
    if (digest(received) !== digest(built)) throw new Error('They are not the same.');
    console.log('They are the same.');
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
