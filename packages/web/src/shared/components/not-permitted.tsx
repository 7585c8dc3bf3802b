import type { Action } from '@risikobilde/api';
import { useWords } from '../words.js';

/** The actions of which a screen says that they are not permitted. */
export type RefusableAction = Extract<
  Action,
  'commentAssessment' | 'createAssessment' | 'importAssessment' | 'publishAssessment' | 'releaseAssessment'
>;

export const NotPermitted = ({ action }: { readonly action: RefusableAction }) => {
  const { t } = useWords();
  return <p className="subtle">{t(`shell.mayNot.${action}`)}</p>;
};
