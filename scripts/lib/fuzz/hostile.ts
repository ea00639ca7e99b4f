import type { Random } from '../bench/random';

/** Texts that a feed may put anywhere, to be taken for what they are not or to break what reads them. */
export const HOSTILE_TEXTS: readonly [string, ...string[]] = [
  '',
  ' ',
  '\u0000\u0007\u001b[31m',
  '\u202eexe.gnp\u202c',
  '\u2066\u2067\u2068\u2069\u200e\u200f\u061c',
  '\u200b\u200c\u200d\u2060\ufeff\u00ad',
  '\u115f\u1160\u3164\uffa0\u180e\ufe0f\u{e0041}\u{e007f}\u{1d173}',
  '\ud800',
  '\udfff\ud800',
  '\u2028\u2029\u0085\u000b\u000c',
  'A\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '\u0410\u0420\u041229',
  'L\u0430zarus Group',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '<!--',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '```\n# Heading\n---\n| a |',
  '=cmd|" /C calc"!A0',
  '@SUM(1)',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<b>x',
  'https://attack.mitre.org@evil.example/',
  'https://attack.mitre.org\\@evil.example/',
  'https://\u0430ttack.mitre.org/groups/G0016/',
  'https://%61ttack.mitre.org/',
  'https://attack.mitre.org.evil.example/',
  'HTTPS://EVIL.EXAMPLE/"onmouseover=alert(1)',
  'http://[::1]:99999/',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '(Citation: ',
  '(Citation: (((((((((((((((((((((((((((((((',
  ';'.repeat(900),
  ' ,;'.repeat(300),
  '('.repeat(90),
  'a;'.repeat(49),
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'null',
  '0001-01-01T00:00:00Z',
  '9999999999999999999999',
  'G0016',
  'APT29',
  'Lazarus Group (Citation: x) - G0032',
];

const HOSTILE_VALUES: readonly [unknown, ...unknown[]] = [
  null,
  true,
  -1,
  0,
  1e308,
  [],
  {},
  [[]],
  [null],
  { toString: 1, valueOf: 1, length: -1 },
  { __proto__: null, length: 1e9 },
];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'id',
  'uuid',
  'type',
  'name',
  'meta',
  'toString',
] as const;

/** A copy of parsed JSON with a few things in it made hostile. */
export function spoil(input: unknown, others: readonly unknown[], random: Random): unknown {
  let spoilt = input;
  const times = 1 + random.below(6);
  for (let done = 0; done < times; done += 1) spoilt = spoilOnce(spoilt, others, random);
  return spoilt;
}

function spoilOnce(value: unknown, others: readonly unknown[], random: Random): unknown {
  if (typeof value !== 'object' || value === null) return hostileFor(value, others, random);
  const keys = Object.keys(value);
  // Deeper as a rule: what stands at the top is one thing, what is below thousands.
  if (keys.length > 0 && random.below(10) > 0) {
    const key = keys[random.below(keys.length)] ?? '';
    return withKey(value, key, spoilOnce((value as Record<string, unknown>)[key], others, random));
  }
  return Array.isArray(value) ? spoilList(value, others, random) : spoilObject(value, others, random);
}

function spoilList(list: readonly unknown[], others: readonly unknown[], random: Random): unknown {
  const at = random.below(list.length + 1);
  switch (random.below(6)) {
    case 0:
      return sizeOf(list) > MAX_REPEATED ? list : [...list, ...list];
    case 1:
      return repeated(list, random);
    case 2:
      return [...list.slice(0, at), hostileFor(list[at], others, random), ...list.slice(at)];
    case 3:
      return list.filter((_, n) => n !== at);
    case 4:
      return [...list].reverse();
    default:
      return hostileFor(list, others, random);
  }
}

/** Signs of JSON: a file has to be of a size that servers give. */
const MAX_REPEATED = 3_000_000;

function repeated(list: readonly unknown[], random: Random): readonly unknown[] {
  const most = Math.floor((MAX_REPEATED * list.length) / Math.max(1, sizeOf(list)));
  const length = Math.min(random.below(3_000), most);
  return Array.from({ length }, (_, n) => numbered(list[n % Math.max(1, list.length)], n));
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value)?.length ?? 0;
}

function spoilObject(object: object, others: readonly unknown[], random: Random): unknown {
  const keys = Object.keys(object);
  const key = keys[random.below(Math.max(1, keys.length))] ?? 'name';
  const other =
    random.below(2) === 0
      ? (KEYS[random.below(KEYS.length)] ?? 'id')
      : (keys[random.below(Math.max(1, keys.length))] ?? 'id');
  switch (random.below(4)) {
    case 0:
      return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
    case 1:
      return withKey(object, other, (object as Record<string, unknown>)[key]);
    case 2:
      return withKey(object, other, { polluted: true, ...object });
    default:
      return hostileFor(object, others, random);
  }
}

/** Also what every object inherits becomes a field of its own. */
function withKey(value: object, key: string, field: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? field : item));
  const copy = { ...value };
  Object.defineProperty(copy, key, { value: field, enumerable: true, configurable: true, writable: true });
  return copy;
}

function hostileFor(value: unknown, others: readonly unknown[], random: Random): unknown {
  if (random.below(12) === 0) return partOf(others[random.below(Math.max(1, others.length))], random);
  if (random.below(5) === 0) return random.pick(HOSTILE_VALUES);
  const text = random.below(20) === 0 ? 'x'.repeat(random.below(200_000)) : random.pick(HOSTILE_TEXTS);
  if (typeof value !== 'string' || random.below(3) === 0) return text;
  const at = random.below(value.length + 1);
  return value.slice(0, at) + text + value.slice(at);
}

/** Something from within another file. */
function partOf(value: unknown, random: Random): unknown {
  let part = value;
  // From the fourth level on nothing of a feed is large.
  for (let depth = 4 + random.below(3); depth > 0 || sizeOf(part) > MAX_REPEATED / 100; depth -= 1) {
    if (typeof part !== 'object' || part === null) return part;
    const fields = Object.values(part);
    part = fields[random.below(Math.max(1, fields.length))];
  }
  return part;
}

function numbered(value: unknown, number: number): unknown {
  if (typeof value === 'string') return `${value} ${number}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { ...value, ...('uuid' in value ? { uuid: id } : {}) };
}

/** The bytes with a few of them changed, left out, repeated or cut off. */
export function garble(bytes: Uint8Array, random: Random): Uint8Array {
  let garbled = bytes;
  const times = 1 + random.below(4);
  for (let done = 0; done < times; done += 1) garbled = garbleOnce(garbled, random);
  return garbled;
}

function garbleOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = random.below(Math.min(5_000, bytes.length + 1));
  const piece = bytes.subarray(at, at + length);
  switch (random.below(5)) {
    case 0:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 1:
      return joined(
        bytes.subarray(0, at),
        ...Array.from({ length: 1 + random.below(20) }, () => piece),
        bytes.subarray(at),
      );
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return joined(
        bytes.subarray(0, at),
        new TextEncoder().encode(random.pick(HOSTILE_TEXTS)),
        bytes.subarray(at),
      );
    default: {
      const copy = bytes.slice();
      for (let n = 0; n < 1 + random.below(8); n += 1)
        copy[random.below(copy.length + 1)] = random.below(256);
      return copy;
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
