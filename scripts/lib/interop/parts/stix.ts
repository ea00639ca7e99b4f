import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeExport, writeGathered, writeReport } from '@/core/export/formats';
import type { StixBundle } from '@/core/export/stix/bundle';
import { TAKEN_OUT } from '../../../../tests/browser/files';
import { exportsToCheck, gatheredToCheck, reportsToCheck } from '../exports';
import type { DocumentGroup, InteropKit, InteropPart } from '../part';

/** STIX that Byname writes, against OASIS's validator, the schemas of the standard and the stix2 library. */
export const part: InteropPart = {
  name: 'stix',
  pins: [
    'antlr4-python3-runtime==4.13.2',
    'arrow==1.4.0',
    'attrs==26.1.0',
    'certifi==2026.10.19.post1',
    'charset-normalizer==3.5.3',
    'colorama==0.4.6',
    'cpe==1.3.1',
    'fqdn==1.6.0',
    'idna==3.20',
    'isoduration==20.11.0',
    'jsonpointer==3.12',
    'jsonschema==4.26.0',
    'jsonschema-specifications==2025.9.1',
    'lark==1.3.1',
    'python-dateutil==4.0.0',
    'pytz==2026.6',
    'referencing==0.37.0',
    'requests==2.34.2',
    'rfc3339-validator==0.1.4',
    'rfc3986-validator==0.1.1',
    'rfc3987-syntax==1.1.0',
    'rpds-py==2026.9.1',
    'simplejson==4.3.0',
    'six==1.17.0',
    'stix2==3.0.2',
    'stix2-patterns==2.1.2',
    // 3.3.1 was published without the schemas of the standard.
    'stix2-validator==3.3.2',
    'typing_extensions==4.16.0',
    'tzdata==2026.6',
    'uri-template==1.3.0',
    'urllib3==2.8.0',
    'webcolors==25.10.0',
  ],
  run: async (kit) => {
    await checkValidator(kit);
    const reports = Object.values(await reportsToCheck());
    const groups = [
      ...Object.entries(exportsToCheck()).map(([name, data]) => ({
        title: `STIX of ${name}`,
        documents: [writeExport('stix', data)],
      })),
      { title: `STIX of ${reports.length} reports`, documents: reports.map(writeReport) },
      ...Object.entries(gatheredToCheck()).map(([name, data]) => ({
        title: `STIX of a report of ${name}`,
        documents: [writeGathered('stix', data)],
      })),
      ...takenOut(),
    ];
    await kit.checkAll(groups, (texts) =>
      validate(
        kit,
        texts.map((text) => (JSON.parse(text) as StixBundle).objects),
      ),
    );
  },
};

/** What the stories downloaded from the built extension, byte for byte; there is none before they were told. */
function takenOut(): readonly DocumentGroup<string>[] {
  const files = existsSync(TAKEN_OUT)
    ? readdirSync(TAKEN_OUT).filter((name) => name.endsWith('.stix.json'))
    : [];
  if (files.length === 0) console.log('skipped: STIX that the stories took out (npm run e2e takes it out)');
  return files.map((name) => ({
    title: `STIX ${name.replace(/\..*/, '')}`,
    documents: [readFileSync(join(TAKEN_OUT, name), 'utf8')],
  }));
}

/** What passes a check says little where the check passes everything. */
async function checkValidator(kit: InteropKit): Promise<void> {
  const common = {
    spec_version: '2.1',
    created: '2020-01-02T03:04:05.000Z',
    modified: '2020-01-02T03:04:05.000Z',
  };
  const group = { type: 'intrusion-set', id: `intrusion-set--${uuid(1)}`, ...common, name: 'Sample' };
  const wrong = [
    { ...group, name: undefined },
    { ...group, aliases: [] },
    { ...group, x_byname_names: ['Sample'] },
    { ...group, created_by_ref: `identity--${uuid(2)}` },
    { ...group, first_seen: '2020' },
  ];
  const [ofSound = [], ...ofWrong] = await validate(kit, [[group], ...wrong.map((object) => [object])]);
  kit.check('the validator takes a sound object', ofSound);
  kit.check(
    'the validator refuses what the standard does',
    wrong.filter((_, at) => ofWrong[at]?.length === 0).map((object) => JSON.stringify(object)),
  );
}

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** What is wrong with each of these bundles, which are given by their objects. */
async function validate(
  kit: InteropKit,
  bundles: readonly (readonly object[])[],
): Promise<readonly (readonly string[])[]> {
  if (bundles.length === 0) return [];
  const paths = bundles.map((objects, at) => {
    const path = join(kit.folder, `bundle-${at}.json`);
    writeFileSync(path, JSON.stringify({ type: 'bundle', id: `bundle--${uuid(at)}`, objects }));
    return path;
  });
  const { code, output } = await kit.runPython('validate_stix.py', ...paths);
  if (code !== 0) throw new Error(output);
  const lines = output.trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { faults: readonly string[] }).faults);
}
