import type { others as english } from '../en/others';
import type { Translation } from '../messages';

export const others: Translation<typeof english> = {
  malware: 'Programa malicioso',
  ransomware: 'Ransomware',
  tool: 'Herramienta',
  technique: 'Técnica de ATT&CK',
  group: 'Grupo de ATT&CK',
  software: 'Software de ATT&CK',
  campaign: 'Campaña de ATT&CK',
  weakness: 'Vulnerabilidad',
  usedBy: 'Usado por',
  isActor: 'Actor',
  readAt: 'Más en {site}',
  unknown: 'Los datos actuales solo tienen su nombre.',
  alsoNameOf: 'También un nombre de',
  found: 'Programas maliciosos y herramientas',
  names: 'Nombres',
  nobodyUses: 'Ninguna fuente dice quién lo usa.',
  nothingCalledSo: 'Nada se llama {name} aquí',
  nothingCalledSoHint:
    'Los datos actuales no tienen ningún programa malicioso ni herramienta con este nombre.',
  title: 'Programas maliciosos, herramientas y números',
  mark: 'Marcar también programas maliciosos, herramientas y números',
  markHint:
    'Los nombres de programas maliciosos, ransomware y herramientas, y los números de ATT&CK (T1566, S0154) y CVE, con un estilo más discreto y una ficha propia.',
  sample: 'Allí ejecutaron {name}.',
};
