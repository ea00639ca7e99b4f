import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledPackagesFile } from '../scripts/lib/bundled-packages';
import { ASKED_FOR } from '../scripts/lib/release/asked-for';
import { onlyShipped } from '../scripts/lib/release/bill-of-materials';
import { unmeant } from '../scripts/lib/release/lint-for-firefox';
import { storeListing } from '../scripts/lib/release/listing';

const ROOT = join(import.meta.dirname, '..');

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const folder = join(ROOT, `.output/${browser}-mv3`);

  it.runIf(existsSync(folder))('asks for what has a reason, and for nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const asked = [
      ...manifest.permissions,
      ...manifest.optional_host_permissions,
      ...manifest.optional_permissions,
      ...manifest.content_scripts.flatMap(({ matches }) => matches),
    ];
    const reasoned = ASKED_FOR.filter(({ only = browser }) => only === browser).map(({ name }) => name);
    expect(asked.toSorted()).toEqual(reasoned.toSorted());
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    const open = manifest.web_accessible_resources.flatMap(({ resources }) => resources);
    // Beside scripts, which do nothing in a page's own world, no page may show anything but the card.
    expect(open.filter((file) => !/^[\w-]+\.js$/.test(file))).toEqual(['card.html']);
  });

  it.runIf(existsSync(bundledPackagesFile(folder)))('has of others only what NOTICE names', () => {
    const bundled = JSON.parse(readFileSync(bundledPackagesFile(folder), 'utf8')) as readonly string[];
    const named = [...readFileSync(join(ROOT, 'NOTICE'), 'utf8').matchAll(/^ {2}npm: (.*)$/gm)].flatMap(
      ([, names = '']) => names.split(', '),
    );
    expect(bundled).toEqual(named.toSorted());
  });
});

describe('the bill of materials', () => {
  const preact = { 'bom-ref': 'a|preact', name: 'preact', version: '1.0.0', licenses: [{}] };
  const core = { 'bom-ref': 'a|core', group: '@floating-ui', name: 'core', version: '1.0.0', licenses: [{}] };
  const vitest = { 'bom-ref': 'a|vitest', name: 'vitest', version: '1.0.0', licenses: [{}] };
  const bill = {
    metadata: { component: { 'bom-ref': 'byname' } },
    components: [preact, core, vitest],
    dependencies: [
      { ref: 'byname', dependsOn: ['a|preact', 'a|vitest'] },
      { ref: 'a|vitest', dependsOn: ['a|preact'] },
      { ref: 'a|vitest|chai' },
      { ref: 'a|preact' },
    ],
  };

  it('holds what is shipped and nothing else', () => {
    const { components, dependencies } = onlyShipped(bill, new Set(['preact', '@floating-ui/core']));
    expect(components).toEqual([preact, core]);
    expect(dependencies).toEqual([{ ref: 'byname', dependsOn: ['a|preact'] }, { ref: 'a|preact' }]);
  });

  it('is refused where it lacks a package, or the package a licence', () => {
    expect(() => onlyShipped(bill, new Set(['preact', 'idb']))).toThrow('lacks idb');
    const unlicensed = { ...bill, components: [{ ...preact, licenses: [] }] };
    expect(() => onlyShipped(unlicensed, new Set(['preact']))).toThrow('No licence is stated by preact');
  });
});

it('stops for what Mozilla’s linter finds, but for what is known and meant', () => {
  const finding = {
    _type: 'warning',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe assignment to innerHTML',
  };
  expect(unmeant([{ ...finding, file: 'chunks/reader-AbC-1_2.js' }])).toEqual([]);
  expect(unmeant([{ ...finding, file: 'pdfjs/pdf.mjs' }])).toEqual([]);
  expect(unmeant([{ ...finding, file: 'page.js' }])).toHaveLength(1);
  expect(unmeant([{ ...finding, _type: 'error', file: 'pdfjs/pdf.mjs' }])).toHaveLength(1);
  expect(unmeant([{ ...finding, code: 'DANGEROUS_EVAL', file: 'background.js' }])).toHaveLength(1);
});

it('tells the stores a reason for everything that is asked for, in their own form', () => {
  const listing = storeListing('1.2.3');
  const lines = listing.split('\n');
  for (const { name, reason } of ASKED_FOR) {
    expect(lines.some((line) => line.startsWith(`- \`${name}\``) && line.endsWith(reason))).toBe(true);
  }
  expect(listing).toContain('de: **Byname**. Sagt Ihnen');
  expect(listing).toContain('never stores or sends the pages you visit');
  expect(listing).not.toMatch(/\]\(/);
});

it('keeps every key out of the workflow, and every action at one commit', () => {
  const workflow = readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8');
  expect(workflow).not.toMatch(/secrets\./);
  expect([...workflow.matchAll(/uses: (.*)/g)].map(([, action]) => action)).not.toHaveLength(0);
  for (const [, action] of workflow.matchAll(/uses: (.*)/g)) expect(action).toMatch(/@[0-9a-f]{40} # v/);
});

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly externally_connectable?: unknown;
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly web_accessible_resources: readonly { readonly resources: readonly string[] }[];
}
