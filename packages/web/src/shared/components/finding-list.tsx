import { Tag } from '@digdir/designsystemet-react';
import { ExclamationmarkTriangleIcon, InformationSquareIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { answerSentences, type Finding, type Severity } from '@risikobilde/core';
import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { useWorkbench } from '../data/context.js';
import { ExplainButton } from './explain/explain-button.js';
import { RecordLink } from './record-link/record-link.js';
import { useNames } from './record-link/use-names.js';
import './finding-list.css';

const looks = {
  error: { color: 'danger', Icon: XMarkOctagonIcon },
  warning: { color: 'warning', Icon: ExclamationmarkTriangleIcon },
  info: { color: 'info', Icon: InformationSquareIcon },
} as const satisfies Record<Severity, unknown>;
const order: readonly Severity[] = ['error', 'warning', 'info'];

type Props = {
  readonly findings: readonly Finding[];
  readonly empty: string;
  /** Says and links where each finding is; left out on the screen where it is. */
  readonly showPlace?: boolean;
  /** What more there is to see of a finding. */
  readonly more?: (finding: Finding) => ReactNode;
};

/** What the rules found, the worst first: what is wrong, what to do, and the way to why. */
export const FindingList = ({ findings, empty, showPlace = false, more }: Props) => {
  const { t } = useWords();
  const { text, records } = useWorkbench();
  const nameOf = useNames();
  if (findings.length === 0) return <p className="subtle">{empty}</p>;
  return (
    <ul className="finding-list">
      {findings
        .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
        .map((finding) => {
          const { color, Icon } = looks[finding.severity];
          const message = text(finding.message);
          return (
            <li key={finding.id}>
              <Tag data-color={color} data-size="sm" className="standing-tag">
                <Icon aria-hidden fontSize="1.1em" />
                {t(`finding.${finding.severity}`)}
              </Tag>
              <div>
                <p>
                  {message}
                  {finding.answeredBy !== undefined && ` (${t('finding.answered')})`}
                </p>
                {answerSentences(finding, (id) => records.find((record) => record.id === id)).map((said) => (
                  <p key={text(said)} className="subtle">
                    {text(said)}
                  </p>
                ))}
                {finding.fix && (
                  <p className="subtle">
                    {t('status.todo')}: {text(finding.fix)}
                  </p>
                )}
                {showPlace && (
                  <p className="subtle">
                    {t('common.goTo')}:{' '}
                    <RecordLink record={finding.at.record}>{nameOf(finding.at.record)}</RecordLink>
                  </p>
                )}
                {more?.(finding)}
              </div>
              <ExplainButton id={finding.id} about={message} />
            </li>
          );
        })}
    </ul>
  );
};
