import type { AssessmentRecord } from '@risikobilde/core';
import { useTexts } from '../../app/language.js';
import { RecordLink } from '../record-link/record-link.js';
import { useNames } from '../record-link/use-names.js';
import { editTexts } from './texts.js';

const mostNamed = 5;

/** Why something cannot be removed: what refers to it, each a way there. */
export const LeaningList = ({ leaning }: { readonly leaning: readonly AssessmentRecord[] }) => {
  const t = useTexts(editTexts);
  const nameOf = useNames();
  return (
    <p className="edit-note">
      {t('leaning')}{' '}
      {leaning.slice(0, mostNamed).map((record, i) => (
        <span key={record.id}>
          {i > 0 && ', '}
          <RecordLink record={record.id}>{nameOf(record.id)}</RecordLink>
        </span>
      ))}
      {leaning.length > mostNamed && ` ${t('andMore', { n: leaning.length - mostNamed })}`}
    </p>
  );
};
