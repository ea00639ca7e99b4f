export const others = {
  malware: 'Malware',
  ransomware: 'Ransomware',
  tool: 'Tool',
  technique: 'ATT&CK technique',
  group: 'ATT&CK group',
  software: 'ATT&CK software',
  campaign: 'ATT&CK campaign',
  weakness: 'Vulnerability',
  usedBy: 'Used by',
  isActor: 'Actor',
  readAt: 'Read about it at {site}',
  unknown: 'The present data says no more of it than its name.',
  title: 'Malware, tools and numbers',
  mark: 'Mark malware, tools and numbers too',
  markHint:
    'Names of malware, ransomware and tools, and the numbers of ATT&CK (T1566, S0154) and CVE, in a quieter style and with a card of their own.',
  sample: 'They ran {name} there.',
} as const;
