import type { Language } from './word-classes';

/** Reports in any language are full of it. */
export const ENGLISH: Language = {
  kinds:
    'attackers gang gangs actor actors adversary adversaries extortionists criminals cybergang cybergangs hacker hackers hacktivist hacktivists cybercriminal cybercriminals syndicate syndicates cartel cartels apt apts raas ransomware-as-a-service',
  groups:
    'group groups subgroup subgroups crew crews collective collectives cluster clusters operator operators affiliate affiliates unit outfit outfits',
  tools:
    'malware malwares backdoor backdoors trojan trojans rat rats rootkit rootkits bootkit loader loaders downloader downloaders dropper droppers implant implants stealer stealers infostealer infostealers spyware botnet botnets worm worms virus viruses wiper wipers keylogger keyloggers webshell webshells shell shellcode kit framework frameworks toolkit toolkits encryptor encryptors encrypter cryptor ransomware payload payloads variant variants family families strain strains version fork exploit flaw flaws vulnerability vulnerabilities bug bugs CVE locker lockers builder decryptor decryptors',
  adjectives:
    'crime ransomware hacking hacker threat apt cyber cybercrime cybercriminal espionage cyberespionage cyber-espionage extortion intrusion criminal hacktivist ransom remote access banking information info modular Android Linux Windows macOS iOS mobile pos encryption web exploit custom file-encrypting data leak underground phishing spear-phishing spearphishing email emails double-extortion theft darknet dark-web name-and-shame financially motivated sophisticated notorious infamous Tor onion dark',
  operations:
    'operation operations site sites website portal blog set team teams brand franchise enterprise organization organizations organisation organisations ring entity entities heavyweight heavyweights page pages channel channels',
  nations:
    'suspected Chinese Russian Iranian Korean Vietnamese Indian Pakistani Turkish Israeli Lebanese Syrian Belarusian Ukrainian Palestinian Nigerian Brazilian Romanian Indonesian Spanish French American Arabic',
  named:
    'known tracked tracks track referred refers dubbed named codenamed code-named called calls calling nicknamed aka a.k.a associated affiliated overlaps overlapping blamed_on pinned_on the_name rebranded rebranding themselves',
  namedAfter:
    'remote access banking info information modular Android Linux Windows macOS iOS mobile pos encryption web custom email emails data sophisticated notorious infamous',
  linked:
    'hallmarks known tracked tracks track referred refers attribute attributed attributes attributing ascribed traced linked links linking tied ties tying member members leader leaders attacks campaign campaigns activity work operated targeted attacked compromised breached hacked conducted launched carried claimed operators affiliates victim victims rebranded rebranding takedown takedowns disruption disruptions hijacked rebrand rebrands offshoot offshoots splinter spin-off spin-offs spinoff spinoffs successor successors',
  links: 'to as by of from',
  transitive:
    'track tracks tracked attribute attributes attributing attack attacks attacked links tied operated targeted compromised breached hacked conducted launched carried cyberattack cyberattacks breach breaches hack hacks takedown takedowns disruption disruptions hijacked spin-off spin-offs spinoff spinoffs successor successors rebrand rebrands offshoot offshoots splinter',
  likes: 'such that which who',
  passed:
    'the a an each such as like including is are was also with high moderate medium low confidence included includes out it them this these behind itself publicly internally commonly January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  verbs:
    'attacked attacking exploited exploiting stole stealing steals carries carried carrying claims claimed claiming targets targeted targeting breaches breached breaching hacks hacked hacking deploys deployed deploying extorts extorted extorting leaks leaked leaking spearphished spear-phished compromises compromised compromising infiltrates infiltrated infiltrating exfiltrates exfiltrated exfiltrating weaponizes weaponized weaponizing weaponised impersonates impersonated impersonating sent sends established demanded demands',
  uses: 'uses used using employs employed leverages leveraged relies relied conducts conducted conducting launched launches launching',
  tells:
    'lists listed listing adds added adding posts posted posting names named naming uploads uploaded uploading publishes published publishing releases released releasing shares shared dumps dumped dumping leaks leaked leaking claims claimed claiming takes took taken taking threatens threatened threatening',
  loot: 'victim victims ransom darknet dark-web dark_web leak_site leak_sites leaks_site leak_website leak_blog leak_portal leak_page extortion_site extortion_website extortion_blog responsibility credit_for to_leak to_publish stolen_data stolen_files stolen_documents',
  taken: 'stolen leaked exfiltrated extorted infiltrated stole hacked breached',
  agents: 'by',
  does: 'claims claimed claiming says said tells told began begins started made makes works operates runs maintains provides offers appears seems emerges boasts prefers relies gives gave gains starts continues refuses wants did does blames strikes struck returns focuses avoids exploits encrypts encrypted overtook saw grew shut explained remains often typically usually now led leads hit hits topped tops ranks ranked counted logged recorded amassed racked puts shuts',
  auxiliaries:
    'once considered now previously has been have had also already itself then first not continues to *ly known believed which who followed emerged re-emerged reemerged ranked surfaced resurfaced continued appears appeared seems may might could',
  beings: 'as is are was were be been being became remains remained',
  handled:
    'infected infecting infects delivering delivers delivered drops dropped dropping downloads downloaded downloading installs installed installing distributes distributed distributing tool tools infection',
  copies:
    'variant variants sample samples version versions strain strains fork forks build builds copy copies deployment deployments type types kind kinds form forms piece pieces',
  ofs: 'of',
  products:
    'wallet app apps game film movie novel album manga anime musical browser plugin console smartphone laptop printer joystick joysticks gamepad',
  notPeople:
    'service services program programs programme model models panel panels policy policies tool tools variant variants strain strains',
  attacks:
    'attack attacks developer developers author authors maker makers seller sellers distributor distributors researcher researchers analyst analysts player players cyberattack cyberattacks behind',
  attached:
    'linked backed sponsored nexus aligned affiliated associated attributed attributing attributes linking ties tying traced tied connected operated controlled',
  located:
    'based directed run speaking members takedown takedowns disruption disruptions spin-off spin-offs spinoff spinoffs successor successors rebrand rebrands offshoot offshoots splinter',
  countries:
    'Asia Europe Africa America East China Russia Iran Korea DPRK Vietnam India Pakistan Turkey Israel Lebanon Belarus Beijing Moscow Kremlin Tehran Pyongyang state government',
  articles: 'a an the one two three four five other',
  ands: 'and or formerly previously also',
  security:
    'adversaries att&ck attackers backdoor backdoors backdoored botnet botnets cisa crowdstrike cyber cyberattack cyberattacks cybercrime cybercriminal cybercriminals cyberespionage cybersecurity ddos eset espionage exfiltrate exfiltrated exfiltrating exfiltration extortion fireeye hacker hackers hacking hacktivist hacktivists infostealer infostealers intrusions ioc iocs kaspersky keylogger leak_site leak_sites malicious malware mandiant mitre obfuscated phishing powershell proofpoint ransomware rootkit shellcode sinkhole spearphishing spyware stealer symantec trojan trojans ttps web-shell web-shells wiper zero-day zeroday apt_group apt_groups threat_actor threat_actors threat_group threat_groups',
  gangs:
    'ransomware_gang ransomware_gangs ransomware_group ransomware_groups ransomware_crew ransomware_crews ransomware_operators ransomware_actors ransomware_affiliates ransomware_operations extortion_gang extortion_gangs extortion_group extortion_groups',
};
