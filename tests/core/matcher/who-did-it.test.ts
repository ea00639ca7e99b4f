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
  'who leads it, and who once was of it': [
    [
      'German',
      'Der Anführer von … prahlte mit dem Hackerangriff.',
      'Die Sängerin von … liest vom Hackerangriff.',
    ],
    ['French', 'Le cerveau de … vante son piratage.', 'Le public de … craint un piratage.'],
    ['Spanish', 'Un exintegrante de … habló del ciberataque.', 'Un vecino de … habló del ciberataque.'],
    ['Portuguese', 'O líder da … falou do ciberataque.', 'O dono da … falou do ciberataque.'],
    ['Italian', 'Il leader di … racconta il cyberattacco.', 'Il sindaco di … racconta il cyberattacco.'],
    ['Dutch', 'Een kopstuk van … sprak over de cyberaanval.', 'Een lezer van … sprak over de cyberaanval.'],
    ['Polish', 'Przywódca … mówi o cyberataku.', 'Czytelnik … mówi o cyberataku.'],
    ['Czech', 'Vůdce … mluví o kyberútoku.', 'Čtenář … mluví o kyberútoku.'],
    ['Swedish', 'Ledaren av … talar om cyberattacken.', 'Länken leder till …, om cyberattacken.'],
    ['Indonesian', 'Pentolan … bicara soal serangan siber.', 'Pembaca … bicara soal serangan siber.'],
    ['Russian', 'Главарь … говорит о кибератаке.', 'Читатель … говорит о кибератаке.'],
    ['Ukrainian', 'Ватажок … говорить про кібератаку.', 'Читач … говорить про кібератаку.'],
    ['Bulgarian', 'Главатарят … говори за кибератаката.', 'Читателят … говори за кибератаката.'],
    ['Arabic', 'زعيم … والهجوم السيبراني', 'قارئ … والهجوم السيبراني'],
    ['Persian', 'اعضای … و حمله سایبری', 'خوانندگان … و حمله سایبری'],
    ['Hebrew', 'חברי … ומתקפת סייבר', 'קוראי … ומתקפת סייבר'],
    ['Chinese', '…的头目谈网络攻击', '…的读者谈网络攻击'],
    ['Japanese', '…の元メンバーとサイバー攻撃', '…の読者とサイバー攻撃'],
    ['Korean', '…의 우두머리와 사이버 해킹', '…의 독자와 사이버 해킹'],
    ['Vietnamese', 'Thủ lĩnh … nói về mã độc.', 'Bạn đọc … nói về mã độc.'],
  ],
  'who is said to be infamous': [
    ['French', '…, tristement célèbre groupe de pirates', '…, tristement célèbre logiciel malveillant'],
    ['Spanish', '…, temido grupo de ciberdelincuentes', '…, temido troyano del ciberataque'],
    ['Portuguese', '…, temida gangue de cibercriminosos', '…, temida vulnerabilidade do ciberataque'],
    ['Italian', '…, famigerato gruppo di cybercriminali', '…, famigerato gioco per cybercriminali'],
    ['Polish', '…, niesławna grupa hakerska', '…, niesławna gra hakerska'],
    ['Slovak', '…, neslávne známu skupinu hackerov', '…, neslávne známu knihu kyberútokov'],
    ['Danish', '…, berygtet hackergruppe', '…, berygtet hackerangreb'],
    ['Russian', '…, печально известная хакерская группировка', '…, печально известная хакерская игра'],
    ['Ukrainian', '…, сумнозвісне хакерське угруповання', '…, сумнозвісне хакерське кіно'],
  ],
  'who is named by another name': [
    ['German', 'Der Hacker, identifiziert als …', 'Die Hacker haben … nicht identifiziert.'],
    ['French', 'Les pirates informatiques identifiés comme …', 'Un logiciel malveillant identifié comme …'],
    [
      'Spanish',
      'El autor del hackeo, identificado como …',
      'El troyano identificado como … sirvió para el hackeo.',
    ],
    ['Swedish', 'Hackarna, som omtalas som …', 'Hackarna, som tyckte om …'],
    ['Norwegian', 'De som sto bak datainnbruddet omtales som …', 'De som sto bak datainnbruddet leste …'],
    ['Turkish', '… adını verdikleri hackerlar', '… adını taşıyan hackerlar kitabı'],
    ['Turkish', '… örgütünün siber saldırısı', '… şirketinin siber güvenliği'],
    ['Thai', 'แฮกเกอร์ที่มีชื่อว่า … ใช้มัลแวร์', 'มัลแวร์ที่มีชื่อว่า … ไซเบอร์'],
    ['Persian', '…، یکی از گروه‌های هکری', '…، یکی از شرکت‌های سایبری'],
    ['Hebrew', '…, אחת מקבוצות הסייבר', '…, אחת מחברות הסייבר'],
  ],
  'who is blamed': [
    ['French', 'La police attribue le piratage à ….', 'La police confie le piratage à ….'],
    ['Spanish', 'La policía responsabiliza a … por el ciberataque.', 'La policía avisa a … del ciberataque.'],
    ['Portuguese', 'A polícia atribui o ciberataque ao ….', 'A polícia comunica o ciberataque ao ….'],
    ['Italian', 'La polizia attribuisce il cyberattacco a ….', 'La polizia comunica il cyberattacco a ….'],
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
