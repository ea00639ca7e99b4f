import type { sources as english } from '../en/sources';
import type { Translation } from '../messages';

export const sources: Translation<typeof english> = {
  mispThreatActor:
    'Lista de actores de amenazas que mantiene la comunidad, con quién usa cada nombre y los informes que lo respaldan.',
  mitreIntrusionSet: 'Intrusion sets de ATT&CK con sus nombres de grupo asociados y referencias.',
  mitreTaxii:
    'Los mismos intrusion sets como los tiene hoy MITRE; otras copias van una o dos versiones por detrás.',
  microsoftMapping: 'Los nombres meteorológicos de Microsoft, con su origen y los nombres que usan otros.',
  mispMicrosoftActivityGroup:
    'Los nombres de actores anteriores y actuales de Microsoft, tal como los mantiene la galaxia MISP.',
  mispProducer: 'Los proveedores y organismos que dan nombre a los actores.',
  mitreMalware: 'Nombres de programas maliciosos, para no tomarlos por actores.',
  mispTool: 'Nombres de herramientas que usan los actores, para no tomarlos por actores.',
  mispRansomware: 'Familias de ransomware y los grupos de extorsión que hay detrás.',
  malpedia: 'La mayor lista de familias de programas maliciosos; solo se descarga si la activa.',
  orkl: 'Actores de otras colecciones a los que ORKL vincula informes; se omiten los que Byname ya lee.',
  ransomlook: 'Nombres de los grupos de extorsión cuyos sitios sigue RansomLook.',
  attackBundle:
    'Grupos con sus técnicas, software y campañas, y el informe detrás de cada nombre y vínculo: unos 45 MB.',
  tidalGroups: 'Los grupos de ATT&CK y los propios de Tidal, con los sectores que busca cada uno.',
  net: 'Actores con los nombres chinos y números APT-C de 360, y a quién buscan.',
  etdaCards: 'Fichas de unos 500 grupos: quién dio cada nombre, herramientas, operaciones y sectores.',
  etdaMisp: 'Los mismos grupos en formato MISP: menor, sin quién dio cada nombre.',
  malpediaActors:
    'Los actores tal como los mantiene Malpedia, con sus nombres y los informes que los respaldan.',
  otherScripts:
    'Nombres de actores tal como se escriben en coreano, japonés, chino, árabe y otras escrituras, cada uno con una página que lo acredita.',
};
