import { NAME_UNITS } from '@/core/limits';
import type { FoundPattern } from './find-patterns';

interface Bounded {
  readonly file: string;
  /** How many UTF-16 units are tried at most, and why no more. */
  readonly units: number;
  readonly why: string;
  readonly sources: readonly string[];
}

/**
 * Patterns whose time grows with the square of a text that is short: a square of so few is less than a walk over a page. One that
 * grows faster is none of them.
 */
const BOUNDED: readonly Bounded[] = [
  ...['src/stored/addresses.ts', 'src/stored/page-settings.ts'].map((file) => ({
    file,
    units: 255,
    why: 'a host, as a browser has parsed it',
    sources: ['\\.+$'],
  })),
  ...Object.entries({
    'compile-names': '^\\p{L}*\\p{Ll}\\p{L}*$',
    'name-spelling': '^(\\p{L}*\\p{Ll}\\p{L}*)[\\s-]?\\p{N}{1,2}$',
  }).map(([file, source]) => ({
    file: `src/core/matcher/${file}.ts`,
    units: NAME_UNITS,
    why: 'a name, which adapters and corrections cut',
    sources: [source],
  })),
  {
    file: 'src/core/matcher/is-embedded.ts',
    units: 400,
    why: 'a stretch without a space, cut out by REACH on either side, or less of it',
    sources: [
      '(?:[@\\\\=_~$%]|(?:=[^\\s&]*|(?<![\\p{L}\\p{N}]))&|::|[\\p{Lu}\\p{N}][\\p{L}\\p{N}]*-)$',
      '(?<![\\p{Ll}\\p{Lu}\\p{N}])(?:[#＃][\\p{L}\\p{N}_]+)*[#＃]$',
      "(?:(?:^|[\\s\"'“‘«(])(?!(?:www|self|this)\\.)(?:\\p{Lu}?[\\p{Ll}’'-]{2,}|\\p{Lu}{2,}|\\d{1,4})[)\\]\"'”’»]*|[\\u3000-\\u9fff\\uac00-\\ud7a3]|\\.)\\.$",
      '^[("\'[#]+|[^\\p{L}\\p{N}]+$',
    ],
  },
  {
    file: 'src/core/matcher/words-beside.ts',
    units: 5,
    why: 'what stands before a mention',
    sources: ['(?:^|[.!?:\\n])["\'“‘(\\s]*$'],
  },
  {
    file: 'src/page/reading/prose.ts',
    units: 4_000,
    why: 'a sample of a text of the page',
    sources: ['(?:\\p{L}[\\p{L}\\p{M}\\p{N}\'’,)”"-]* +){4}\\p{L}|\\p{Lo}{8}'],
  },
  {
    file: 'src/reader/broken-words.ts',
    units: 100,
    why: 'the end of a line, as long as a word can be',
    sources: ['(\\p{L}{2,})[-\\u2010]$'],
  },
  {
    file: 'src/reader/text/decode.ts',
    units: 1_024,
    why: 'the head of a file',
    sources: ['<meta[^>]*charset=["\']?([\\w-]+)'],
  },
  {
    file: 'src/ui/components/Description.tsx',
    units: 1_000,
    why: 'the first words of a description',
    sources: ['[,;:.\\s]+$'],
  },
  {
    file: 'src/ui/profile/compare/CompareView.tsx',
    units: 1_000,
    why: 'the first words of a description',
    sources: ['\\s+\\S*$'],
  },
];

export function boundOf({ file, source }: Pick<FoundPattern, 'file' | 'source'>): Bounded | undefined {
  return BOUNDED.find((bounded) => bounded.file === file && bounded.sources.includes(source));
}

/** Those that stand here and in no file any more. */
export function idleBounds(patterns: readonly FoundPattern[]): readonly string[] {
  return BOUNDED.flatMap(({ file, sources }) =>
    sources.filter((source) => !patterns.some((found) => found.file === file && found.source === source)),
  );
}
