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
    ['its own sign', 'by admin@338 and', ['admin@338']],
  ])('%s: %s', (_, text, expected) => {
    expect(scanned(text, NAMES)).toEqual(expected);
  });
});
