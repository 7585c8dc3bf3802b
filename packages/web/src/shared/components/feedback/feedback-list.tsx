import { Heading } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useWords } from '../../words.js';
import { FeedbackItem } from './feedback-item.js';
import { useFeedback } from './feedback-api.js';

type Props = {
  /** Only what is of this record; left out, all. */
  readonly record?: string;
  readonly level?: 2 | 3;
};

/** What readers have sent, each with what may become of it; nothing where nothing waits. */
export const FeedbackList = ({ record, level = 2 }: Props) => {
  const { t } = useWords();
  const { data, error } = useFeedback();
  const [told, tell] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  if (error && record === undefined) return <p className="subtle">{t('feedback.failed')}</p>;
  const shown = (data ?? []).filter((one) => record === undefined || one.record === record);
  if (shown.length === 0 && told === '') return null;
  return (
    <section className="feedback-list">
      <Heading ref={heading} level={level} data-size={level === 2 ? 'xs' : '2xs'} tabIndex={-1}>
        {shown.length === 0 ? t('feedback.none') : t('feedback.waiting', { n: shown.length })}
      </Heading>
      <p role="status" className={told === '' ? 'visually-hidden' : 'subtle'}>
        {told}
      </p>
      {shown.length > 0 && record === undefined && <p className="prose">{t('feedback.lead')}</p>}
      {shown.map((one) => (
        <FeedbackItem
          key={one.id}
          of={one}
          onAnswered={(as) => {
            tell(t(`feedback.done.${as}`));
            // The buttons went with what they were of.
            heading.current?.focus();
          }}
        />
      ))}
    </section>
  );
};
