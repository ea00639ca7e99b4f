const SEPARATORS = /[\s\-_\u2010-\u2015\u2212]+/gu;

/**
 * The key under which every spelling of a name is the same name: case, width, and the separators between its
 * parts do not count ("APT-29" = "apt 29" = "APT29"); any other sign does ("LAPSUS$", "NoName057(16)").
 */
export function normaliseName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(SEPARATORS, '');
}
