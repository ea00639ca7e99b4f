import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a wrong call ends with; what goes wrong later ends with 1. */
const BAD_USE = 2;

/**
 * Reads what was written behind a command, as `parseArgs` of Node does. `--help` prints `usage` and ends; what the command
 * does not know is refused.
 */
export function readOptions<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  const { args = process.argv.slice(2) } = config;
  if (args.includes('--help')) {
    console.log(usage);
    process.exit();
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), usage);
  }
}

/** A number that was given as text; anything else, or less than `least`, is refused. */
export function readNumber(option: string, value: string, usage: string, least = 0): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return number >= least ? number : refuse(`${option} takes a number from ${least}, not "${value}".`, usage);
}

/** Says what is wrong with a call, and how the command is used where that helps, and ends. */
export function refuse(problem: string, usage?: string): never {
  console.error(usage === undefined ? problem : `${problem}\n\n${usage}`);
  process.exit(BAD_USE);
}
