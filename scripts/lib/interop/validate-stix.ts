import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StixBundle } from '@/core/export/stix/bundle';
import type { DocumentGroup, InteropKit } from './part';

/** OASIS's validator with the schemas of the standard, and the stix2 library. */
export const STIX_TOOLS = {
  environment: 'stix',
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
};

/** Counts a check for each group of bundles, given as they were written. */
export function checkStix(kit: InteropKit, groups: readonly DocumentGroup<string>[]): Promise<void> {
  return kit.checkAll(groups, (texts) =>
    validateStix(
      kit,
      texts.map((text) => (JSON.parse(text) as StixBundle).objects),
    ),
  );
}

/** What is wrong with each of these bundles, which are given by their objects. */
export async function validateStix(
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

/** A UUID that is the same each time. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
