import type { Language } from './word-classes';

/** With Slovak, of which most words are the same. */
export const CZECH: Language = {
  kinds: 'hackeři hackerů hacker hackery kyberzločinci kyberzločinců útočníci útočníků gangem gangu',
  groups: 'skupin* kolektiv skupín',
  tools: 'malwaru malvér malvéru trojský vyděračský zranitelnost* backdooru červ virus viru',
  adjectives: 'hackersk* vyděračsk* špionážn* kyberšpionážn* zločineck*',
  operations: 'operace operaci organizace organizaci',
  nations: 'rusk* čínsk* íránsk* severokorejsk* severokórejsk* bělorusk* vietnamsk*',
  named:
    'známá známé známou známý známa zvaná zvané zvaný nazvaná nazvané nazvaný si_říká si_říkají označovaná označovaný názvem člen členové členy',
  linked:
    'známá známé známou známý známa označovaná označovaný připisován připisovaný připisují spojená spojené',
  links: 'jako ako z ze',
  passed: 'také aj i dnes pod někdy tzv je',
  beings: 'je byla byl',
  articles: 'jedna jedno jeden jednou jedním jednu jedné',
  verbs: 'napadla napadl zaútočila zaútočil ukradla ukradl zveřejnila zveřejnil',
  ands: 'a nebo alebo',
  auxiliaries: 'se si sa',
  does: 'tvrdí tvrdila působí působila působil uvedla uvedl stojí stála zůstává objevila objevil začala začal oznámila oznámil útočí požaduje požadovala požadoval',
  tells: 'hrozí hrozila přihlásila přihlásil',
  loot: 'oběť oběti obětí obetí výkupné výkupného k_útoku',
  security:
    'kyberútok kyberútoky kyberútoku hackeři hackerů hackerská útočníci útočníků kyberzločinci kyberbezpečnost malvéru malwaru vyděračský hackerské hackerskou hackerských hackerský hackerom hackerům kyberútoků kyberútokov kyberšpionáž kyberzločinců ransomvér ransomvéru',
};

export const HUNGARIAN: Language = {
  kinds: 'hackercsoport* hekkercsoport* hekkerek hackerek hekkerei hackerei banda bandája támadók',
  groups: 'csoport* *csoport',
  tools: 'kártevő* zsarolóvírus* vírus* trójai sérülékenység* sebezhetőség*',
  adjectives: 'hírhedt hacker hekker',
  nations: 'orosz észak-koreai kínai iráni oroszországi',
  namedAfter: 'nevű néven ismert elnevezésű névre keresztelt kötődik köthető',
  articles: 'egy az',
  verbs: 'támadott feltörte ellopott',
  ands: 'és vagy illetve',
  beings: 'egy',
  security:
    'kibertámadás kibertámadást hekkerek hackerek hackercsoport zsarolóvírus kártevő kiberbiztonsági adathalász kibertámadások kibertámadásért hekkertámadás hackercsoportok zsarolóvírusos',
};

export const ROMANIAN: Language = {
  kinds: 'hackerii hackeri hackerilor atacatori atacatorii bandă banda',
  groups: 'grupul grupului grupurile grupare gruparea grupării',
  tools: 'troianul troian virusul vulnerabilitatea vulnerabilitate malware-ul ransomware-ul',
  adjectives: 'cibernetic* infracțional* notoriu',
  operations: 'operațiunea operațiunii organizația',
  nations: 'rusesc rusească ruși rusești chinez* iranian* nord-coreean* nord-coreen*',
  named: 'cunoscut cunoscută numit numită denumit denumită',
  linked: 'cunoscut cunoscută atribuit atribuite atribuie asociat asociată',
  links: 'ca de din numele',
  passed: 'și sub numele un o',
  beings: 'este sunt era',
  articles: 'unul una un o',
  verbs: 'atacat furat publicat revendicat compromis',
  ands: 'și sau',
  does: 'spune susține operează acționează rămâne cere',
  tells: 'amenință amenințat revendică',
  loot: 'victimă victimele victimelor răscumpărare',
  security: 'hackeri hackerii cibernetic cibernetice securitate_cibernetică malware atacatorii troian',
};

/** With Danish and Norwegian. */
export const SWEDISH: Language = {
  kinds:
    'hackare hackarna hackargruppen hackergruppen hackerne cyberkriminella cyberkriminelle angripare angripere hackere hackare aktör* aktør* *aktör *aktören *aktörer *aktörerna *aktør *aktøren *aktører *aktørene *aktørerne gänget *gäng *gänget kriminella kriminelle hackernätverk hackernätverket hackarnätverket hackernettverket hackernetværket',
  groups: 'grupp gruppen grupper gruppe gruppene *gruppen *gruppe *grupp *kollektivet *kollektiv',
  tools: 'skadlig skadliga skadevare sårbarhet* sårbarhed* trojanen viruset utpressningsvirus',
  adjectives: 'kriminella kriminelle ökända beryktede',
  operations: 'operationen operasjonen organisationen organisasjonen',
  nations: 'ryska russiske kinesiska kinesiske iranska iranske nordkoreanska nordkoreanske',
  named:
    'tillskrivs tilskrives kallad kallade kallas kalles kaldes kaldt kalt kendt kjent känd kända känt namnet navnet kallar_sig kalder_sig kaller_seg',
  linked: 'känd kända känt kendt kjent kopplade kopplad knyttet medlemmar medlem',
  links: 'som till av til af från fra',
  passed: 'den det som och også även under bakom',
  beings: 'är er var',
  articles: 'ett',
  verbs: 'hackade stal attackerade angrep lekte läckte',
  auxiliaries: 'har hade',
  ands: 'och og eller samt',
  does: 'säger siger hotar hotade kräver krävde angriper verkar började ligger står går truer kræver hevder',
  tells: 'hotar hotade hotat truer truede tar tog tagit tager taget',
  loot: 'lösensumma lösensummor løsesum løsepenge løsepenger ansvar ansvaret att_publicera att_läcka',
  taken: 'stulna stulits stjålet stjålne',
  agents: 'av af',
  security:
    'cyberattack cyberangrep cyberangreb cyberattacken hackare hackerne dataintrång datainnbrudd skadlig_kod skadevare utpressningsvirus cybersäkerhet cybersikkerhet hackergrupp hackergruppe hackergruppen hackargrupp hackargruppen hackerangreb hackerattack cyberangrepp cyberangreppet cyberattacker nätfiske',
};

/** With Estonian. */
export const FINNISH: Language = {
  kinds: 'hakkerit hakkereiden hakkeriryhmä häkkerid häkkerite kyberrikolliset küberkurjategijad',
  groups: 'ryhmä ryhmän ryhmät *ryhmä *ryhmän grupp grupi grupeering rühmitus* *rühmitus *rühmituse',
  tools: 'haittaohjelma* kiristysohjelma* haavoittuvuus haavoittuvuuden pahavara* lunavara*',
  adjectives: 'pahamaineinen',
  nations: 'venäläinen venäläisen kiinalainen iranilainen pohjoiskorealainen pohjois-korealainen',
  named: 'nimeltä nimellä nimeltään nimega nime',
  namedAfter: 'niminen nimeline tunnettu',
  beings: 'oli',
  ands: 'ja tai sekä või',
  does: 'vaatii vaati uhkaa uhkasi väittää kertoo ilmoitti toimii',
  security:
    'kyberhyökkäys kyberhyökkäykset kyberhyökkäyksistä hakkerit hakkeriryhmä haittaohjelma kiristysohjelma kyberturvallisuus küberrünnak küberrünnakute häkkerite pahavara hakkeriryhmän hakkeriryhmät hakkereiden kyberhyökkäyksen kyberhyökkäyksiä kybervakoilu kybervakoilua haittaohjelman haittaohjelmia kiristyshaittaohjelma kiristyshaittaohjelman tietomurto',
};

export const INDONESIAN: Language = {
  kinds: 'komplotan geng peretas sindikat',
  groups: 'kelompok',
  tools: 'kerentanan virus varian',
  adjectives:
    'kelompok geng sindikat peretas siber penjahat ransomware perbankan berbahaya jenis baru terbaru',
  operations: 'operasi organisasi',
  nations: 'Rusia Tiongkok Korea Iran',
  named: 'bernama dikenal dijuluki disebut anggota pemimpin pimpinan',
  linked: 'dikenal dikaitkan',
  links: 'sebagai dengan',
  passed: 'yang seperti itu juga Utara',
  beings: 'adalah merupakan',
  articles: 'sebuah salah seorang',
  verbs: 'menyerang mencuri meretas membobol mengklaim mengaku memeras membocorkan',
  auxiliaries: 'telah sudah pernah sering kerap biasanya',
  ands: 'dan atau',
  security: 'peretas peretasan siber serangan_siber keamanan_siber perangkat_lunak_berbahaya',
};
