import type { ReportFile } from '@/core/model/report';
import { ExternalLink } from '../../components/ExternalLink';

/** The copies that a source keeps of a report, after its address. */
export function ReportFiles({ files }: { readonly files: readonly ReportFile[] }) {
  return (
    <>
      {files
        .filter(({ kind }) => kind !== 'image')
        .map(({ kind, url }) => (
          <span key={url}>
            {' · '}
            <ExternalLink href={url}>{kind === 'pdf' ? 'PDF' : 'text'}</ExternalLink>
          </span>
        ))}
    </>
  );
}
