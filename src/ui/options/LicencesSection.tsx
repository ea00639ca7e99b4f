import { type Credit, SOURCES } from '@/core/sources/catalogue';
import { allSources, type OwnSource } from '@/core/sources/own-source';
import licence from '../../../LICENSE?raw';
import notice from '../../../NOTICE?raw';
import { ExternalLink } from '../components/ExternalLink';
import { say } from '../words/say';
import { Section } from './Section';

/** One for all sources of a publisher. */
const CREDITS = new Map(SOURCES.map(({ credit }) => [credit.name, credit]));

const WORD_LIST: Credit = {
  name: 'SCOWL',
  url: 'http://wordlist.aspell.net/',
  terms: 'Copyright 2000–2018 Kevin Atkinson.',
};

const SOFTWARE: readonly Credit[] = [
  { name: 'Preact', url: 'https://preactjs.com/', terms: 'MIT. Copyright 2015–present Jason Miller.' },
  { name: 'idb', url: 'https://github.com/jakearchibald/idb', terms: 'ISC. Copyright 2016 Jake Archibald.' },
  { name: 'Fuse.js', url: 'https://www.fusejs.io/', terms: 'Apache 2.0. Copyright 2017 Kirollos Risk.' },
  {
    name: 'Floating UI',
    url: 'https://floating-ui.com/',
    terms: 'MIT. Copyright 2021–present Floating UI contributors.',
  },
  {
    name: 'Marked',
    url: 'https://marked.js.org/',
    terms: 'MIT. Copyright 2018 MarkedJS, 2011–2018 Christopher Jeffrey.',
  },
  { name: 'Papa Parse', url: 'https://www.papaparse.com/', terms: 'MIT. Copyright 2015 Matthew Holt.' },
  {
    name: 'PDF.js',
    url: 'https://mozilla.github.io/pdf.js/',
    terms: 'Apache 2.0. Copyright 2012–2026 Mozilla Foundation.',
  },
  {
    name: 'DOMPurify',
    url: 'https://github.com/cure53/DOMPurify',
    terms: 'Apache 2.0. Copyright 2026 Cure53.',
  },
  {
    name: 'PostalMime',
    url: 'https://github.com/postalsys/postal-mime',
    terms: 'MIT-0. Copyright 2021–2026 Andris Reinman.',
  },
  { name: 'Valibot', url: 'https://valibot.dev/', terms: 'MIT. Copyright Fabian Hiller.' },
  {
    name: 'uuid',
    url: 'https://github.com/uuidjs/uuid',
    terms: 'MIT. Copyright 2010–2020 Robert Kieffer and other contributors.',
  },
  { name: 'WXT', url: 'https://wxt.dev/', terms: 'MIT. Copyright 2023 Aaron Klinker.' },
];

/** Whose work Byname stands on, and on what terms. The whole texts are the project's own NOTICE and LICENSE. */
export function LicencesSection({ own }: { readonly own: readonly OwnSource[] }) {
  const added = allSources(own).filter((source) => source.own);
  const wordList = { ...WORD_LIST, terms: say('options.wordListFor', { terms: WORD_LIST.terms }) };
  return (
    <Section id="licences" title={say('options.licences')}>
      <h3 class="group-title">{say('options.creditsData')}</h3>
      <Works works={[...CREDITS.values(), wordList, ...added.map(({ credit }) => credit)]} />
      <h3 class="group-title">{say('options.creditsSoftware')}</h3>
      <Works works={SOFTWARE} />
      <h3 class="group-title">{say('options.fullTexts')}</h3>
      <WholeText title={say('options.notices')} text={notice} />
      <WholeText title={say('options.ownLicence')} text={licence} />
    </Section>
  );
}

function Works({ works }: { readonly works: readonly Credit[] }) {
  return (
    <dl class="terms">
      {works.map(({ name, url, terms }) => (
        <div class="term" key={`${name} ${url}`}>
          <dt>
            <ExternalLink href={url}>{name}</ExternalLink>
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
