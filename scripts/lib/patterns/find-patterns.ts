import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import swc from '@swc/core';
import { PROJECT_ROOT } from '../project';

export interface FoundPattern {
  readonly source: string;
  readonly flags: string;
  /** Of the file, from the project's folder. */
  readonly file: string;
}

export interface FoundPatterns {
  /** Literals, each once for a file. */
  readonly literals: readonly FoundPattern[];
  /** Files that make patterns of texts. */
  readonly makers: readonly string[];
}

/** Every regular expression that is written in a folder of the project. */
export function findPatterns(folder: string): FoundPatterns {
  const literals = new Map<string, FoundPattern>();
  const makers = new Set<string>();
  for (const file of sourceFiles(join(PROJECT_ROOT, folder))) {
    const path = relative(PROJECT_ROOT, file).replaceAll('\\', '/');
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) for (const part of node) visit(part);
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
      const { type, pattern, flags, callee } = node as Record<string, unknown>;
      if (type === 'RegExpLiteral' && typeof pattern === 'string') {
        const found = { source: pattern, flags: String(flags ?? ''), file: path };
        literals.set(JSON.stringify(found), found);
      }
      const isMaker = (type === 'NewExpression' || type === 'CallExpression') && nameOf(callee) === 'RegExp';
      if (isMaker) makers.add(path);
      for (const part of Object.values(node)) visit(part);
    };
    visit(swc.parseFileSync(file, { syntax: 'typescript', tsx: file.endsWith('.tsx') }).body);
  }
  return { literals: [...literals.values()], makers: [...makers] };
}

function nameOf(callee: unknown): unknown {
  return typeof callee === 'object' && callee !== null && 'value' in callee ? callee.value : undefined;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}
