import type { ImportedCorrections } from '@/contract/messages';

/** What an import does, or did: "3 added, 1 known already, 2 left out: no corrections". */
export function importWords({ added, replaced, duplicates, invalid, tooMany }: ImportedCorrections): string {
  const parts = [
    count(added, 'added'),
    count(replaced, 'replaced'),
    count(duplicates, 'known already'),
    count(invalid, 'left out, as they are no corrections'),
    count(tooMany, 'left out, as there is room for no more'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'none in it' : parts.join(', ');
}

function count(amount: number, words: string): string {
  return amount === 0 ? '' : `${amount.toLocaleString('en')} ${words}`;
}
