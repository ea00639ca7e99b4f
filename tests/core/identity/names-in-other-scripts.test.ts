import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDataset, linkDataset } from '@/core/identity/build-dataset';
import { bundledRecords, loadBundled } from '@/core/identity/load-bundled';
import { compileNames } from '@/core/matcher/compile-names';
import { decodeNames } from '@/core/matcher/compiled-names';
import { NO_WORDS } from '@/core/matcher/word-list';
import type { BundledDataset } from '@/core/model/dataset';
import { finish } from '@/core/model/steps';
import { SOURCES, sourceRank } from '@/core/sources/catalogue';
import { readSource } from '@/core/sources/read-source';
import { readTableInSteps } from '@/core/sources/read-table';
import { PROJECT_ROOT } from '../../../scripts/lib/project';
import { aRecord } from '../../fixtures/builders';
import { marked } from '../matcher/read-text';

const bundle = JSON.parse(
  readFileSync(join(PROJECT_ROOT, 'assets/public/dataset.json'), 'utf8'),
) as BundledDataset;
const dataset = loadBundled(bundle);
const SOURCE = SOURCES.find(({ namesOnly }) => namesOnly);
if (SOURCE === undefined) throw new Error('The catalogue has no list of names alone.');
const table = finish(readTableInSteps(readFileSync(join(PROJECT_ROOT, `assets/${SOURCE.id}.tsv`))));
if (!table.ok) throw new Error(table.error);
const read = readSource(SOURCE, table.value, {});
if (!read.ok) throw new Error(read.error);
const listed = read.value.records;
const NAMES = decodeNames(compileNames(dataset, NO_WORDS));
if (NAMES === null) throw new Error('Compiled names cannot be decoded.');
const names = NAMES;

describe('the list of names in other scripts', () => {
  it('has a page for each name, and leaves no row out', () => {
    expect(read.ok && read.value.skipped).toEqual({});
    const rows = listed.flatMap((record) => record.names.flatMap(({ citations = [] }) => citations));
    expect(rows).toHaveLength(table.ok ? table.value.rows.length : 0);
    expect(rows.filter(({ by, url }) => by === undefined || url === undefined)).toEqual([]);
  });

  it('is bundled as it stands', () => {
    const bundled = bundledRecords(bundle).filter(({ source }) => source === SOURCE.id);
    const byId = (records: typeof bundled) =>
      Object.fromEntries(records.map(({ id, names: own }) => [id, own]));
    expect(byId(bundled)).toEqual(byId([...listed]));
  });

  it('makes no actor and moves none: each record joins one that is there without it', () => {
    const others = bundledRecords(bundle).filter(({ source }) => source !== SOURCE.id);
    const without = buildDataset(others);
    expect(dataset.actors.map(({ id }) => id)).toEqual(without.actors.map(({ id }) => id));
    const joins = linkDataset(others).joins;
    const all = linkDataset([...others, ...listed]).joins;
    expect(all.slice(0, joins.length)).toEqual(joins);
    expect(all.slice(joins.length).map(({ why }) => why.kind)).toEqual(listed.map(() => 'named-by'));
  });

  it('comes last, and is nobody’s first name', () => {
    expect(sourceRank(SOURCE.id)).toBe(SOURCES.length - 1);
    const first = dataset.actors.flatMap((actor) =>
      actor.names.filter(({ primaryIn }) => primaryIn.includes(SOURCE.id)),
    );
    expect(first).toEqual([]);
  });

  it('counts for nothing where its name is nobody’s, or of two', () => {
    const stray = {
      ...aRecord({ id: 'Grey Heron', name: '회색' }),
      source: SOURCE.id,
      name: '회색',
      names: [{ text: '회색', usedBy: [] }],
    };
    expect(buildDataset([stray]).actors).toEqual([]);
  });

  it.each([
    ['김수키', 'Kimsuky'],
    ['ラザルス', 'Lazarus Group'],
    ['海莲花', 'APT32'],
    ['ボルト・タイフーン', 'Volt Typhoon'],
  ])('%s is %s, and says who says so', (text, name) => {
    const actor = dataset.actors.find((known) => known.names.some((own) => own.text === text));
    expect(actor?.name).toBe(name);
    expect(actor?.names.find((own) => own.text === text)?.citations?.[0]?.url).toMatch(/^https?:/);
  });
});

describe('in a text', () => {
  it.each([
    ['북한 해킹 조직 김수키는 이메일을 보냈다.', '김수키'],
    ['해킹 그룹 라자루스의 공격', '라자루스'],
    ['해킹 조직 라자루스에게 공격을 당했다', '라자루스'],
    ['해커 조직 솔트타이푼이 공격했다', '솔트타이푼'],
    ['해커 조직 솔트 타이푼이 공격했다', '솔트 타이푼'],
    ['해킹 조직 라자루스 그룹은 북한', '라자루스 그룹'],
    ['ハッカー集団「ボルト・タイフーン」の攻撃', 'ボルト・タイフーン'],
    ['ハッカー集団ボルトタイフーンのサイバー攻撃', 'ボルトタイフーン'],
    ['北朝鮮のラザルスグループによるサイバー攻撃', 'ラザルスグループ'],
    ['北朝鮮のハッカー集団キムスキーグループのサイバー攻撃', 'キムスキー'],
    ['朝鲜黑客组织拉撒路集团发动网络攻击', '拉撒路集团'],
    ['黑客组织响尾蛇发动网络攻击', '响尾蛇'],
    ['گروه هکری «مادیواتر» حملات سایبری', 'مادیواتر'],
    ['हैकर समूह साल्ट टाइफून ने', 'साल्ट टाइफून'],
    ['रेविल गैंग का साइबर हमला', 'रेविल'],
    ['عصابة "ريفيل" والهجوم السيبراني', 'ريفيل'],
    ['گروه هکری ریویل و باج‌افزار', 'ریویل'],
    ['ハッカー集団「トレーダー・トレイター」のサイバー攻撃', 'トレーダー・トレイター'],
  ])('%s', (text, name) => {
    expect(marked(text, names)).toContain(name);
  });

  it.each([
    '코니카 카메라가 해킹당했다',
    '콘티넨탈 호텔이 사이버 공격을 받았다',
    '영화의 콘티를 그렸다',
    '탈륨은 원자 번호 81번인 원소이다',
    '위르겐 클롭 감독은',
    '구라자루스호는 해커',
    '映画『アキラ』のサイバー世界',
    'アキラメナイでサイバー攻撃',
    'ネオラザルスタのサイバー攻撃',
    'ストロンチウムは元素である',
    '响尾蛇是一种毒蛇',
    '一元二次方程式的解法',
    '耶稣使拉撒路复活',
    'عنصر الفوسفور في الجدول الدوري',
    'الهولميوم عنصر كيميائي',
    'المونتيرة ألما ريفيل زوجة هيتشكوك',
    'अल्मा रेविल की फिल्म',
  ])('and not in %s', (text) => {
    expect(marked(text, names)).toEqual([]);
  });
});
