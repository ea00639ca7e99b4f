import type { Language } from './word-classes';

/** With Slovak, of which most words are the same. */
export const CZECH: Language = {
  kinds:
    'hackeři hackerů hacker hackery kyberzločinci kyberzločinců útočníci útočníků gangem gangu gangy gangů gangov hekeri hekerov hekermi hekerom hackerov hackermi',
  groups: 'skupin* kolektiv skupín',
  tools: 'malwaru malvér malvéru trojský vyděračský zranitelnost* backdooru červ virus viru',
  adjectives:
    'hackersk* vyděračsk* špionážn* kyberšpionážn* zločineck* kyberútokem kyberútokom útokem útokom kyberútoky kampaní neslávn* nechvaln* ransomwarov* ransomvérov* obávan*',
  operations: 'operace operaci organizace organizaci',
  nations: 'rusk* čínsk* íránsk* severokorejsk* severokórejsk* bělorusk* vietnamsk*',
  named:
    'známá známé známou známý známa zvaná zvané zvaný nazvaná nazvané nazvaný si_říká si_říkají označovaná označovaný názvem člen členové členy za známu známej známí známi známého vůdce vůdci lídr lídra lídrem vodca členovia identifikována identifikovaná',
  linked:
    'známá známé známou známý známa označovaná označovaný připisován připisovaný připisují spojená spojené za známu známej známí známi známého identifikována identifikovaná',
  links: 'jako ako z ze stojí stoja stál',
  passed: 'také aj i dnes pod někdy tzv je za',
  beings: 'je byla byl',
  articles: 'jedna jedno jeden jednou jedním jednu jedné další ďalšie jiné iné',
  verbs: 'napadla napadl zaútočila zaútočil ukradla ukradl zveřejnila zveřejnil',
  ands: 'a nebo alebo',
  auxiliaries: 'se si sa',
  does: 'tvrdí tvrdila působí působila působil uvedla uvedl stojí stála zůstává objevila objevil začala začal oznámila oznámil útočí požaduje požadovala požadoval stoja stál',
  tells: 'hrozí hrozila přihlásila přihlásil',
  loot: 'oběť oběti obětí obetí výkupné výkupného k_útoku',
  likes: 'jako ako',
  security:
    'kyberútok kyberútoky kyberútoku hackeři hackerů hackerská útočníci útočníků kyberzločinci kyberbezpečnost malvéru malwaru vyděračský hackerské hackerskou hackerských hackerský hackerom hackerům kyberútoků kyberútokov kyberšpionáž kyberzločinců ransomvér ransomvéru kyberútokem kyberútokom hackerským ransomwarové ransomwarová ransomwarovou kybernetický_útok kybernetického_útoku kybernetickým_útokem kybernetické_útoky gang_hackerů hackerskú hackerskej hackerov hackermi ransomvérová ransomvérovú ransomvérovej ransomvérové ransomwarových ransomvérových hekeri hekerov hekermi hekerom hekerská',
};

export const HUNGARIAN: Language = {
  kinds: 'hackercsoport* hekkercsoport* hekkerek hackerek hekkerei hackerei banda bandája támadók',
  groups: 'csoport* *csoport',
  tools: 'kártevő* zsarolóvírus* vírus* trójai sérülékenység* sebezhetőség*',
  adjectives: 'hírhedt hacker hekker rettegett',
  nations: 'orosz észak-koreai kínai iráni oroszországi',
  namedAfter: 'nevű néven ismert elnevezésű névre keresztelt kötődik köthető',
  articles: 'egy az',
  verbs: 'támadott feltörte ellopott',
  ands: 'és vagy illetve',
  beings: 'egy',
  tells: 'vállalta vállalták',
  loot: 'felelősséget',
  security:
    'kibertámadás kibertámadást hekkerek hackerek hackercsoport zsarolóvírus kártevő kiberbiztonsági adathalász kibertámadások kibertámadásért hekkertámadás hackercsoportok zsarolóvírusos',
};

export const ROMANIAN: Language = {
  kinds: 'hackerii hackeri hackerilor atacatori atacatorii bandă banda',
  groups: 'grupul grupului grupurile grupare gruparea grupării grupările grupărilor',
  tools: 'troianul troian virusul vulnerabilitatea vulnerabilitate malware-ul ransomware-ul',
  adjectives: 'cibernetic* infracțional* notoriu atacului atacurilor temut temută periculos periculoasă',
  operations: 'operațiunea operațiunii organizația',
  nations: 'rusesc rusească ruși rusești chinez* iranian* nord-coreean* nord-coreen*',
  named: 'cunoscut cunoscută numit numită denumit denumită spatele identificat identificată cunoscute',
  linked:
    'cunoscut cunoscută atribuit atribuite atribuie asociat asociată spatele liderul membru membri membrii identificat identificată cunoscute',
  links: 'ca de din numele află',
  passed: 'și sub numele un o se spatele',
  beings: 'este sunt era',
  articles: 'unul una un o alte alți altor',
  verbs: 'atacat furat publicat revendicat compromis',
  ands: 'și sau',
  does: 'spune susține operează acționează rămâne cere află',
  tells: 'amenință amenințat revendică',
  loot: 'victimă victimele victimelor răscumpărare',
  security:
    'hackeri hackerii cibernetic cibernetice securitate_cibernetică malware atacatorii troian atac_cibernetic atacul_cibernetic atacului_cibernetic atacuri_cibernetice hackerilor',
};

/** With Serbian in Latin letters, Bosnian and Slovene. */
export const CROATIAN: Language = {
  kinds:
    'hakeri hakera hakere hakerima haker hekeri hekerjev hekerji napadači napadača napadalci bande kriminalci kriminalaca iznuđivači izsiljevalci',
  groups:
    'skupina skupine skupini skupino skupinu skupinom grupa grupe grupi grupu grupom kolektiv kolektiva',
  tools:
    'virusom zlonamjerni zlonamjernog zlonamjernim zlonameren zlonamerni zlonamernog trojanac ranjivost ranjivosti ranljivost ucjenjivački izsiljevalski softver softvera programje',
  adjectives:
    'hakersk* hekersk* kriminaln* kibernetičk* kibernetsk* špijunsk* vohunsk* ozloglašen* najozloglašen* zloglasn* najzloglasn* razvpit* opasn* ucjenjivačk*',
  operations: 'organizacija organizacije organizaciji organizaciju',
  nations: 'rusk* kinesk* iransk* sjevernokorejsk* severnokorejsk* prorusk*',
  named:
    'poznat* znan* nazvan* imenovan* imenom imenu zvan* pripadnici pripadnika članovi članova člani vođa vođu vođe vodja iza za',
  linked: 'poznat* znan* povezan* pripisuje pripisan* iza za',
  links: 'kao kot z stoji stoje',
  passed: 'pod kao kot je se iza za',
  verbs: 'napali napala napao ukrali ukrala ukradli ukradla hakirali hakirala zašifrirala',
  tells: 'preuzela preuzeli preuzeo prevzela prevzeli prijeti zahtijeva traži zahteva',
  loot: 'odgovornost otkupninu odkupnino ukradene_podatke žrtve žrtava',
  does: 'stoji stoje tvrdi tvrdila',
  articles: 'jedna jedan jedno ena druge drugi drugih',
  ands: 'ili',
  products: 'igra igrica romana serija',
  security:
    'hakeri hakera hakere haker hakerska hakerske hakerski hakersku hakerskog hakerskih hakerskim hekeri hekerji hekerska hekerske hekerski kibernetički_napad kibernetičkog_napada kibernetičkim_napadom kibernetički_napadi kibernetičkih_napada cyber_napad kibernetski_napad kibernetskega_napada kibernetskim_napadom zlonamjerni_softver zlonamjerni_program zlonamerna_programska',
};

/** With Danish and Norwegian. */
export const SWEDISH: Language = {
  kinds:
    'hackare hackarna hackargruppen hackergruppen hackerne cyberkriminella cyberkriminelle angripare angripere hackere hackare aktör* aktør* *aktör *aktören *aktörer *aktörerna *aktør *aktøren *aktører *aktørene *aktørerne gänget *gäng *gänget kriminella kriminelle hackernätverk hackernätverket hackarnätverket hackernettverket hackernetværket',
  groups:
    'grupp gruppen grupper gruppe gruppene *gruppen *gruppe *grupp *kollektivet *kollektiv *grupperna *grupper *grupperne',
  tools: 'skadlig skadliga skadevare sårbarhet* sårbarhed* trojanen viruset utpressningsvirus',
  adjectives:
    'kriminella kriminelle ökända beryktede cyberattacken attacken angreppet angrepet angrebet cyberangrepet cyberangrebet dataintrånget ökänd beryktade berygtede berygtet fruktade frygtede fryktede',
  operations: 'operationen operasjonen organisationen organisasjonen',
  nations:
    'ryska russiske kinesiska kinesiske iranska iranske nordkoreanska nordkoreanske rysk russisk kinesisk iransk nordkoreansk prorysk* prorussisk*',
  named:
    'tillskrivs tilskrives kallad kallade kallas kalles kaldes kaldt kalt kendt kjent känd kända känt namnet navnet kallar_sig kalder_sig kaller_seg bakom bak omtalas omtales omtalt benämns benævnt betecknas betegnes identifierad identifierats identifisert identificeret',
  linked:
    'känd kända känt kendt kjent kopplade kopplad knyttet medlemmar medlem bakom bak ledare ledaren lederen identifierad identifierats identifisert identificeret',
  links: 'som till av til af från fra ligger står',
  passed: 'den det som och også även under bakom bak',
  beings: 'är er var',
  articles: 'ett andra andre',
  verbs: 'hackade stal attackerade angrep lekte läckte',
  auxiliaries: 'har hade',
  ands: 'och og eller samt',
  does: 'säger siger hotar hotade kräver krävde angriper verkar började ligger står går truer kræver hevder',
  tells: 'hotar hotade hotat truer truede tar tog tagit tager taget',
  loot: 'lösensumma lösensummor løsesum løsepenge løsepenger ansvar ansvaret att_publicera att_läcka sig_cyberattacken sig_attacken sig_angreppet sig_dataintrånget seg_angrepet seg_cyberangrepet sig_angrebet sig_cyberangrebet',
  taken: 'stulna stulits stjålet stjålne',
  agents: 'av af',
  security:
    'cyberattack cyberangrep cyberangreb cyberattacken hackare hackerne dataintrång datainnbrudd skadlig_kod skadevare utpressningsvirus cybersäkerhet cybersikkerhet hackergrupp hackergruppe hackergruppen hackargrupp hackargruppen hackerangreb hackerattack cyberangrepp cyberangreppet cyberattacker nätfiske it-attack it-attacken it-angrepp hackarna hackargrupper hackergrupper ransomwaregruppen ransomwaregrupperna cyberspionage',
};

/** With Estonian. */
export const FINNISH: Language = {
  kinds:
    'hakkerit hakkereiden hakkeriryhmä häkkerid häkkerite kyberrikolliset küberkurjategijad kiristysryhmä kiristysryhmän kiristysryhmät kiristyshaittaohjelmaryhmä kiristyshaittaohjelmaryhmät küberkurjategijate',
  groups:
    'ryhmä ryhmän ryhmät *ryhmä *ryhmän grupp grupi grupeering rühmitus* *rühmitus *rühmituse ryhmiä *ryhmät *ryhmiä *rühmitusi *rühmitused',
  tools: 'haittaohjelma* kiristysohjelma* haavoittuvuus haavoittuvuuden pahavara* lunavara*',
  adjectives: 'pahamaineinen kurikuulus',
  nations: 'venäläinen venäläisen kiinalainen iranilainen pohjoiskorealainen pohjois-korealainen',
  named: 'nimeltä nimellä nimeltään nimega nime takana_on',
  namedAfter: 'niminen nimeline tunnettu',
  beings: 'oli',
  ands: 'ja tai sekä või',
  does: 'vaatii vaati uhkaa uhkasi väittää kertoo ilmoitti toimii',
  articles: 'muut',
  security:
    'kyberhyökkäys kyberhyökkäykset kyberhyökkäyksistä hakkerit hakkeriryhmä haittaohjelma kiristysohjelma kyberturvallisuus küberrünnak küberrünnakute häkkerite pahavara hakkeriryhmän hakkeriryhmät hakkereiden kyberhyökkäyksen kyberhyökkäyksiä kybervakoilu kybervakoilua haittaohjelman haittaohjelmia kiristyshaittaohjelma kiristyshaittaohjelman tietomurto tietomurtoa tietomurron kiristysryhmä kiristysryhmän kiristysryhmät häkkerid küberrünnaku küberrünnakud küberrünnakuid küberrünnakuga lunavara häkkerirühmitus küberturvalisuse küberkurjategijad küberkurjategijate',
};

export const INDONESIAN: Language = {
  kinds: 'komplotan geng peretas sindikat',
  groups: 'kelompok',
  tools: 'kerentanan virus varian',
  adjectives:
    'kelompok geng sindikat peretas siber penjahat ransomware perbankan berbahaya jenis baru terbaru serangan terkenal ternama ditakuti',
  operations: 'operasi organisasi',
  nations: 'Rusia Tiongkok Korea Iran',
  named:
    'bernama dikenal dijuluki disebut anggota pemimpin pimpinan balik pentolan otak dalang diidentifikasi',
  linked: 'dikenal dikaitkan balik diidentifikasi',
  links: 'sebagai dengan ada',
  passed: 'yang seperti itu juga Utara balik',
  beings: 'adalah merupakan',
  articles: 'sebuah salah seorang',
  verbs: 'menyerang mencuri meretas membobol mengklaim mengaku memeras membocorkan',
  auxiliaries: 'telah sudah pernah sering kerap biasanya',
  ands: 'dan atau',
  does: 'ada',
  security: 'peretas peretasan siber serangan_siber keamanan_siber perangkat_lunak_berbahaya',
};

export const TURKISH: Language = {
  kinds:
    'çetesi* çeteleri* korsanı* korsanları* aktörü* aktörleri* saldırganı* saldırganları* hackerı* hackerları*',
  groups: 'grubu* grup grubun grupları* gruplar gruplarından grubuna grubunun grubundan grubuyla örgüt*',
  tools: 'yazılım* zararlı truva solucan* açığı zafiyet*',
  adjectives: 'siber bilgisayar casusluk suç tehdit fidye destekli devlet bağlantılı gibi azılı ünlü adını',
  operations: 'operasyon* örgüt*',
  nations: 'Rus Çinli İranlı Koreli Rusya Çin',
  namedAfter: 'atfedil* ilişkilendiril* bilinen adlı olarak isimli adıyla gibi adındaki isimdeki verdikleri',
  verbs: 'hedef* saldır* çaldı sızdır* üstlendi saldırının saldırıların saldırısının',
  articles: 'bir diğer',
  ands: 've veya ile',
  products: 'filmi oyunu uygulaması',
  beings: 'bir',
  linked: 'saldırının saldırıların saldırısının',
  links: 'arkasında',
  security:
    'siber saldırganlar saldırganların hackerlar fidye oltalama zararlı_yazılım kötü_amaçlı korsanları siber_güvenlik siber_saldırı hackerların hackerları hacker_grubu hacker_grupları siber_saldırının siber_korsanlar siber_casusluk fidyeci fidye_yazılımı fidye_yazılım',
};

export const VIETNAMESE: Language = {
  kinds: 'tặc đảng',
  groups: 'nhóm',
  tools: 'độc hại hổng',
  adjectives: 'nhóm băng loại dòng nguy hiểm tin mã tống tiền gián điệp mạng tội phạm phần mềm khét tiếng',
  nations: 'Quốc Tiên Nga',
  named: 'tên gọi danh lĩnh',
  passed: 'như là có của các một nhất đứng sau liên quan đến kết nối với',
  verbs: 'tấn xâm đánh',
  auxiliaries: 'đã đang từng thường cũng',
  beings: 'là',
  articles: 'một',
  ands: 'và hoặc',
  tells: 'đe nhận',
  loot: 'công_bố trách_nhiệm',
  links: 'đến với',
  security:
    'mã_độc tin_tặc tấn_công_mạng an_ninh_mạng lừa_đảo gián_điệp_mạng tống_tiền tội_phạm_mạng nhóm_hacker',
};
