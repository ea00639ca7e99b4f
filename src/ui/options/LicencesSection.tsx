import licence from '../../../LICENSE?raw';
import notice from '../../../NOTICE?raw';
import { ExternalLink } from '../components/ExternalLink';
import { Section } from './Section';

const DATA = [
  {
    name: 'MISP galaxy',
    href: 'https://github.com/MISP/misp-galaxy',
    terms:
      'CC0 1.0 or BSD 2-Clause. Copyright 2015–2026 Alexandre Dulaunoy, CIRCL and the MISP galaxy contributors.',
  },
  {
    name: 'MITRE ATT&CK',
    href: 'https://attack.mitre.org/resources/legal-and-branding/terms-of-use/',
    terms:
      '© 2026 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation. ATT&CK is a registered trademark of The MITRE Corporation.',
  },
  {
    name: 'Microsoft threat actor naming',
    href: 'https://github.com/microsoft/mstic',
    terms:
      'CC BY 4.0. Copyright Microsoft Corporation. Changed: the names were put in Byname’s own format and joined with those of the other sources.',
  },
  {
    name: 'Malpedia',
    href: 'https://malpedia.caad.fkie.fraunhofer.de/',
    terms: 'CC BY-NC-SA 3.0, Fraunhofer FKIE. Not bundled; downloaded only when you ask for it.',
  },
  {
    name: 'SCOWL',
    href: 'http://wordlist.aspell.net/',
    terms: 'Copyright 2000–2018 Kevin Atkinson. Tells which names are also English words.',
  },
];

const SOFTWARE = [
  { name: 'Preact', href: 'https://preactjs.com/', terms: 'MIT. Copyright 2015–present Jason Miller.' },
  { name: 'idb', href: 'https://github.com/jakearchibald/idb', terms: 'ISC. Copyright 2016 Jake Archibald.' },
  { name: 'Fuse.js', href: 'https://www.fusejs.io/', terms: 'Apache 2.0. Copyright 2017 Kirollos Risk.' },
  {
    name: 'Floating UI',
    href: 'https://floating-ui.com/',
    terms: 'MIT. Copyright 2021–present Floating UI contributors.',
  },
  { name: 'WXT', href: 'https://wxt.dev/', terms: 'MIT. Copyright 2023 Aaron Klinker.' },
];

/** Whose work Byname stands on, and on what terms. The whole texts are the project's own NOTICE and LICENSE. */
export function LicencesSection() {
  return (
    <Section id="licences" title="Sources and licences">
      <h3 class="group-title">Data</h3>
      <Works works={DATA} />
      <h3 class="group-title">Software</h3>
      <Works works={SOFTWARE} />
      <h3 class="group-title">Full texts</h3>
      <WholeText title="Notices" text={notice} />
      <WholeText title="Licence of Byname: Apache 2.0" text={licence} />
    </Section>
  );
}

interface Work {
  readonly name: string;
  readonly href: string;
  readonly terms: string;
}

function Works({ works }: { readonly works: readonly Work[] }) {
  return (
    <dl class="terms">
      {works.map(({ name, href, terms }) => (
        <div class="term" key={name}>
          <dt>
            <ExternalLink href={href}>{name}</ExternalLink>
          </dt>
          <dd>{terms}</dd>
        </div>
      ))}
    </dl>
  );
}

function WholeText({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details class="fold">
      <summary>{title}</summary>
      <pre class="whole-text">{text}</pre>
    </details>
  );
}
