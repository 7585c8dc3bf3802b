import { Paragraph } from '@digdir/designsystemet-react';
import type { Finding, Severity } from '@risikobilde/core';
import { Suspense } from 'react';
import { FindingList } from '../../shared/components/finding-list.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

const ChangedSince = lazyPart(
  async () => (await import('../../shared/components/changed-since/changed-since.js')).ChangedSinceFold,
);
const saysChanged: ReadonlySet<string> = new Set([
  'acceptance-outdated',
  'approval-outdated',
  'changed-after-advice',
]);

/** What has changed, where a finding says that something has since somebody answered for it. */
const changedSince = ({ rule, refs: [step] }: Finding) =>
  saysChanged.has(rule) && step !== undefined ? (
    <Suspense fallback={<Loading />}>
      <ChangedSince id={step} />
    </Suspense>
  ) : null;

const severities: readonly Severity[] = ['error', 'warning', 'info'];
/** What the rules found, the worst first, with what to do and where. Claims have their own panel and are not repeated. */
export const FindingsPanel = () => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const { shown: findings, toggle } = useOwnFirst(
    evaluation.findings.filter((finding) => finding.rule !== 'claim-not-supported'),
  );
  return (
    <>
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
              <FindingList findings={found} empty="" showPlace more={changedSince} />
            </div>
          </FoldOut>
        );
      })}
    </>
  );
};
