import { describe, expect, it } from 'vitest';
import { findMentions } from '@/core/matcher/find-mentions';
import { knowing, scanned } from './read-text';

const NAMES = knowing({
  actors: [
    ['Sandhorn'],
    ['ScarCrest'],
    ['Velbora'],
    ['Lazurite Group', 'Lazurite'],
    ['Cobble'],
    ['Tulsa'],
    ['APT77'],
  ],
  words: ['cobble'],
  everyday: ['lazurite'],
});

describe('a name with the ending of its case', () => {
  it.each([
    ['Polish', 'Według badaczy ataki Sandhorna trwają.', 'Sandhorn'],
    ['Czech', 'Podle odborníků to bylo dílo Sandhornu.', 'Sandhorn'],
    ['Czech', 'Je to dílo Velboraho, říkají.', 'Velbora'],
    ['Slovak', 'Útok pripísali Sandhornom.', 'Sandhorn'],
    ['Hungarian', 'A támadást Sandhornnak tulajdonítják.', 'Sandhorn'],
    ['Hungarian', 'Két csapat, ScarCrestnek is nevezik, ismét támadott, így.', 'ScarCrest'],
    ['Finnish', 'Sandhornin lisäksi nähtiin muita.', 'Sandhorn'],
    ['Estonian', 'Sandhorni rünnakud jätkusid öösel.', 'Sandhorn'],
    ['Romanian', 'Atacul Sandhornului a fost oprit în oraș.', 'Sandhorn'],
    ['Turkish', 'Sandhornun saldırısı sürdü.', 'Sandhorn'],
    ['Swedish', 'Sandhorns angrepp pågår.', 'Sandhorn'],
  ])('is found in %s: %s', (_, text, name) => {
    expect(scanned(text, NAMES)).toEqual([name]);
  });

  it.each([
    ['where nothing says that names are inflected', 'They saw Sandhorna and Sandhornin.'],
    ['in German', 'Sie sahen Sandhorna und Sandhornin später.'],
    ['in French', 'Après une attaque de Sandhorna.'],
    ['with what is no ending', 'Ataki Sandhornxyz są częste.'],
    ['with an ending too long', 'Ataki Sandhornowiczami są częste.'],
    ['of a short name', 'Ataki Tulsy i Tulsama są częste, Tulsaa też.'],
    ['of a word', 'Ataki Cobblea są częste.'],
    ['in an address', 'Są tu: https://sandhorna.example/Sandhorna i x_Sandhorna.'],
    ['of a code', 'Ataki APT77owi są częste.'],
    ['in small letters', 'Ataki sandhorna są częste.'],
  ])('is none %s: %s', (_, text) => {
    expect(scanned(text, NAMES)).toEqual([]);
  });

  it('has its cues behind its ending, and its list', () => {
    const marks = (text: string) =>
      (findMentions([text], NAMES)[0] ?? []).map(
        ({ start, end, evidence }) => `${text.slice(start, end)}: ${evidence}`,
      );
    expect(marks('Põhja-Koreaga seotud Lazurite’i häkkerid.')).toEqual(['Lazurite: cue']);
    expect(marks('Põhja-Koreaga seotud Lazuritee häkkerid.')).toEqual(['Lazurite: cue']);
    expect(marks('Õige Lazuritee maja.')).toEqual([]);
    expect(marks('A kutatók ScarCrestnek és Lazuritenak nevezik őket.')).toEqual([
      'ScarCrest: distinct',
      'Lazurite: neighbour',
    ]);
  });
});
