import swc from '@swc/core';

const parseFile = swc.parseFileSync;

/**
 * Makes dependency-cruiser read TypeScript with swc, as it knows the compiler only up to version 6: by itself it takes
 * a `.tsx` file for one without JSX, and a type for something that is loaded.
 *
 * @param {{ withTypes: boolean }} options with false, imports that the compiler erases are left out
 */
export function parseWithSwc({ withTypes }) {
  swc.parseFileSync = (file, options) => {
    const parsed = parseFile(file, { ...options, tsx: file.endsWith('.tsx') });
    return withTypes ? parsed : { ...parsed, body: parsed.body.filter((item) => !isErased(item)) };
  };
}

function isErased({ typeOnly, specifiers = [] }) {
  return typeOnly || (specifiers.length > 0 && specifiers.every(({ isTypeOnly }) => isTypeOnly));
}

/** What both ways of reading share. */
export const OPTIONS = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  doNotFollow: { path: '^node_modules' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'default'],
  },
};
