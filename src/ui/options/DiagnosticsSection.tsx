import { useState } from 'preact/hooks';
import { CopyButton } from '../components/CopyButton';
import { copyText } from '../components/copy-text';
import { say } from '../words/say';
import type { Finding } from './diagnose';
import { Section } from './Section';

interface DiagnosticsSectionProps {
  readonly onDiagnose: () => Promise<readonly Finding[]>;
}

/** For a reader with a fault: what to try, and what to send along when she reports it. Nothing is gathered before she asks. */
export function DiagnosticsSection({ onDiagnose }: DiagnosticsSectionProps) {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  return (
    <Section id="diagnostics" title={say('options.diagnostics')}>
      <p>{say('options.diagnosticsTry')}</p>
      <p class="muted">{say('options.diagnosticsHold')}</p>
      <div class="diagnostics-buttons">
        <button type="button" class="button" onClick={async () => setFindings(await onDiagnose())}>
          {say('options.diagnose')}
        </button>
        {findings !== null && (
          <CopyButton label={say('options.copyDiagnostics')} onCopy={() => copy(findings)} />
        )}
      </div>
      {findings !== null && (
        <dl class="terms diagnostics">
          {findings.map(([label, value], at) => (
            <div class="term" key={`${label} ${at}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function copy(findings: readonly Finding[]): Promise<boolean> {
  return copyText(findings.map(([label, value]) => `${label}: ${value}`).join('\n'));
}
