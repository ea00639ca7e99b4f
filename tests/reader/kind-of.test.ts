import { expect, it } from 'vitest';
import { kindOf } from '@/reader/kind-of';

const encoder = new TextEncoder();

it.each([
  ['a PDF, whatever it is called', 'report', '', '%PDF-1.7\n', 'pdf'],
  ['a PDF behind other bytes', 'x.bin', '', '\r\n\x00junk%PDF-1.4', 'pdf'],
  ['what is called a PDF, so that it says that it is broken', 'report.pdf', '', 'not one', 'pdf'],
  ['a page that a server sends for a PDF', 'report.pdf', 'text/html', '<!DOCTYPE html><p>Log in', 'html'],
  [
    'such a page behind a mark and a comment',
    'report.pdf',
    'application/pdf',
    '\xef\xbb\xbf<!-- x -->\n<!doctype html><p>Log in',
    'html',
  ],
  ['a text that tells of PDFs', 'notes.md', '', '# How %PDF-1.7 is read', 'markdown'],
  ['such a page', 'latest', 'text/html', '<!DOCTYPE html><title>%PDF-1.7</title>', 'html'],
  ['a PDF that its server calls a text', 'report', 'text/plain', '%PDF-1.7\n', 'pdf'],
  ['a PDF that is called a text', 'report.txt', '', '\r\n%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'pdf'],
  ['by its ending', 'notes.MD', '', '# Turla', 'markdown'],
  ['by what its server says', 'latest', 'text/markdown; charset=utf-8', '# Turla', 'markdown'],
  ['HTML by what it says', 'latest', '', ' <html><body>', 'html'],
  ['a mail by its ending', 'a.eml', '', 'Subject: x', 'mail'],
  [
    'a mail by its head',
    'a',
    '',
    'Received: by x\r\n\tfor y\r\nFrom: a@b.example\r\nSubject: z\r\n\r\nText',
    'mail',
  ],
  ['a report that begins like a mail', 'a', '', 'Subject: Turla\n\nTurla came.', 'text'],
  ['JSON', 'entry.json', 'application/json', '{"data": {}}', 'library-entry'],
  ['text', 'a.txt', '', 'Turla came.', 'text'],
  ['UTF-16', 'a.txt', '', '\xff\xfeT\x00u\x00', 'text'],
  ['UTF-16 that does not say so', 'a.txt', '', 'T\x00u\x00r\x00l\x00a\x00', 'text'],
  ['JSON behind a mark', 'entry.json', '', '\xef\xbb\xbf{"data": {}}', 'library-entry'],
  ['what ends in a word that every object has', 'a.constructor', 'constructor', 'Turla came.', 'text'],
  ['a picture', 'a.png', 'image/png', '\x89PNG\r\n\x1a\n\x00\x00', undefined],
  ['an archive that is called a text', 'a.txt', '', 'PK\x03\x04\x00\x00', undefined],
])('%s', (_, name, type, begin, kind) => {
  const bytes = Uint8Array.from(begin, (char) => char.charCodeAt(0));
  expect(kindOf({ name, type, bytes })).toBe(kind);
});

it('a long file is told by its beginning', () => {
  const bytes = encoder.encode(`Turla. ${'x'.repeat(5_000_000)}%PDF-`);
  expect(kindOf({ name: '', type: '', bytes })).toBe('text');
});
