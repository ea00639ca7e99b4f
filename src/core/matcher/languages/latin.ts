import type { Language } from './word-classes';

export const GERMAN: Language = {
  kinds:
    'Akteur Akteure Akteuren Akteurs Bande Banden Hacker Hackern Angreifer Angreifern Täter Tätern Erpresser Erpressern Kriminelle Kriminellen Cyberkriminelle Cyberkriminellen *bande *banden *gang *akteur *akteure *akteuren *hacker *hackern *erpresser Hackernetzwerk Hackernetzwerks Cyberspione Cyberspionen Cyberspionagegruppe Hacktivisten',
  groups:
    'Gruppe Gruppen Gruppierung Gruppierungen Kollektiv *gruppe *gruppen *gruppierung *gruppierungen *kollektiv',
  tools:
    'Schadsoftware Schadprogramm* Trojaner Trojaners Hintertür Wurm *trojaner *schadsoftware *malware *ransomware Erpressersoftware Verschlüsselungssoftware Schwachstelle* Sicherheitslücke*',
  adjectives:
    'kriminelle* staatliche* bekannte* berüchtigte* Cyberangriff Cyberangriffe Cyberangriffen Hackerangriff Hackerangriffen Angriff Angriffen Attacke Attacken Cyberattacke Hackerattacke Cyberspionage Kampagne',
  operations: 'Operation Operationen Organisation',
  nations:
    'russisch* chinesisch* iranisch* nordkoreanisch* vietnamesisch* indisch* pakistanisch* türkisch* israelisch* ukrainisch* belarussisch* prorussisch*',
  named:
    'bekannt bekannte bekannten bezeichnet namens genannt genannte genannten getauft heißt Namen Angriffe hinter identifiziert bekannter',
  linked:
    'bekannt bekannte bekannten bezeichnet zugeschrieben Mitglieder Mitgliedern Angriff Angriffen Cyberangriff Cyberangriffe Cyberangriffen Hackerangriff gehört gehören Mitglied Leak-Seite Leak-Site hinter Anführer Anführern Anführers Rädelsführer Ex-Mitglied Ex-Mitglieder identifiziert',
  links: 'als von durch der zu steckt stecken steht stehen',
  passed:
    'der die das den dem des ein eine einer einem einen wie etwa auch sogenannte* mit hinter darunter nennt nennen nannte sich selbst',
  namedAfter: 'bekannt bekannte bekannten genannt genannte genannten zugeschrieben zugerechnet zugeordnet',
  verbs:
    'attackiert attackierte attackierten erbeutete erbeutet verübte hackte stahl erpresst erpresste kompromittierte infiltrierte angegriffen gestohlen bekannt',
  uses: 'nutzt nutzte verwendet verwendete',
  auxiliaries: 'sich soll',
  attached: 'Aktivitäten Angriffe Angriffen nahe nahen',
  articles: 'ein eine einer der die das andere anderen weitere weiteren',
  ands: 'und oder sowie bzw auch',
  beings: 'ist sind war waren wurde wurden',
  copies: 'Variante Varianten Version Versionen Ableger Nachfolger',
  ofs: 'von',
  products: 'Film Spiel Roman Album Serie Browser',
  does: 'sagt sagte teilte erklärte meldet meldete informiert informierte bestätigt bestätigte agiert agierte arbeitet operiert gilt galt taucht tauchte trat begann steht steckt führt führte zählt zählte verzeichnet verzeichnete bleibt blieb macht setzt greift griff bietet lässt ließ kündigte richtet zielt droht drohte fordert forderte verlangt verlangte veröffentlicht veröffentlichte stecken stehen',
  tells: 'droht drohte bekennt veröffentlicht veröffentlichte fordert forderte verlangt verlangte',
  loot: 'Opfer Opfern Opferliste Lösegeld Darknet Darkweb Leak-Seite Leak-Site zu_veröffentlichen Angriff_bekannt zum_Angriff gestohlene_Daten erbeutete_Daten gestohlenen_Daten erbeuteten_Daten Cyberangriff_bekannt Cyberattacke_bekannt Hackerangriff_bekannt',
  taken:
    'gestohlen gestohlene gestohlenen erbeutet erbeutete erbeuteten geleakt entwendet angegriffen attackiert bekannt',
  agents: 'von durch',
  finals: 'hat haben hatte hatten',
  security:
    'Schadsoftware Cyberangriff Cyberangriffe Cyberangriffen Hackerangriff Hackerangriffe Hackern Trojaner Verschlüsselungstrojaner Cyberkriminelle Cyberkriminellen Cyberkriminalität Cybersicherheit Cyberspionage Erpressersoftware Erpressungstrojaner Hackergruppe Ransomware-Gruppe Cyberattacke Cyberattacken Hackerattacke Hackerattacken Hackerangriffen Hackergruppen Hackerbande Cyberspione Leak-Seite Leak-Seiten Erpresserbande Verschlüsselungstrojanern APT-Gruppe APT-Gruppen Hackergruppierung Hackergruppierungen Hackerbanden Cyberspionen Cyberspionagegruppe Cyberangriffs Hackerangriffs Hacktivisten',
  gangs:
    'Ransomware-Gruppe Ransomware-Gruppen Ransomware-Bande Ransomware-Banden Erpresserbande Erpresserbanden Erpressergruppe Erpressergruppen',
};

export const FRENCH: Language = {
  kinds: 'acteur acteurs pirates pirate cybercriminels cybercriminel attaquants attaquant bande hacktivistes',
  groups: 'groupe groupes collectif collectifs opérateurs opérateur affiliés affilié',
  tools:
    'maliciel maliciels logiciel logiciels rançongiciel rançongiciels troie dérobée malveillant malveillants espiogiciel faille failles vulnérabilité* ransomwares',
  adjectives:
    'informatiques informatique criminel* étatique* cyberespionnage espionnage menaces menace rançongiciels extorsion fuite fuites données cyberattaque cyberattaques attaque attaques piratage campagne cyberoffensive tristement célèbre notoire redoutable',
  operations: 'opération opérations organisation organisations site sites',
  nations:
    'russe russes chinois chinoise chinoises iranien* nord-coréen* vietnamien* indien* pakistanais* turc turcs turque turques israélien* ukrainien* russophone* prorusse* pro-russe*',
  named:
    'connu connus connue nommé nommés nommée baptisé baptisés baptisée surnommé surnommée appelé appelés appelée alias dénommé* attaques fait_appeler faisant_appeler font_appeler derrière identifié identifiée identifiés identifiées connues',
  linked:
    'connu connus connue attribué attribuée attribués attribuées attribuent lié liés liée liées rattaché* revendiqué revendiquée mené menée orchestré* attaque membres affiliés nom membre revendiquées revendiqués menées menés perpétré* derrière ex-membres ex-membre meneur meneurs cerveau leader leaders attribue attribuait identifié identifiée identifiés identifiées',
  likes: 'tels telles comme',
  links: 'par à au aux sous de d cache cachent comme',
  passed:
    'le la les l un une des du de d comme tel tels telle telles que dont sous notamment derrière est sont était avec haute confiance aussi se',
  verbs:
    'attaque attaqué cible ciblé vise visé revendique revendiqué volé piraté compromis exfiltré diffusé diffuse infiltré dérobé envoyé',
  uses: 'utilise utilisent utilisé exploite exploité',
  auxiliaries:
    "a ont avait aurait avaient auraient ne n'a s'est s'était *alement *llement *blement *ivement récemment rapidement publiquement",
  beings: "est sont était été étaient étant serait seraient n'est",
  articles: "un une le la l'un l'une autres d'autres plusieurs",
  ands: 'et ou ainsi',
  copies: 'variante variantes version versions souche souches',
  ofs: 'de',
  products: 'film jeu roman appli application série navigateur',
  does: 'déclare affirme affirmait annonce opère opérait agit continue reste demeure arrive apparaît représente représentait compte totalise enregistre figure commence fonctionne assure réclame exige menace cache cachent',
  tells: 'menace menacent menaçait menacé publie publient ajoute ajouté publié exige exigé réclame réclamé',
  loot: 'victime victimes rançon rançons darknet site_vitrine de_publier de_divulguer de_diffuser de_révéler données_volées données_dérobées fichiers_volés documents_volés',
  taken: 'volé volés volée volées dérobé dérobés dérobée dérobées exfiltrées',
  agents: 'par',
  security:
    'cyberattaque cyberattaques cybercriminels cybercriminalité piratage rançongiciel rançongiciels hameçonnage maliciel malveillant malveillants cybersécurité cyberespionnage espionnage attaquants cybermenace cybermenaces pirates_informatiques pirate_informatique hackeurs attaque_informatique attaques_informatiques hacktivistes cybercriminel cybercriminelle groupe_APT groupes_APT cybercriminelles cyberespions piratages hacktiviste groupe_de_hackers groupes_de_hackers',
  gangs:
    'gang_de_ransomware gangs_de_ransomware groupe_de_ransomware groupes_de_ransomware groupe_de_rançongiciel groupes_de_rançongiciels',
};

export const SPANISH: Language = {
  kinds:
    'actores ciberdelincuentes ciberdelincuente cibercriminales cibercriminal pandilla atacantes piratas adversario hacktivistas pandillas',
  groups: 'grupo grupos banda bandas colectivo colectivos operadores afiliados',
  tools: 'troyano troyanos trasera malicioso maliciosa gusano maligno malignos vulnerabilidad* fallo fallos',
  adjectives:
    'informáticos informático cibernétic* hacktivista* ciberespionaje espionaje amenaza amenazas extorsión filtraciones filtración datos ciberataque ciberataques ataque ataques hackeo campaña notorio notoria infame temido temida peligroso peligrosa',
  operations: 'organización organizaciones operación sitio',
  nations:
    'ruso rusos rusa rusas chino chinos iraní iraníes norcoreano norcoreanos norcoreana vietnamita* turco turcos israelí ucraniano* prorruso* prorrusa*',
  named:
    'conocido conocida conocidos conocidas llamado llamada llamados llamadas denominado denominada apodado apodada bautizado bautizada ataques hace_llamar hacen_llamar autodenominado autodenominada autodenomina detrás identificado identificada identificados',
  linked:
    'conocido conocida conocidos conocidas atribuido atribuida atribuidos atribuye vinculado vinculada vinculados ligado asociado ataque miembros reivindicado perpetrado realizado miembro reivindicada reivindicados perpetrada detrás integrante integrantes exintegrante exintegrantes exmiembro exmiembros líder líderes cabecilla cabecillas atribuyen atribuyó atribuyeron responsabiliza responsabilizan responsabilizó identificado identificada identificados',
  likes: 'tales como',
  links: 'por a al con como de está están estaría',
  passed: 'el la los las un una unos de del como tales incluidos incluido es son fue era detrás parte',
  verbs:
    'atacó ataca atacaron robó reivindicó explotó comprometió infectó hackeó difundió atacado robado reivindicado filtró vulneró atribuyó adjudicó extorsionó cifró secuestró',
  uses: 'usó usa utiliza utilizó emplea empleó',
  auxiliaries:
    'ha han había se habría *camente *ntamente supuestamente *samente *vamente *iamente *lmente *temente habían haya habrían',
  articles: 'un una el la uno otros otras',
  ands: 'y e o u',
  beings: 'es son era fue fueron eran sería serían siendo está estaba',
  copies: 'versión versiones cepa cepas',
  products: 'película juego videojuego novela aplicación navegador',
  does: 'dijo dice afirma afirmó asegura aseguró aparece apareció opera operaba lidera lideró encabeza encabezó ocupa suma sumó acumula acumuló registra registró representa representaba lleva ya ahora volvió sigue siguió regresó anunció surgió comenzó actúa cuenta realiza exige exigió exigieron amenaza está están estaría',
  tells:
    'amenaza amenazó amenazaron amenazado añadió añade publica asumió publicó publicado pidió pide exige exigió',
  loot: 'víctima víctimas rescate autoría con_publicar con_filtrar con_divulgar datos_robados archivos_robados',
  taken: 'robado robados robada robadas filtrados sustraídos',
  agents: 'por',
  security:
    'ciberataque ciberataques ciberdelincuentes ciberdelincuencia ciberseguridad ciberespionaje espionaje malicioso maliciosos troyano troyanos atacantes cibercriminales hackeo ciberamenazas piratas_informáticos ataque_informático ataques_informáticos hackear hackeado hackeados ciberdelincuente cibercriminal hacktivistas grupo_APT grupos_APT ciberespías hackeos piratería_informática ciberatacantes',
  gangs: 'grupo_de_ransomware grupos_de_ransomware banda_de_ransomware bandas_de_ransomware',
};

export const PORTUGUESE: Language = {
  kinds: 'gangue gangues quadrilha cibercriminosos ator atores invasores quadrilhas',
  groups: 'coletivo',
  tools: 'tróia troia vulnerabilidade* falha falhas',
  adjectives:
    'criminoso criminosa cibercriminoso cibercriminosa espionagem ciberespionagem ameaça ameaças extorsão vazamento vazamentos dados ataque ataques ciberataque ciberataques campanha invasão notório notória infame temido temida perigoso perigosa',
  operations: 'organização operação site',
  nations:
    'russo russos russa chinês chineses iraniano* norte-coreano* norte-coreana* brasileiro* ucraniano* prorrusso* pró-russo* pró-russa*',
  named:
    'conhecido conhecida conhecidos chamado chamada chamados denominado denominada apelidado apelidada trás conhecidas identificado identificada identificados',
  linked:
    'conhecido conhecida conhecidos atribuído atribuída atribuídos ligado* ligada* vinculado* vinculada* associado* associada* membros membro reivindicado reivindicada afiliado trás integrante integrantes ex-integrantes ex-membros ex-membro líder líderes atribui atribuem atribuiu atribuíram responsabiliza responsabilizam identificado identificada identificados',
  links: 'por como ao à pelo pela está estão estaria',
  passed: 'o os um uma do da dos das incluindo foi trás',
  verbs: 'atacou roubou reivindicou explorou invadiu vazou comprometeu sequestrou',
  uses: 'usou utilizou',
  auxiliaries: 'tem teria têm tinha',
  articles: 'um uma o outros outras',
  ands: 'ou',
  beings: 'é são foi foram era eram sendo seria seriam está estava',
  copies: 'versão versões',
  products: 'filme jogo romance aplicativo',
  does: 'disse diz afirma afirmou alega alegou atua atuava liderou acumula acumulou registrou continua apareceu surgiu começou realizou somou exige exigiu ameaça está estão estaria',
  tells:
    'ameaça ameaçou ameaçam adicionou listou assumiu assume reivindica divulgou publicou pediu exige exigiu',
  loot: 'vítima vítimas resgate autoria responsabilidade divulgar vazar dados_roubados arquivos_roubados',
  taken: 'roubado roubados roubadas vazados',
  agents: 'por pelo pela',
  likes: 'como',
  security:
    'cibercrime cibercriminosos cibersegurança ciberespionagem ciberataques espionagem malicioso maliciosos phishing cibernético cibernéticos crimes_cibernéticos ciberataque cibercriminoso hackeado hackeados ataque_hacker ataques_hacker ataque_cibernético ataques_cibernéticos ataque_hackers cibercriminosa',
  gangs: 'grupo_de_ransomware grupos_de_ransomware gangue_de_ransomware gangues_de_ransomware',
};

export const ITALIAN: Language = {
  kinds: 'bande cybercriminali cybergang attore attori aggressori attaccanti criminali hacktivisti',
  groups: 'gruppo gruppi collettivo operatori affiliati',
  tools: 'malevolo malevoli vulnerabilità falla falle',
  adjectives:
    'informatici informatico criminale attivisti spionaggio cyberspionaggio minaccia minacce estorsione attacco attacchi cyberattacco campagna offensiva famigerato famigerata temuto temuta pericoloso pericolosa',
  operations: 'organizzazione operazione sito',
  nations:
    'russi cinese cinesi nordcoreano nordcoreani nordcoreana indiano* ucraino* israeliano* pakistano* filorusso filorussi filo-russo filo-russi',
  named:
    'noto nota noti conosciuto conosciuta chiamato chiamata denominato denominata soprannominato soprannominata ribattezzato ribattezzata detto attacchi fa_chiamare fanno_chiamare dietro conosciuti conosciute identificato identificata identificati',
  linked:
    'noto nota noti conosciuto conosciuta attribuito attribuita attribuiti legato legata legati collegato collegata collegati rivendicato rivendicata attacco membri membro rivendicati rivendicate sferrato perpetrato dietro leader esponenti attribuisce attribuiscono identificato identificata identificati',
  links: "da dal dalla dai alla come di c'è",
  passed: 'il lo i gli le uno di della dei degli delle tra cui quali è sono dietro informatica',
  verbs: 'attaccato rivendicato colpito rubato sfruttato violato colpisce attacca ruba diffuso',
  uses: 'utilizza utilizzato',
  auxiliaries: 'hanno avrebbe avevano aveva si',
  articles: 'un una il la uno altri altre',
  ands: 'ed oppure',
  beings: 'è era erano fu sarebbe sarebbero essendo',
  copies: 'varianti versione versioni ceppo',
  ofs: 'di',
  products: 'gioco videogioco romanzo applicazione',
  does: "afferma agisce resta rimane guida conta registra rappresenta appare compare emerge inizia contatta pretende sostiene minaccia chiede c'è",
  tells:
    'minaccia minacciato minacciano aggiunto aggiunge pubblicato pubblica chiesto chiede pretende preteso',
  loot: 'vittima vittime riscatto di_pubblicare di_diffondere dati_rubati dati_sottratti file_rubati',
  likes: 'come',
  security:
    'cyberattacco cyberattacchi cybersicurezza cybercriminali cyberspionaggio cybergang malevolo malevoli spionaggio aggressori estorsione attacco_informatico attacchi_informatici pirati_informatici criminali_informatici hackeraggio hackerato cybercriminale hacktivisti gruppo_APT gruppi_APT attacco_hacker attacchi_hacker attacco_ransomware hacktivista cyberattaccanti cyberspie',
  gangs: 'gruppo_ransomware gruppi_ransomware gang_ransomware banda_ransomware bande_ransomware',
};

export const DUTCH: Language = {
  kinds:
    'bende bendes aanvallers aanvaller actoren cybercriminelen cybercrimineel criminelen *bende *bendes afpersers *afpersers hackernetwerk hackersnetwerk',
  groups: 'groep groepen groepering collectief *groep *groepen *groepering *collectief',
  tools: 'gijzelsoftware achterdeur kwaadaardige kwetsbaarheid kwetsbaarheden',
  adjectives: 'beruchte criminele cyberaanval cyberaanvallen aanval aanvallen hackaanval campagne',
  operations: 'operatie operaties organisatie',
  nations:
    'russische iraanse noord-koreaanse turkse pakistaanse indiase oekraïense chinese vietnamese pro-russische prorussische',
  named:
    'bekend bekende bekendstaat bekendstaan genaamd genoemd geheten gedoopt noemt_zich noemen_zich achter',
  linked:
    'bekend bekende bekendstaat bekendstaan toegeschreven gelinkt gekoppeld aanval aanvallen leden opgeëist lid geclaimd leksite achter kopstuk kopstukken leiders ex-leden',
  links: 'aan door van zit zitten schuilt schuilen',
  passed: 'de het een zoals waaronder onder naam achter van',
  namedAfter: 'genaamd genoemd toegeschreven',
  verbs: 'hackte stal eiste lekte verspreidde versleutelde claimt gestolen buitgemaakt opgeëist',
  uses: 'gebruikt gebruikte',
  auxiliaries: '',
  articles: 'een de het andere',
  ands: 'en',
  beings: 'zijn werd werden',
  copies: 'varianten versie versies',
  ofs: 'van',
  products: 'spel boek',
  does: 'zegt zei meldt dreigt dreigde eist werkt opereert blijft begon verscheen voert maakt maakte hoopt vroeg staat telt leidt zit zitten schuilt schuilen',
  tells: 'dreigt dreigde dreigen plaatst plaatste claimt claimde publiceert publiceerde eist eiste',
  loot: 'slachtoffer slachtoffers losgeld darkweb te_publiceren te_lekken gestolen_data gestolen_gegevens gestolen_bestanden',
  taken: 'gestolen buitgemaakt buitgemaakte gelekt gelekte opgeëist',
  agents: 'door',
  finals: 'heeft hebben',
  security:
    'cyberaanval cyberaanvallen cybercriminelen cyberbeveiliging gijzelsoftware aanvallers datalek datalekken kwaadaardige cyberspionage ransomwaregroep ransomwarebende ransomwareaanval hackersgroep hackerscollectief hackaanval gehackt gehackte hackaanvallen hackersgroepen cyberspionnen ransomwareaanvallen ransomware-aanval',
  gangs: 'ransomwaregroep ransomwaregroepen ransomwarebende ransomwarebendes',
};

export const POLISH: Language = {
  kinds:
    'gangu gangiem gangi hakerzy hakerów haker cyberprzestępcy cyberprzestępców przestępcy przestępców napastnicy gangów gangami gangom hakerami hakerom cyberprzestępcami cyberprzestępcom cyberszpiedzy cyberszpiegów',
  groups: 'grupa grupy grupę grupie grupą kolektyw* operatorzy ugrupowanie ugrupowania ugrupowaniem',
  tools:
    'wirus wirusa złośliwe złośliwego złośliwym trojana trojanem trojany robak robaka backdoora luka lukę luki podatność podatności',
  adjectives:
    'hakersk* przestępcz* cyberprzestępcz* cyberszpiegowsk* szpiegowsk* cyberatakiem cyberatakami atakiem atakami kampanią włamaniem niesławn* osławion* groźn*',
  operations: 'operacja operacji operację operacją organizacja organizacji',
  nations: 'rosyjsk* chińsk* irańsk* północnokoreańsk* wietnamsk* białorusk* ukraińsk*',
  named:
    'przypisano przypisuje_się znana otrzymała_nazwę nosi_nazwę znany znanej znaną zwana zwany zwanej zwaną nazwana nazwany nazwanej nazwie ataki członkowie członków członek za członkom członkami przywódca przywódcy przywódcę lider liderem herszt herszta zidentyfikowana zidentyfikowany znanego',
  linked:
    'znana znany znanej znaną przypisywany przypisywana przypisywane powiązana powiązany powiązane powiązani związana atak za przypisują zidentyfikowana zidentyfikowany znanego',
  links: 'jako z ze przez do stoi stoją stał stała',
  passed: 'takie tak jak pod jest najaktywniejszych za',
  verbs: 'zaatakował* ukradł* wykorzystał* przejął* włamał* atakuje',
  uses: 'używa używała wykorzystuje',
  auxiliaries: 'się miała miał',
  ands: 'i oraz lub',
  beings: 'jest są był była było',
  articles: 'jedna jedną jeden inne innych innymi inni innym',
  products: 'gra aplikacja powieść serial filmem grą aplikacją',
  does: 'twierdzi twierdził twierdziła działa działał działała pozostaje stoi uderzał uderzyła uderza pojawił pojawiła zaczął zaczęła próbuje ogłosił ogłosiła należy przypisuje żąda żądał żądała zażądał zażądała stoją stał stała',
  tells: 'grozi groził groziła przyznał przyznała opublikował* żąda zażądał zażądała',
  loot: 'ofiara ofiary ofiar okup okupu do_ataku do_ataków do_cyberataku skradzione_dane wykradzione_dane skradzionych_danych publikacją ujawnieniem opublikowaniem',
  taken: 'wykradzione wykradzionych skradzione skradzionych wykradziono',
  agents: 'przez',
  security:
    'cyberatak cyberataki cyberataków hakerzy hakerów cyberprzestępcy cyberprzestępców złośliwe złośliwego złośliwym cyberbezpieczeństwo cyberbezpieczeństwa cyberszpiegostwo cyberszpiegowska hakerska hakerskiej hakerską hakerski hakerskie hakerskich hakera hakerom cyberszpiedzy cyberszpiegów cyberprzestępczość cyberprzestępczości cyberatakiem haktywiści haktywistów cyberataku cyberatakom cyberatakami cyberatakach hakerami gang_ransomware gangi_ransomware gangów_ransomware grupa_ransomware grupy_ransomware hakerskim hakerskimi cyberprzestępcami haktywistyczna',
};
