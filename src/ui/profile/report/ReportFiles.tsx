import type { ReportFile } from '@/core/model/report';
import { ExternalLink } from '../../components/ExternalLink';
import { say } from '../../words/say';

/** The copies that a source keeps of a report, after its address. */
export function ReportFiles({ files }: { readonly files: readonly ReportFile[] }) {
  return (
    <>
      {files
        .filter(({ kind }) => kind !== 'image')
        .map(({ kind, url }) => (
          <span key={url}>
            {' · '}
            <ExternalLink href={url}>{kind === 'pdf' ? 'PDF' : say('reports.textFile')}</ExternalLink>
          </span>
        ))}
    </>
  );
}
