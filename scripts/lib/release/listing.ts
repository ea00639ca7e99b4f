import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_LANGUAGES } from '../../../src/ui/words/all-languages';
import { PROJECT_ROOT } from '../project';
import { ASKED_FOR } from './asked-for';

/**
 * What the stores ask for, made of what the repository says: name and summary in each language, the description and the
 * answers about privacy from the README, a reason for each permission, the pictures' files.
 */
export function storeListing(version: string): string {
  const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8');
  return [
    `# Byname ${version} in the stores`,
    '## Name and summary',
    ...Object.entries(ALL_LANGUAGES).map(
      ([language, { manifest }]) => `- ${language}: **${manifest?.name}**. ${manifest?.description}`,
    ),
    '## Description (English)',
    plain(introduction(readme)),
    plain(section(readme, 'Use it')),
    '## Pictures',
    '- store/1-card.png to store/5-dark.png, 1,280 × 800; the icon is assets/public/icon/128.png',
    '## Single purpose',
    'Marks threat actors’ names on the pages that the reader opens, and says who they are.',
    '## Why each permission',
    ...ASKED_FOR.map(
      ({ name, only, reason }) => `- \`${name}\`${only === undefined ? '' : ` (${only})`}: ${reason}`,
    ),
    '## Privacy',
    '- Remote code: none. All that runs is in the package; what is fetched is data and is parsed as such.',
    '- Data that is collected: none. In Firefox’s manifest: `data_collection_permissions: none`.',
    '- Data that is sold, or used for anything but the single purpose: none.',
    plain(section(readme, 'What it stores and sends')),
    '## For the reviewers',
    'Firefox: the sources are in the zip of sources. `npm ci && npm run build-for-amo` (Node 20 or newer, npm) builds the same zip, byte for byte; docs/releasing.md says more.',
    '',
  ].join('\n\n');
}

/** What stands before the first heading of a section, without the title and pictures. */
function introduction(readme: string): string {
  return (readme.split('\n## ')[0] ?? '').replace(/^# .*$/m, '');
}

function section(readme: string, title: string): string {
  const found = readme.split('\n## ').find((part) => part.startsWith(`${title}\n`));
  if (found === undefined) throw new Error(`README.md has no section "${title}".`);
  return found.slice(title.length);
}

/** The stores take no Markdown. */
function plain(markdown: string): string {
  return markdown
    .replace(/^!\[.*$/gm, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1')
    .replaceAll('`', '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
