import { describe, expect, it } from 'vitest';
import { NO_WORDS } from '@/core/matcher/word-list';
import { rowMaker, textMarker } from '../../scripts/lib/judge/mark-texts';
import { anActor } from '../fixtures/builders';

const actors = [
  anActor({ name: 'Grey Heron', aliases: ['TA999'] }),
  anActor({ name: 'Pale Moth', aliases: ['TA999'] }),
];
const dataset = { actors, software: [] };
const toRow = rowMaker(dataset);
const mark = textMarker(dataset, NO_WORDS, toRow);

describe('a mark of a text', () => {
  it('stands in its sentence, with whom the card would show and why', () => {
    const [row] = mark('p', ['Nobody knew. The group TA999 came back\nin May. It left again.']);
    expect(row).toMatchObject({
      tick: '',
      page: 'p',
      name: 'TA999',
      actor: 'Grey Heron or Pale Moth',
      sentence: 'The group [[TA999]] came back in May.',
    });
    expect(row?.evidence).not.toBe('');
  });

  it('is a line for each, over all texts of the page', () => {
    const rows = mark('p', ['TA999 and TA999.', 'Nothing.', 'The group TA999.']);
    expect(rows.map(({ name }) => name)).toEqual(['TA999', 'TA999', 'TA999']);
    expect(new Set(rows.map(({ near }) => near)).size).toBe(3);
  });

  it('keeps a part of a sentence that has no end', () => {
    const long = 'word '.repeat(400);
    const row = toRow({ page: 'p', evidence: '' }, `${long}TA999 ${long}`, 2_000, 2_005);
    expect(row.sentence).toContain('[[TA999]]');
    expect(row.sentence.length).toBeLessThan(400);
  });
});
