import { Paragraph } from '@digdir/designsystemet-react';
import type { Severity } from '@risikobilde/core';
import { FindingList } from '../../shared/components/finding-list.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { Panel } from '../../shared/components/panel.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
/** What the rules found, the worst first, with what to do and where. Claims have their own panel and are not repeated. */
export const FindingsPanel = () => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const { shown: findings, toggle } = useOwnFirst(
    evaluation.findings.filter((finding) => finding.rule !== 'claim-not-supported'),
  );
  return (
    <Panel title={t('tasks.findings')} anchor="findings">
      <Paragraph className="prose">
        {findings.length === 0 ? t('tasks.noFindings') : t('tasks.findingsLead')}
      </Paragraph>
      {toggle}
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          // Designsystemet's own brings the behaviour of all its parts with it, which is more than the rest of this screen.
          <FoldOut
            key={severity}
            isMeant={severity === 'error'}
            className="ds-details tasks-findings"
            summary={`${t(`severity.${severity}`)} (${found.length})`}
          >
            <div>
              <FindingList findings={found} empty="" showPlace />
            </div>
          </FoldOut>
        );
      })}
    </Panel>
  );
};
