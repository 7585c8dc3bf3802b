import type { AssessmentRecord } from '@risikobilde/core';
import { useWords } from '../../words.js';
import { RecordLink } from '../record-link/record-link.js';
import { useNames } from '../record-link/use-names.js';

const mostNamed = 5;

/** Why something cannot be removed: what refers to it, each a way there. */
export const LeaningList = ({ leaning }: { readonly leaning: readonly AssessmentRecord[] }) => {
  const { t } = useWords();
  const nameOf = useNames();
  return (
    <div className="edit-note">
      {t('edit.leaning')}
      <ul className="leaning-list">
        {leaning.slice(0, mostNamed).map((record) => (
          <li key={record.id}>
            <RecordLink record={record.id}>{nameOf(record.id)}</RecordLink>
          </li>
        ))}
        {leaning.length > mostNamed && (
          <li>{t('common.more', { of: 'record', n: leaning.length - mostNamed })}</li>
        )}
      </ul>
    </div>
  );
};
