/**
 * Words that show that a text is about security, and seldom stand in texts that are not: "threat", "victim" and
 * "loader" are left out. A page with few of them is about something else, and there "Snake" is a snake. Written for
 * this project from the vocabulary of the field; forms are listed, not stemmed.
 */
export const SECURITY_WORDS: readonly string[] =
  'adversaries att&ck attackers backdoor backdoors backdoored botnet botnets cisa crowdstrike cyber cyberattack cyberattacks cybercrime cybercriminal cybercriminals cyberespionage cybersecurity ddos eset espionage exfiltrate exfiltrated exfiltrating exfiltration extortion fireeye hacker hackers hacking hacktivist hacktivists infostealer infostealers intrusions ioc iocs kaspersky keylogger malicious malware mandiant mitre obfuscated phishing powershell proofpoint ransomware rootkit shellcode sinkhole spearphishing spyware stealer symantec trojan trojans ttps web-shell web-shells wiper zero-day zeroday'.split(
    ' ',
  );
