import { expect, it } from 'vitest';
import { correctDataset } from '@/core/corrections/correct-dataset';
import { correctionText } from '@/core/corrections/correction-text';
import { exportCorrections, parseCorrectionsText } from '@/core/corrections/corrections-file';
import { mergeCorrections } from '@/core/corrections/merge-corrections';
import type { Correction } from '@/core/model/correction';
import { APT29, APT29_ATTACK, associate, hide, join, made, refTo, SANDWORM, TURLA } from './builders';

const LINKED = { groups: [[APT29, APT29_ATTACK], [SANDWORM], [TURLA]], software: [] };
const REF = refTo(APT29, APT29_ATTACK);
const WITH_TURLA = made(
  1,
  associate(REF, { kind: 'actor', actor: refTo(TURLA) }, { why: 'One relay.', link: 'https://a.example/1' }),
);

function correct(...corrections: Correction[]) {
  const { dataset, effects } = correctDataset(LINKED, corrections);
  return { effects, relationsOf: (name: string) => dataset.actors.find((actor) => actor.name === name) };
}

it('shows two actors that the reader associates at each other, with her reason and source', () => {
  const { relationsOf, effects } = correct(WITH_TURLA);
  const said = {
    type: 'related-to',
    kind: 'actor',
    source: 'you',
    correction: 'c-1',
    why: 'One relay.',
    citations: [{ url: 'https://a.example/1', source: 'you' }],
  };
  const [apt29, turla] = [relationsOf('APT29'), relationsOf('Turla')];
  expect(apt29?.relations).toEqual([{ ...said, name: 'Turla', actor: turla?.id }]);
  expect(turla?.relations).toEqual([{ ...said, name: 'APT29', actor: apt29?.id }]);
  expect([apt29, turla].map((actor) => actor?.corrections?.ids)).toEqual([['c-1'], ['c-1']]);
  expect(relationsOf('Sandworm')).not.toHaveProperty('corrections');
  expect(effects).toEqual({ 'c-1': 'in-force' });
});

it('shows malware and tools at their actor', () => {
  const { relationsOf } = correct(made(1, associate(REF, { kind: 'tool', name: 'Umber Relay' })));
  expect(relationsOf('APT29')?.relations).toEqual([
    { type: 'uses', kind: 'tool', name: 'Umber Relay', source: 'you', correction: 'c-1' },
  ]);
});

it.each([
  [
    'one of the two is unknown',
    [made(1, associate(REF, { kind: 'actor', actor: { name: 'X', records: ['a/x'] } }))],
    'gone',
  ],
  [
    'the first is unknown',
    [made(1, associate({ name: 'X', records: ['a/x'] }, { kind: 'tool', name: 'Y' }))],
    'gone',
  ],
  ['the two are one by now', [WITH_TURLA, made(2, join(REF, refTo(TURLA)))], 'no-difference'],
] as const)('does nothing where %s', (_, corrections, effect) => {
  const { effects, relationsOf } = correct(...corrections);
  expect(effects['c-1']).toBe(effect);
  expect(relationsOf('APT29')?.relations).toEqual([]);
});

it('calls the other by the name that the reader leaves it', () => {
  const { relationsOf } = correct(WITH_TURLA, made(2, hide(refTo(TURLA), 'Turla')));
  expect(relationsOf('APT29')?.relations).toMatchObject([{ name: 'Snake' }]);
});

it('travels in the exported file as it is, without an address that is none', () => {
  const hostile = { ...WITH_TURLA, id: 'c-2', link: 'javascript:alert(1)' };
  const text = exportCorrections([WITH_TURLA, hostile]);
  const { link: _, ...without } = hostile;
  expect(parseCorrectionsText(text)).toEqual({
    ok: true,
    value: { corrections: [WITH_TURLA, without], invalid: 0, tooMany: 0 },
  });
});

it('is the same whichever of the two it was made at', () => {
  const other = made(2, associate(refTo(TURLA), { kind: 'actor', actor: REF }));
  expect(mergeCorrections([WITH_TURLA], [other])).toMatchObject({ corrections: [other], duplicates: 1 });
  const tool = made(3, associate(REF, { kind: 'tool', name: 'Turla' }));
  expect(mergeCorrections([WITH_TURLA], [tool])).toMatchObject({ added: 1 });
});

it('reads as a report', () => {
  expect(correctionText(WITH_TURLA, null)).toMatch(
    /^"APT29" and "Turla" are associated\.\n\nWhy: One relay\.[\s\S]*References:\n- https:\/\/a\.example\/1/,
  );
  const uses = made(1, associate(REF, { kind: 'malware', name: 'Umber' }));
  expect(correctionText(uses, null)).toContain('"APT29" uses the malware "Umber".');
});
