import { runTool } from './run-tool';

/** By npx, for its five hundred packages are needed at a release alone. */
const WEB_EXT = 'web-ext@10.7.0';

/** What Mozilla's linter warns of and is meant so. One that is not in this list stops a release. */
const MEANT: readonly Meant[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:page|chunks\/mark-own-page-[\w-]+)\.js$/,
    message: /call to import/,
    reason:
      'The scripts that are loaded where there is a name. A content script has no other way to a file of its own package than its address, which runtime.getURL makes of a constant.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/reader-[\w-]+\.js$/,
    message: /call to import/,
    reason: 'pdf.js, out of the package, by a constant address.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/[\w.-]+\.js$/,
    message: /assignment to innerHTML/,
    reason:
      'Preact’s handling of dangerouslySetInnerHTML, and DOMPurify’s parsing. Nothing of ours assigns it (tests/architecture.test.ts).',
  },
  {
    code: /^(?:UNSAFE_VAR_ASSIGNMENT|DANGEROUS_EVAL)$/,
    file: /^pdfjs\//,
    message: /./,
    reason:
      'pdf.js as Mozilla publishes it. The policy of the extension’s pages lets no text be run, so those branches fail.',
  },
];

interface Meant {
  readonly code: string | RegExp;
  readonly file: RegExp;
  readonly message: RegExp;
  readonly reason: string;
}

interface Finding {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** Runs `web-ext lint`; what it finds beside that what is meant, one line each. */
export async function lintForFirefox(folder: string): Promise<readonly string[]> {
  const output = await runTool(
    WEB_EXT,
    'web-ext',
    ['lint', '--source-dir', folder, '--output', 'json'],
    true,
  );
  const report = JSON.parse(output.slice(output.indexOf('{"'))) as Readonly<
    Record<'errors' | 'warnings' | 'notices', readonly Finding[]>
  >;
  return unmeant([...report.errors, ...report.warnings, ...report.notices]);
}

export function unmeant(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter((finding) => finding._type === 'error' || !MEANT.some((meant) => isMeant(finding, meant)))
    .map(({ _type, code, file = 'manifest.json', message }) => `${_type} ${code} in ${file}: ${message}`);
}

function isMeant(finding: Finding, { code, file, message }: Meant): boolean {
  const isCode = typeof code === 'string' ? finding.code === code : code.test(finding.code);
  return isCode && file.test(finding.file ?? '') && message.test(finding.message);
}
