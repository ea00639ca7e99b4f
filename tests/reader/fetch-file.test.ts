import { afterEach, expect, it, vi } from 'vitest';
import { fetchFile } from '@/reader/fetch-file';

afterEach(() => vi.unstubAllGlobals());

const ADDRESS = 'https://reports.example/a%20report';

it.each([
  ['its address', undefined, 'a report'],
  ['its server', 'attachment; filename="Turla.pdf"', 'Turla.pdf'],
  [
    'its server, in letters of any language',
    "inline; filename*=UTF-8''%C3%BCber%20Turla.pdf",
    'über Turla.pdf',
  ],
  [
    'its server, with a semicolon and quotes in it',
    'attachment; filename="Turla; the \\"snake\\".pdf"; size=7',
    'Turla; the "snake".pdf',
  ],
  [
    'its server, without what turns its direction or is not seen',
    "inline; filename*=UTF-8''Turla%E2%80%AEcod.%00%E2%80%8B%0Apdf",
    'Turlacod. pdf',
  ],
  ['its address, where its server says what is not seen', 'inline; filename="\u00ad"', 'a report'],
  ['its server, without quotes', 'attachment; filename=Turla.pdf; size=7', 'Turla.pdf'],
  [
    'the better of two that its server has',
    `inline; filename="ber.pdf"; filename*=utf-8'de'%C3%BCber.pdf`,
    'über.pdf',
  ],
])('a file is called as says %s', async (_, disposition, name) => {
  const headers = new Headers(disposition === undefined ? {} : { 'content-disposition': disposition });
  const response = Object.defineProperty(new Response('Turla', { headers }), 'url', { value: ADDRESS });
  vi.stubGlobal('fetch', async () => response);
  const file = await fetchFile(
    ADDRESS,
    { signedIn: false, progress: () => undefined },
    new AbortController().signal,
  );
  expect(file).toMatchObject({ ok: true, value: { name } });
});
