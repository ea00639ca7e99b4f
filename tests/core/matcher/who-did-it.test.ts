import { describe, expect, it } from 'vitest';
import { knownTo, marked } from './read-text';

const NAMES = knownTo({
  gangs: [['Silence'], ['Chimes']],
  everyday: ['silence', 'chimes'],
});

/** Whether the word that stands for "…" is marked. */
function isMarked(text: string): boolean {
  return marked(text.replace('…', 'Silence'), NAMES()).includes('Silence');
}

/** For each kind and language what is said of an actor, and what in nearly the same words of somebody else. */
const KINDS: Readonly<
  Record<string, readonly (readonly [language: string, actor: string, other: string])[]>
> = {
  'who is behind an attack': [
    ['German', 'Hinter dem Cyberangriff auf das Amt steckt ….', 'Nach dem Cyberangriff steht … still.'],
    ['German', 'Hinter den Cyberangriffen stehen ….', 'Hinter dem Bahnhof steht … neben den Hackern.'],
    ['French', 'Derrière la cyberattaque se cache ….', 'Derrière la marque se cache … sans piratage.'],
    ['Spanish', 'Detrás del ciberataque está ….', 'Tras el ciberataque está … sin sistemas.'],
    ['Portuguese', 'Por trás do ciberataque está o ….', 'Depois do ataque dos hackers está … fechado.'],
    ['Italian', 'Dietro il cyberattacco c’è ….', 'Dietro il negozio c’è …, dice un hacker.'],
    ['Dutch', 'Achter de cyberaanval zit ….', 'Na de cyberaanval zit … zonder stroom.'],
    ['Polish', 'Za cyberatakiem na szpital stoi ….', 'Po cyberataku stoi … bez prądu.'],
    ['Czech', 'Za kyberútokem stojí ….', 'Po kyberútoku stojí … bez proudu.'],
    ['Romanian', 'În spatele atacului cibernetic se află ….', 'În oraș se află … după atacul cibernetic.'],
    ['Swedish', 'Bakom cyberattacken ligger ….', 'Efter cyberattacken står … utan ström.'],
    ['Indonesian', 'Di balik serangan siber itu ada ….', 'Di daftar korban serangan siber ada ….'],
    ['Russian', 'За кибератакой на завод стоит ….', 'После кибератаки стоит ….'],
    ['Ukrainian', 'За кібератакою стоїть ….', 'Після кібератаки стоїть ….'],
    ['Hebrew', 'מאחורי מתקפת הסייבר עומדת …', 'אחרי מתקפת הסייבר עומדת …'],
    ['Finnish', 'Kyberhyökkäyksen takana on ….', 'Kyberhyökkäyksen jälkeen on … hiljaa.'],
    ['Japanese', 'サイバー攻撃の背後には…がいる。', 'サイバー攻撃の後には…がいる。'],
    ['Turkish', 'Siber saldırının arkasında … var.', 'Siber saldırının sonunda … var.'],
  ],
  'who is named with other gangs': [
    ['German', '… und andere Hackergruppen', '… und andere Opfer der Hackergruppen'],
    ['French', '… et d’autres groupes de hackers', '… et d’autres victimes des groupes de hackers'],
    ['Spanish', '… y otros grupos de ciberdelincuentes', '… y otras empresas de ciberseguridad'],
    ['Portuguese', '… e outros grupos de hackers', '… e outras empresas de cibersegurança'],
    ['Italian', '… e altre bande di cybercriminali', '… e altre vittime dei cybercriminali'],
    ['Dutch', '… en andere cybercriminelen', '… en andere slachtoffers van de cybercriminelen'],
    ['Polish', '… i inne grupy hakerskie', '… i inne ofiary hakerów'],
    ['Turkish', '… ve diğer hacker grupları', '… ve diğer siber güvenlik şirketleri'],
    ['Finnish', '… ja muut hakkeriryhmät', '… ja muut kyberturvallisuus yritykset'],
    ['Spanish', 'Bandas de ransomware como …', 'Programas contra el ransomware como …'],
    ['Portuguese', 'Gangues de ransomware como …', 'Empresas vítimas de ransomware como …'],
    ['Italian', 'Gang ransomware come …', 'Aziende colpite da ransomware come …'],
    ['Turkish', '… gibi fidye yazılımı çeteleri', '… gibi siber güvenlik şirketleri'],
    ['Turkish', '… ve Chimes fidye yazılımı grupları', '… ve Chimes fidye yazılımı kurbanları'],
    ['Arabic', 'المجموعات الأكثر نشاطا … بين القراصنة', 'الشركات الأكثر نشاطا … بين القراصنة'],
  ],
  'who attacks, and who is attacked': [
    ['Vietnamese', 'Tin tặc liên quan đến …', 'Tin tặc tấn công …'],
    ['Chinese', '黑客组织…攻击了银行', '黑客攻击…并窃取数据'],
    ['Korean', '해킹 조직 …가 서버를 공격했다', '해커가 …를 공격했다'],
    ['Turkish', 'Kuzey Koreli … hackerları', 'Hackerlar … şirketine saldırdı'],
    ['Persian', 'هکرهای …', 'هکرها به … حمله کردند'],
    ['German', '… hat sich zu dem Cyberangriff bekannt.', '… hat den Cyberangriff bekannt gegeben.'],
    ['Russian', '… угрожает опубликовать данные хакеров', '… угрожает хакерам судом'],
    ['Ukrainian', '… погрожує опублікувати дані хакерів', '… погрожує хакерам судом'],
    ['Arabic', 'هددت … بنشر البيانات بعد الاختراق', 'هددت الشركة … بعد الاختراق'],
    ['Japanese', '…は公開すると予告した。マルウェア', '…は公開した。マルウェア'],
    ['Spanish', 'Los hackers del grupo …', 'La banda … da un concierto.'],
    ['Russian', 'Хакерская группа …', 'Группа … выступит в клубе.'],
    ['Korean', '해킹 그룹 …', '그룹 …의 콘서트'],
  ],
};

describe('a common word that the word list does not have', () => {
  const names = knownTo({ gangs: [['아키라']] });

  it('is a gang by a word of its trade', () => {
    expect(marked('해킹 그룹 아키라 소식', names())).toEqual(['아키라']);
  });

  it('is a band where nothing is said of security', () => {
    expect(marked('그룹 아키라 콘서트', names())).toEqual([]);
  });
});

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  it.each(cases)('is an actor, in %s: %s', (_language, actor) => {
    expect(isMarked(actor)).toBe(true);
  });

  it.each(cases.map(([language, , other]) => [language, other]))(
    'is somebody else, in %s: %s',
    (_language, other) => {
      expect(isMarked(other)).toBe(false);
    },
  );
});
