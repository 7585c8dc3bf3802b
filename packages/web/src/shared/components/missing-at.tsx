import { type Evaluation, isAbout } from '@risikobilde/core';

/** How many errors and warnings are about a record and not answered. */
export const missingAt = ({ findings }: Pick<Evaluation, 'findings'>, record: string): number =>
  findings.filter(
    (finding) => finding.severity !== 'info' && finding.answeredBy === undefined && isAbout(finding, record),
  ).length;

/** That number in a table, where it stands out unless it is none. */
export const MissingCount = ({ n }: { readonly n: number }) => (
  <span className={n === 0 ? undefined : 'missing'}>{n}</span>
);
