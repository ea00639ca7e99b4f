import { describe, expect, it } from 'vitest';
import { whoIsMeant } from '@/core/matcher/cues';
import { findMentions } from '@/core/matcher/find-mentions';
import { knowing } from './read-text';

const NAMES = knowing({ actors: [['Silence'], ['Turla']], words: ['silence'] });

/** Who is meant by the name that stands for "…" in a text. */
function meant(text: string) {
  const start = text.indexOf('…');
  const name = 'Silence';
  return whoIsMeant(text.replace('…', name), start, start + name.length, NAMES);
}

/** Texts where "…" is an actor, a tool, and neither. */
interface Cases {
  readonly actor: readonly string[];
  readonly tool: readonly string[];
  readonly neither: readonly string[];
}

const CASES: Readonly<Record<string, Cases>> = {
  English: {
    actor: [
      'the hacking group …',
      'ransomware gangs such as …',
      'It was attributed with high confidence to ….',
      'A …-linked implant was found.',
      'the Russia-aligned … came',
      'the … ransomware operation',
      'the … data leak site',
      'victims of the … extortion gang',
      '… claims the attack.',
      '… sent out emails.',
      '… uses phishing emails.',
      'Members of … were arrested.',
      'attacks by …',
    ],
    tool: [
      'the … malware',
      'a … cyber-espionage backdoor',
      'infected with …',
      'tools such as …',
      'ransomware called …',
      'the … encryptor',
      'the … banking trojan',
    ],
    neither: [
      'the … group policy',
      'a … affiliate program',
      '… is deployed with Ansible.',
      'the … Hacking Lab',
      'the Security Team …',
      'the … APT Scanner',
      'the … team fixed it',
      'a Windows-based … tool',
      'Then came ….',
      'the … of the garden',
      '… uses a new design.',
      'the … ransomware attack',
      'The plane carried a … that day.',
      'They launched a … and tracked a ….',
    ],
  },
  German: {
    actor: [
      'Die Gruppe … griff an.',
      'die Hackergruppe …',
      'eine Ransomware-Gruppe namens …',
      'die …-Gruppe',
      'Banden wie …',
      'der russischen …',
      '… attackierte ein Krankenhaus.',
      'Hinter dem Angriff steht die Erpresserbande ….',
    ],
    tool: ['die Schadsoftware …', 'der Trojaner …', 'die …-Malware', 'der Banking-Trojaner …'],
    neither: ['Die Stille … war groß.', 'Das Wetter und …', 'der Garten … blüht', '… war lang', 'in …'],
  },
  French: {
    actor: [
      'Le groupe … a frappé.',
      'le groupe de pirates informatiques …',
      'des groupes comme …',
      'le gang d’…',
      'les opérateurs de …',
      '… a revendiqué l’attaque.',
      'une attaque attribuée à …',
      'l’acteur …',
    ],
    tool: ['le malware …', 'le rançongiciel …', 'le cheval de Troie …', 'le logiciel malveillant …'],
    neither: ['le jardin de …', 'la maison …', '… est un film', 'le vin et …', 'à …'],
  },
  Spanish: {
    actor: [
      'El grupo … usó malware.',
      'la banda de ransomware …',
      'el grupo de ciberespionaje …',
      'un grupo conocido como …',
      'grupos como …',
      '… atacó un hospital.',
      'atribuido a …',
    ],
    tool: ['el malware …', 'el troyano …', 'el ransomware …', 'un programa malicioso llamado …'],
    neither: ['la casa de …', 'el libro …', '… es una ciudad', 'en …', 'la película …'],
  },
  Portuguese: {
    actor: [
      'O grupo … atacou.',
      'a gangue …',
      'o grupo conhecido como …',
      'grupos como …',
      '… reivindicou o ataque.',
      'atribuído ao …',
    ],
    tool: ['o malware …', 'o ransomware …', 'o trojan …'],
    neither: ['a casa …', 'o livro de …', '… é um filme', 'em …', 'o jogo …'],
  },
  Italian: {
    actor: [
      'Il gruppo … ha colpito.',
      'la gang ransomware …',
      'il gruppo hacker …',
      'gruppi come …',
      '… ha rivendicato l’attacco.',
      'un attacco attribuito a …',
      'la cybergang …',
    ],
    tool: ['il malware …', 'il trojan …', 'lo spyware …'],
    neither: ['la casa di …', 'il libro …', '… è un film', 'in …', 'il vino …'],
  },
  Dutch: {
    actor: [
      'De groep … viel aan.',
      'de hackersgroep …',
      'een bende genaamd …',
      'de …-groep',
      'groepen zoals …',
      'toegeschreven aan …',
      '… hackte een ziekenhuis.',
    ],
    tool: ['de malware …', 'de gijzelsoftware …', 'de …-malware'],
    neither: ['het huis van …', 'het boek …', '… is een film', 'in …', 'de tuin …'],
  },
  Polish: {
    actor: [
      'Grupa … zaatakowała.',
      'grupa hakerska …',
      'gangu …',
      'grupę znaną jako …',
      'hakerzy z …',
      '… zaatakowała szpital.',
      'rosyjskiej …',
    ],
    tool: ['malware …', 'trojana …', 'złośliwe oprogramowanie ransomware …'],
    neither: ['dom …', 'książka …', '… jest filmem', 'w …', 'ogród …'],
  },
  Turkish: {
    actor: [
      '… grubu saldırdı.',
      '… hacker grubu',
      '… fidye yazılımı çetesi',
      '… olarak bilinen',
      '… adlı grup',
      'Rus …',
      '…’un çetesi',
    ],
    tool: ['… zararlı yazılımı', '… yazılımı', '… adlı zararlı yazılım'],
    neither: ['… güzel', '… evi', 'bahçede …', '… filmi', 've …'],
  },
  Vietnamese: {
    actor: ['nhóm …', 'nhóm tin tặc …', 'nhóm hacker …', 'nhóm mã độc tống tiền …', '… đã tấn công'],
    tool: ['mã độc …', 'phần mềm độc hại …', 'mã độc có tên …'],
    neither: ['ngôi nhà …', 'cuốn sách …', 'bộ phim …', 'trong …', 'và …'],
  },
  Russian: {
    actor: [
      'Группировка «…» атаковала банк.',
      'хакерской группы …',
      'группировкой вымогателей …',
      'хакеры из …',
      'группировка под названием …',
      'северокорейская …',
      '… атаковала банк.',
      'атаки …',
    ],
    tool: ['вредонос …', 'троян …', 'шифровальщик …', 'вредоносная программа …'],
    neither: ['дом …', 'книга «…»', '… молчала', 'в …', 'сад …'],
  },
  Ukrainian: {
    actor: [
      'Угруповання … атакувало.',
      'хакерська група …',
      'хакери …',
      'групи, відомої як …',
      'російської …',
    ],
    tool: ['троян …', 'вірус …', 'шифрувальник …'],
    neither: ['дім …', 'книга «…»', '… мовчала', 'у …', 'сад …'],
  },
  Arabic: {
    actor: ['مجموعة … هاجمت', 'جماعة القرصنة …', 'المجموعة المعروفة باسم …', 'عصابة …', 'هجمات …'],
    tool: ['برمجية …', 'البرمجيات الخبيثة …', 'فيروس …'],
    neither: ['بيت …', 'كتاب …', 'فيلم …', 'في …', 'حديقة …'],
  },
  Persian: {
    actor: ['گروه … حمله کرد', 'گروه هکری …', 'گروه‌های هکری مانند …', 'هکرهای …', 'گروهی به نام …'],
    tool: ['بدافزار …', 'باج‌افزار …', 'تروجان …'],
    neither: ['خانه …', 'کتاب …', 'فیلم …', 'در …', 'باغ …'],
  },
  Hebrew: {
    actor: ['קבוצת … תקפה', 'קבוצת התקיפה …', 'קבוצת ההאקרים …', 'כנופיית הכופרה …', 'קבוצה בשם …'],
    tool: ['הנוזקה …', 'נוזקת …', 'וירוס …'],
    neither: ['בית …', 'ספר …', 'סרט …', 'בגן …', 'שיר …'],
  },
  Chinese: {
    actor: [
      '勒索组织…攻击了医院',
      '黑客组织“…”',
      '…组织',
      '… 黑客组织',
      '朝鲜…',
      '名为…的组织',
      '駭客組織…',
      '…勒索软件团伙',
    ],
    tool: ['恶意软件…', '…勒索软件', '木马…', '名为…的木马', '惡意軟體「…」'],
    neither: ['花园…', '电影《…》', '在…', '…很美', '一本书…'],
  },
  Japanese: {
    actor: [
      '攻撃者グループ…',
      '…グループが',
      'ハッカー集団「…」',
      '北朝鮮の…',
      '…と呼ばれる',
      '…による攻撃',
      '攻撃者…',
      'ランサムウェアグループ「…」',
    ],
    tool: ['マルウェア「…」', '…マルウェア', 'ランサムウェア…', 'バックドア「…」'],
    neither: ['映画「…」', '庭の…', '…は美しい', '本…', '東京…'],
  },
  Korean: {
    actor: [
      '해킹 그룹 …',
      '해킹조직 …',
      '해킹그룹인 …',
      '북한의 …',
      '… 그룹은',
      '… 조직이',
      '…로 알려진',
      '랜섬웨어 조직 ‘…’',
    ],
    tool: ['악성코드 …', '… 악성코드', '랜섬웨어 …', '백도어 ‘…’'],
    neither: ['영화 …', '정원의 …', '…는 아름답다', '책 …', '서울 …'],
  },
};

describe.each(Object.entries(CASES))('what stands beside a name in %s', (_, { actor, tool, neither }) => {
  it.each(actor)('makes it an actor’s: %s', (text) => {
    expect(meant(text)).toBe('actor');
  });

  it.each(tool)('makes it a tool’s: %s', (text) => {
    expect(meant(text)).toBe('tool');
  });

  it.each(neither)('says nothing: %s', (text) => {
    expect(meant(text)).toBeUndefined();
  });
});

describe('words of security make a page one about it', () => {
  it.each([
    ['German', 'Die Schadsoftware traf Cyberkriminelle, sagt ein Bericht zur Cybersicherheit. Dann Silence.'],
    ['French', 'Une cyberattaque par rançongiciel, dit une société de cybersécurité. Puis Silence.'],
    ['Spanish', 'Un ciberataque de ciberdelincuentes, según una empresa de ciberseguridad. Luego Silence.'],
    ['Portuguese', 'Cibercriminosos, um caso de cibercrime e de cibersegurança. Depois Silence.'],
    ['Italian', 'Un cyberattacco di cybercriminali contro la cybersicurezza. Poi Silence.'],
    ['Dutch', 'Een cyberaanval van cybercriminelen met gijzelsoftware. Toen Silence.'],
    ['Polish', 'Cyberatak, który przeprowadzili cyberprzestępcy, i złośliwe pliki. Potem Silence.'],
    ['Turkish', 'Bir siber olay: fidye istendi, oltalama yapıldı. Sonra Silence.'],
    ['Vietnamese', 'Các tin tặc dùng mã độc để tống tiền. Rồi Silence.'],
    ['Russian', 'Злоумышленники прислали фишинговые письма, сообщили хакеры. Потом Silence.'],
    ['Ukrainian', 'Зловмисники надіслали фішингові листи, сталася кібератака. Потім Silence.'],
    ['Arabic', 'استخدم القراصنة برمجيات خبيثة ثم Silence'],
    ['Persian', 'هکرها بدافزار و باج‌افزار فرستادند سپس Silence'],
    ['Hebrew', 'האקרים שלחו נוזקה במתקפת סייבר ואז Silence'],
    ['Chinese', '黑客使用恶意软件和木马。后来 Silence 来了'],
    ['Japanese', 'ハッカーがマルウェアでフィッシングをした。 Silence が'],
    ['Korean', '해커 악성코드 피싱. 그리고 Silence'],
  ])('%s', (_, text) => {
    const [mentions] = findMentions([text, 'Turla.'], NAMES);
    expect(mentions?.map(({ evidence }) => evidence)).toEqual(['page']);
  });
});
