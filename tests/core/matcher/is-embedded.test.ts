import { describe, expect, it } from 'vitest';
import { knowing, scanned } from './read-text';

const NAMES = knowing({ actors: [['APT29'], ['Turla'], ['Charcoal Typhoon', 'Chromium'], ['admin@338']] });

describe('a name inside something else is not one', () => {
  it.each([
    ['an address', 'https://report.example/Turla'],
    ['an address', 'https://report.example/2023/07/APT29-report.html'],
    ['an address', 'see www.report.example/APT29'],
    ['an address', 'hxxps://report.example/APT29'],
    ['a host', 'Turla.example'],
    ['a host', 'www.Turla.com'],
    ['a host within', 'news.Turla.example'],
    ['a path', '/opt/Turla/bin'],
    ['a path', 'C:\\Tools\\Turla'],
    ['a path', 'Tools\\Turla\\run'],
    ['a path', 'reports/2023/07/APT29'],
    ['a path', 'Turla/APT29/Chromium/Turla'],
    ['a file', 'Turla.exe'],
    ['a file', 'APT29.pdf'],
    ['a file in brackets', '(APT29.json)'],
    ['an e-mail address', 'Turla@report.example'],
    ['an e-mail address', 'info@Turla.example'],
    ['a handle', '@Turla'],
    ['an identifier', 'is_Turla'],
    ['an identifier', 'Turla_loader'],
    ['an identifier', 'Tools::Turla'],
    ['a property', 'tools.Turla'],
    ['a variable', '$Turla'],
    ['an assignment', 'actor=Turla'],
    ['an assignment', 'Turla=1'],
    ['an address', 'report.example/Turla'],
    ['an address in signs', '("/opt/Turla")'],
    ['a path in a bracket', '(/opt/Turla)'],
    ['a path of three steps', `a/b/c/Turla${' x'.repeat(200)}`],
    ['a file of one letter', 'Turla.c'],
    ['an e-mail address and more', 'info@ab.c/Turla'],
    ['a call', 'Turla()'],
    ['a product and its version', 'Turla/4.0'],
    ['a number', 'X2-Turla'],
    ['a number', 'ABC-Turla'],
    ['a number', 'A-Turla'],
    ['a number', 'CVE-2023-Turla'],
  ])('%s: %s', (_, text) => {
    expect(scanned(text, NAMES)).toEqual([]);
    expect(scanned(`Before it ${text} after it`, NAMES)).toEqual([]);
  });
});

describe('a name beside something else is one', () => {
  it.each([
    ['an address', 'Turla https://report.example/x', ['Turla']],
    ['an address in brackets', 'Turla (https://report.example/x)', ['Turla']],
    ['a path', 'Turla /opt/x', ['Turla']],
    ['a file', 'Turla a.exe', ['Turla']],
    ['a slash', 'Charcoal Typhoon/Chromium', ['Charcoal Typhoon', 'Chromium']],
    ['a slash', 'Turla/APT29', ['Turla', 'APT29']],
    ['two slashes', 'Turla/APT29/Chromium', ['Turla', 'APT29', 'Chromium']],
    ['a full stop', 'It was Turla.', ['Turla']],
    ['a sentence without its space', 'It was Turla.Then came more', ['Turla']],
    ['an ellipsis', 'Turla… Turla...', ['Turla', 'Turla']],
    ['brackets that hold something', 'Turla (Snake)', ['Turla']],
    ['a colon', 'Actor: Turla', ['Turla']],
    ['an equals sign apart', 'x = Turla', ['Turla']],
    ['a call of something', 'Turla(x) Turla(', ['Turla', 'Turla']],
    ['a bracket behind its full stop', '(by Turla.)', ['Turla']],
    ['a number behind a colon', 'Turla:4 came', ['Turla']],
    ['a full stop before it', '.Turla', ['Turla']],
    ['a full stop before it', 'Then .Turla came', ['Turla']],
    ['a colon before it', 'Actor:Turla', ['Turla']],
    ['a colon and a slash', 'a:/Turla', ['Turla']],
    ['a small word', 'pro-Turla', ['Turla']],
    ['a small word', 'X2-pro-Turla', ['Turla']],
    ['a small word, and a number elsewhere', 'pro-Turla and X2-', ['Turla']],
    ['a slash before it', 'Ab/Turla', ['Turla']],
    ['a long word behind a full stop', 'Turla.abcdefghijk', ['Turla']],
    ['a file behind a full stop', 'Turla.Then.so', ['Turla']],
    ['commas, in what begins like a path', '/opt/a,Turla,b', ['Turla']],
    ['a word and a slash', 'awww.x/Turla', ['Turla']],
    ['an address elsewhere', 'Turla/x see https://a.example', ['Turla']],
    ['an address that is out of reach', `https://${'a'.repeat(250)}/Turla`, ['Turla']],
    ['a path that is out of reach', `Turla/${'a'.repeat(250)}/b/c`, ['Turla']],
    ['its own sign', 'by admin@338 and', ['admin@338']],
  ])('%s: %s', (_, text, expected) => {
    expect(scanned(text, NAMES)).toEqual(expected);
  });
});
