import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildFolder, PROJECT_ROOT } from './lib/project';
import { readOptions } from './lib/read-options';
import { billOfMaterials } from './lib/release/bill-of-materials';
import { checksums, digest, VERSION, zipFile } from './lib/release/files';
import { lintForFirefox } from './lib/release/lint-for-firefox';
import { storeListing } from './lib/release/listing';
import { runCommand } from './lib/run-command';

const RELEASE = join(PROJECT_ROOT, '.output/release');

const USAGE = `npm run release [-- --trial]
Makes all that a release is: the zips for Chrome and Firefox, that of the sources, the bill of materials, licences,
store texts and checksums, in .output/release. It stops where the tree is not what is tagged, where an audit or Mozilla's
linter finds something, and where the sources, unpacked elsewhere, do not build the same bytes. --trial makes the
files all the same of a version that is not tagged yet, and says what would have stopped it.`;

async function main(): Promise<void> {
  const { values } = readOptions(USAGE, { options: { trial: { type: 'boolean', default: false } } });
  process.chdir(PROJECT_ROOT);
  const inTheWay: string[] = [];
  const hold = (what: string) => {
    if (!values.trial) throw new Error(what);
    inTheWay.push(what);
  };

  console.log(`Byname ${VERSION}`);
  for (const what of await notReady()) hold(what);
  console.log('Audit …');
  const audit = await runCommand('npm', ['run', 'audit'], false);
  if (audit.code !== 0) hold(`The audit: ${audit.output.trim()}`);
  console.log('Builds and zips …');
  await run('npm', ['run', '--silent', 'zip']);
  console.log('Mozilla’s linter …');
  for (const finding of await lintForFirefox(buildFolder('firefox'))) hold(finding);
  console.log('The same from the sources …');
  await rebuild();

  rmSync(RELEASE, { recursive: true, force: true });
  mkdirSync(RELEASE, { recursive: true });
  const zips = (['chrome', 'firefox', 'sources'] as const).map(zipFile);
  for (const path of [...zips, join(PROJECT_ROOT, 'NOTICE'), join(PROJECT_ROOT, 'LICENSE')]) {
    copyFileSync(path, inRelease(basename(path)));
  }
  const bill = await billOfMaterials([buildFolder('chromium'), buildFolder('firefox')]);
  writeFileSync(inRelease(`byname-${VERSION}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(inRelease('store-listing.md'), storeListing(VERSION));
  writeFileSync(
    inRelease('SHA256SUMS'),
    checksums([...zips.map((path) => basename(path)), `byname-${VERSION}.cdx.json`].map(inRelease)),
  );
  console.log(`\n${readFileSync(inRelease('SHA256SUMS'), 'utf8')}${RELEASE}`);
  for (const what of inTheWay) console.log(`in the way of a release: ${what}`);
}

function inRelease(name: string): string {
  return join(RELEASE, name);
}

/** What is wrong with the tree: a release is one commit, with a tag of its version and a part of the changelog. */
async function notReady(): Promise<readonly string[]> {
  const changes = (await run('git', ['status', '--porcelain'])).trim();
  const tags = (await run('git', ['tag', '--points-at', 'HEAD'])).split('\n');
  const changelog = readFileSync(join(PROJECT_ROOT, 'CHANGELOG.md'), 'utf8');
  return [
    ...(changes === '' ? [] : [`There are changes that are not committed:\n${changes}`]),
    ...(tags.includes(`v${VERSION}`) ? [] : [`HEAD has no tag v${VERSION}.`]),
    ...(changelog.includes(`\n## ${VERSION}, `)
      ? []
      : [`CHANGELOG.md has no heading "## ${VERSION}, DATE".`]),
  ];
}

/** As a reviewer of the store does it, at another path and from the zip of sources alone. */
async function rebuild(): Promise<void> {
  const elsewhere = mkdtempSync(join(tmpdir(), 'byname-sources-'));
  try {
    await run('unzip', ['-q', zipFile('sources'), '-d', elsewhere]);
    const npm = ['--prefix', elsewhere, '--silent'];
    await run('npm', ['ci', ...npm]);
    const output = await run('npm', ['run', 'build-for-amo', ...npm]);
    if (!output.includes(digest(zipFile('firefox')))) {
      throw new Error(`The sources build another zip for Firefox.\n${output}`);
    }
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

async function run(command: string, args: readonly string[]): Promise<string> {
  const { code, output } = await runCommand(command, args, false);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed.\n${output.trim()}`);
  return output;
}

main().catch((error: unknown) => {
  console.error(`No release: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
