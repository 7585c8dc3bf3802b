import type { RecordOf } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWords } from '../../shared/words.js';

type Props = {
  readonly activity: string;
  readonly article: string;
  readonly onDone: () => void;
};

/** The answer to a right that nobody has answered: it is stored when it says both what holds and how. */
export const NewRightForm = ({ activity, article, onDone }: Props) => {
  const { t } = useWords();
  const nameOf = useNames();
  const navigate = useNavigate();
  return (
    <NewRecord
      kind="right"
      names={['says', 'answeredBy', 'how']}
      // The articles of the table are those that a right is of.
      preset={{ article: article as RecordOf<'right'>['article'], activities: [activity] }}
      title={t('rights.newAnswer', { activity: nameOf(activity), article })}
      add={t('common.saveAnswer')}
      stem={`${activity}-art-${article}`}
      onAdded={(hash) => {
        onDone();
        void navigate({ to: '.', search: true, hash, resetScroll: false });
      }}
    />
  );
};
