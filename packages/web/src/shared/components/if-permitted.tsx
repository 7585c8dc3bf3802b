import type { Action } from '@risikobilde/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionQuery } from '../data/client.js';
import { useMay } from '../data/context.js';
import { useWords } from '../words.js';

type Props = { readonly action: Told; readonly children: ReactNode };
type Told = Extract<
  Action,
  'commentAssessment' | 'createAssessment' | 'importAssessment' | 'publishAssessment' | 'releaseAssessment'
>;

/** What the server permits on the assessment, or in its place that it does not. */
export const IfPermitted = ({ action, children }: Props) =>
  useMay(action) ? children : <NotPermitted action={action} />;

/** The same outside an assessment: what the server permits whoever asks. */
export const IfPermittedAtAll = ({ action, children }: Props) => {
  const { data } = useQuery(sessionQuery);
  if (data === undefined) return null;
  return data.permitted.includes(action) ? children : <NotPermitted action={action} />;
};

const NotPermitted = ({ action }: { readonly action: Told }) => {
  const { t } = useWords();
  return <p className="subtle">{t(`shell.mayNot.${action}`)}</p>;
};
