import type { ReportFile } from '@/core/model/report';
import { ExternalLink } from '../../components/ExternalLink';
import { say } from '../../words/say';
import { ReaderLink } from '../parts/ReaderLink';

const nameOf = (kind: ReportFile['kind']) => (kind === 'pdf' ? 'PDF' : say('reports.textFile'));

/** The copies that a source keeps of a report, after its address. */
export function ReportFiles({ files }: { readonly files: readonly ReportFile[] }) {
  return (
    <>
      {files
        .filter(({ kind }) => kind !== 'image')
        .map(({ kind, url }) => (
          <span key={url}>
            {' · '}
            <ExternalLink href={url}>{nameOf(kind)}</ExternalLink>
            <ReaderLink address={url} title={nameOf(kind)} />
          </span>
        ))}
    </>
  );
}
