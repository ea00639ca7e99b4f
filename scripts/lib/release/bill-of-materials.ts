import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackagesFile } from '../bundled-packages';
import { PROJECT_ROOT } from '../project';
import { runTool } from './run-tool';

const CYCLONEDX = '@cyclonedx/cyclonedx-npm@6.0.1';

/** As CycloneDX has it; what is not named here stays as the tool wrote it. */
export interface Bill {
  readonly metadata: { readonly component: { readonly 'bom-ref': string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly unknown[];
  /** What it has installed for itself, of which nothing is shipped: the bundler would have named it. */
  readonly components?: readonly unknown[];
}

/**
 * The bill of materials of the built extensions, in CycloneDX: of all packages that are installed, those that the builds
 * took something from. The tool reads the lock file, so the bill is the same wherever it is made.
 */
export async function billOfMaterials(builds: readonly string[]): Promise<Bill> {
  const shipped = builds.flatMap(
    (folder) => JSON.parse(readFileSync(bundledPackagesFile(folder), 'utf8')) as readonly string[],
  );
  const options = ['--package-lock-only', '--output-reproducible', '--mc-type', 'application'];
  const output = await runTool(CYCLONEDX, 'cyclonedx-npm', [...options, join(PROJECT_ROOT, 'package.json')]);
  return onlyShipped(JSON.parse(output.slice(output.indexOf('{'))) as Bill, new Set(shipped));
}

export function onlyShipped(bill: Bill, shipped: ReadonlySet<string>): Bill {
  // Of two versions that are installed the one at the top is what the builds resolve.
  const components = bill.components
    .filter((component) => shipped.has(fullName(component)))
    .map(({ components: _, ...component }) => component);
  const missing = [...shipped].filter((name) => !components.some((one) => fullName(one) === name));
  if (missing.length > 0) throw new Error(`The bill of materials lacks ${missing.join(', ')}.`);
  const unlicensed = components.filter(({ licenses = [] }) => licenses.length === 0).map(fullName);
  if (unlicensed.length > 0) throw new Error(`No licence is stated by ${unlicensed.join(', ')}.`);
  const refs = new Set(components.map((component) => component['bom-ref']));
  const isKept = (ref: string) => refs.has(ref) || ref === bill.metadata.component['bom-ref'];
  return {
    ...bill,
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => isKept(ref))
      .map(({ ref, dependsOn }) =>
        dependsOn === undefined ? { ref } : { ref, dependsOn: dependsOn.filter(isKept) },
      ),
  };
}

function fullName({ group, name }: Component): string {
  return group === undefined ? name : `${group}/${name}`;
}
