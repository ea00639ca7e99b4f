import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { afterEach, describe, expect, it } from 'vitest';
import { ALL_LANGUAGES } from '@/ui/words/all-languages';
import { failureIn } from '@/ui/words/failure';
import { flatten } from '@/ui/words/messages';
import { speak } from '@/ui/words/say';

const SRC = join(import.meta.dirname, '../../../src');
const UI = join(SRC, 'ui');

/** Attributes that are read to a person. */
const SPOKEN = /^(aria-(label|description|roledescription|valuetext)|title|placeholder|alt|label|hint)$/;
/** What holds no text, whatever it looks like. */
const SILENT =
  /^(class|className|style|href|id|d|viewBox|autocomplete|type|role|key|name|value|for|rel|target)$/;
/** Takes a selector of elements. */
const SELECTING = /^(closest|matches|querySelector(All)?)$/;
/** Keys of the keyboard, as events call them. */
const KEYS =
  /^(Alt|Arrow(Up|Down|Left|Right)|Backspace|Control|End|Enter|Escape|Home|Key[A-Z]|Meta|Page(Up|Down)|Shift|Tab)$/;

/** Names, in every language the same: of works and who made them, languages, keys, examples. */
const NAMES =
  /^(Byname|Deutsch|English|Español|Français|Floating UI|Fuse\.js|Marked|Midnight Blizzard|OpenCTI|PDF|Papa Parse|PostalMime|Preact|TEAM LIST|Valibot)$|Copyright (?:\d{4}|Fabian)|^TLP:$|^Alt\+|^Esc$/;

type Node = { readonly type?: string; readonly [field: string]: unknown };

/** Texts in code that a reader would meet. */
function textsIn(code: string, tsx = true): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown, spoken: boolean): void => {
    if (Array.isArray(node)) {
      for (const child of node) walk(child, spoken);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type = '', ...fields } = node as Node;
    if (
      type.startsWith('Ts') ||
      type.startsWith('Import') ||
      (type.startsWith('Export') && 'source' in fields && fields.source)
    )
      return;
    if (type === 'JSXText' && isText(fields.value, true)) found.push(String(fields.value).trim());
    if (type === 'StringLiteral' && isText(fields.value, spoken)) found.push(String(fields.value));
    if (type === 'TemplateElement' && isText(fields.cooked, spoken)) found.push(String(fields.cooked));
    if (type === 'JSXAttribute') {
      const name = attributeName(fields.name);
      if (!SILENT.test(name)) walk(fields.value, SPOKEN.test(name));
      return;
    }
    if (type === 'CallExpression' || type === 'NewExpression') {
      walk(fields.callee, false);
      const given = fields.arguments as readonly unknown[];
      const callee = (fields.callee as Node).value;
      // What a function is given is a key or a selector more often than a text; a text among it looks like one.
      if (callee === 'say' || callee === 'sayWith') walk(given.slice(1), false);
      else if (!SELECTING.test(calledProperty(fields.callee))) walk(given, false);
      return;
    }
    if (type === 'BinaryExpression' && fields.operator !== '+') {
      walk([fields.left, fields.right], false);
      return;
    }
    if (type === 'ConditionalExpression') {
      walk(fields.test, false);
      walk([fields.consequent, fields.alternate], spoken);
      return;
    }
    const isChild = type === 'JSXElement' || type === 'JSXFragment';
    for (const [field, value] of Object.entries(fields)) walk(value, isChild ? field === 'children' : spoken);
  };
  walk(parseSync(code, { syntax: 'typescript', tsx }).body, false);
  return found;
}

function calledProperty(callee: unknown): string {
  const { type, property, base } = callee as Node;
  if (type === 'OptionalChainingExpression') return calledProperty(base);
  return type === 'MemberExpression' ? String((property as Node).value) : '';
}

function attributeName(name: unknown): string {
  const { value, namespace, name: local } = name as { value?: string; namespace?: Node; name?: Node };
  return value ?? `${namespace?.value}:${local?.value}`;
}

function hasWord(text: unknown): boolean {
  return /\p{L}{2}/u.test(String(text));
}

/** Where nobody says that it is read, two words or a capital tell. */
function isText(value: unknown, spoken: boolean): boolean {
  const text = String(value ?? '').trim();
  if (KEYS.test(text) || NAMES.test(text)) return false;
  return spoken ? hasWord(text) : /\p{L}{2}[,.;:]? \p{L}|^\p{Lu}\p{Ll}/u.test(text);
}

const FILES = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words/'));

function textsOf(folder: string): readonly string[] {
  return FILES.filter((file) => file.startsWith(`${folder}/`)).flatMap((file) =>
    textsIn(readFileSync(join(UI, file), 'utf8'), file.endsWith('x')).map((text) => `${file}: ${text}`),
  );
}

describe('a text in code', () => {
  it.each([
    ['<p>Not marked</p>', ['Not marked']],
    ['<p>{say("a.b")}</p>', []],
    ['<button aria-label="Close" class="button main" />', ['Close']],
    ['<input placeholder={isOff ? "off" : say("a.b")} />', ['off']],
    ['<p>{count} {count === 1 ? "name" : "names"}</p>', ['name', 'names']],
    ['<p class={isOn ? "row" : "row gone"}>{x}</p>', []],
    ['const words = `Failed: records left out`;', ['Failed: records left out']],
    ['throw new Error("The name was not found.");', ['The name was not found.']],
    ['if (key === "Escape" || kind === "too-few") close("details");', []],
    ['say(`sites.Hint and more`, { name: "Two words" })', ['Two words']],
    ['form.querySelector("input, button")', []],
    ['const LABELS = { a: "Undo" };', ['Undo']],
    ['type Kind = "Some words here";', []],
  ])('%s', (code, texts) => {
    expect(textsIn(code)).toEqual(texts);
  });
});

const folders = [...new Set(FILES.map((file) => file.split('/')[0] ?? ''))].filter(
  (name) => !name.includes('.'),
);

describe('every text that a reader meets is said in her language', () => {
  it('in what style sheets write', () => {
    const sheets = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.css'),
    );
    const written = sheets.flatMap((name) =>
      [...readFileSync(join(UI, name), 'utf8').matchAll(/content: (["'])(.*?)\1/g)].map(([, , text]) => text),
    );
    expect(written.filter(hasWord)).toEqual([]);
  });

  it.each(folders)('in %s', (folder) => {
    expect(textsOf(folder)).toEqual([]);
  });
});

/** What makes a failure, or names what was left out: a sentence among what it is given is read by a person. */
const MAKERS = /^(Error|countSkipped|fail|failed|limit|orSay)$/;

/** What holds one: `{ ok: false, error: '…' }`, and what is said of an exception by its name. */
const FIELDS = /^(error|\w+Error)$/;

/** Said to no reader, and last what stands in an export. */
const UNSEEN = new Set(['none was given', 'Only a page may vouch.', 'X, X says.']);

function isSentence(text: string): boolean {
  return /\p{L}{2}[,.;:’']? ?\p{L}/u.test(text) && /\s/.test(text.trim());
}

/** Texts among the arguments of what makes failures; a value in one is X. */
function failuresIn(code: string, tsx: boolean): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown, isGiven: boolean): void => {
    if (Array.isArray(node)) for (const child of node) visit(child, isGiven);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, callee, value, quasis, ...rest } = node as Record<string, unknown>;
    if (isGiven && type === 'StringLiteral' && isSentence(String(value))) found.push(String(value));
    if (isGiven && type === 'TemplateLiteral') {
      const text = (quasis as { cooked: string }[]).map(({ cooked }) => cooked).join('X');
      if (isSentence(text)) found.push(text);
      return;
    }
    const makes =
      type === 'KeyValueProperty'
        ? FIELDS.test(String((rest.key as { value?: unknown }).value))
        : (type === 'CallExpression' || type === 'NewExpression') &&
          (MAKERS.test(String((callee as { value?: unknown }).value)) || calledProperty(callee) === 'push');
    for (const child of [...Object.values(rest), value, quasis]) visit(child, isGiven || makes);
  };
  visit(parseSync(code, { syntax: 'typescript', tsx }).body, false);
  return found;
}

describe('a failure', () => {
  afterEach(() => speak());

  it.each([
    ["fail('offline', `Nothing at \u0024{host} now.`)", ['Nothing at X now.']],
    ["throw new Error('There is no room.')", ['There is no room.']],
    ["failed(isNew ? 'It is new.' : 'It is old.')", ['It is new.', 'It is old.']],
    ["const SHUT = { ok: false, error: 'It was shut.' };", ['It was shut.']],
    ["problems.push('It is tried again.')", ['It is tried again.']],
    ["send('There is no room.')", []],
  ])('%s', (code, texts) => {
    expect(failuresIn(code, false)).toEqual(texts);
  });

  it('that code makes has its words in another language', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.tsx?$/.test(name) && !/^(ui|page)\//.test(name));
    const made = files.flatMap((file) =>
      failuresIn(readFileSync(join(SRC, file), 'utf8'), file.endsWith('x')).filter(
        (text) => !UNSEEN.has(text),
      ),
    );
    expect(made.length).toBeGreaterThan(100);
    speak({ language: 'ja', messages: flatten(ALL_LANGUAGES.ja) });
    expect([...new Set(made)].filter((text) => failureIn(text) === text)).toEqual([]);
  });
});
