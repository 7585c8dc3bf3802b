import { Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { Finding, Severity } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const colours = { error: 'danger', warning: 'warning', info: 'info' } as const;

/** What the rules found, the worst first, with what to do and where. Claims have their own panel and are not repeated. */
export const FindingsPanel = () => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const { shown: findings, toggle } = useOwnFirst(
    evaluation.findings.filter((finding) => finding.rule !== 'claim-not-supported'),
  );
  return (
    <section className="panel" aria-labelledby="findings">
      <Heading level={2} data-size="xs" id="findings">
        {t('overview.findings')}
      </Heading>
      <Paragraph className="overview-prose">
        {findings.length === 0 ? t('overview.noFindings') : t('overview.findingsLead')}
      </Paragraph>
      {toggle}
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <Details key={severity} defaultOpen={severity === 'error'} className="overview-details">
            <Details.Summary>
              {t(`severity.${severity}`)} ({found.length})
            </Details.Summary>
            <Details.Content>
              <ul className="overview-findings">
                {found.map((finding) => (
                  <FindingItem key={finding.id} finding={finding} />
                ))}
              </ul>
            </Details.Content>
          </Details>
        );
      })}
    </section>
  );
};

const FindingItem = ({ finding }: { readonly finding: Finding }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const nameOf = useNames();
  const message = text(finding.message);
  return (
    <li>
      <div>
        <p>
          <span className={`overview-dot ${colours[finding.severity]}`} aria-hidden />
          {message}{' '}
          {finding.answeredBy !== undefined && (
            <Tag data-size="sm" data-color="success">
              {t('common.answered')}
            </Tag>
          )}
        </p>
        {finding.fix && (
          <p className="overview-because">
            {t('overview.todo')}: {text(finding.fix)}
          </p>
        )}
        <p className="overview-meta">
          {t('common.goTo')}: <RecordLink record={finding.at.record}>{nameOf(finding.at.record)}</RecordLink>
        </p>
      </div>
      <ExplainButton id={finding.id} about={message} />
    </li>
  );
};
