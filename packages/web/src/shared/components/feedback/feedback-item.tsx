import { Alert, Button } from '@digdir/designsystemet-react';
import type { Feedback, FeedbackAnswer } from '@risikobilde/api';
import { dayHere } from '@risikobilde/words';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { RecordLink } from '../record-link/record-link.js';
import { useNames } from '../record-link/use-names.js';
import { answerFeedback } from './feedback-api.js';
import { DeclineForm, DoubtOfReaderForm } from './feedback-forms.js';
import '../comments/comments.css';
import './feedback.css';

type Props = {
  readonly of: Feedback;
  readonly onAnswered: (as: FeedbackAnswer['as']) => void;
};

/** What one reader has sent: the sentence, what is said of it and by whom, and the three things that may become of it. */
export const FeedbackItem = ({ of, onAnswered }: Props) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const nameOf = useNames();
  const isLocked = useIsLocked();
  const client = useQueryClient();
  const [asked, ask] = useState<'doubt' | 'declined'>();
  const opener = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLElement>(null);
  const anchor = `leser-${of.id}`;
  const isMeant = useLocation().hash === anchor;
  // It is fetched after the view is there, so the address cannot lead to it by itself.
  useEffect(() => {
    if (isMeant) place.current?.focus();
  }, [isMeant]);
  const answer = useMutation({
    mutationFn: (body: FeedbackAnswer) => answerFeedback(id, of.id, body),
    onSuccess: async (_, { as }) => {
      await Promise.all(
        ['feedback', 'comments'].map((key) => client.invalidateQueries({ queryKey: [key, id] })),
      );
      onAnswered(as);
    },
  });
  const cancel = () => {
    ask(undefined);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const form = { isSending: answer.isPending, onCancel: cancel, onSend: answer.mutate };
  const from = of.name ?? t('feedback.aReader');
  const forms: Readonly<Record<'doubt' | 'declined', ReactNode>> = {
    doubt: <DoubtOfReaderForm of={of} {...form} />,
    declined: <DeclineForm {...form} />,
  };
  return (
    <article ref={place} className="comment feedback-item" id={anchor} tabIndex={-1}>
      {of.quote !== '' && <blockquote className="comment-quote">{of.quote}</blockquote>}
      <p className="comment-text">{of.text}</p>
      <p className="meta">
        {of.edition === undefined
          ? t('feedback.fromDraft', { from, date: dayHere(of.received) })
          : t('feedback.fromEdition', { from, date: dayHere(of.received), edition: of.edition })}
        {' · '}
        <RecordLink record={of.record}>{nameOf(of.record)}</RecordLink>
      </p>
      {of.email !== undefined && (
        <p className="meta">
          <a className="ds-link" href={mailTo(of, t('feedback.subject', { quote: of.quote.slice(0, 80) }))}>
            {t('feedback.reply', { email: of.email })}
          </a>{' '}
          {t('feedback.replyFirst')}
        </p>
      )}
      {asked !== undefined && forms[asked]}
      {asked === undefined && !isLocked && (
        <div className="comment-buttons">
          <Button ref={opener} data-size="sm" variant="secondary" onClick={() => ask('doubt')}>
            {t('feedback.asDoubt')}
          </Button>
          <Button
            data-size="sm"
            variant="secondary"
            loading={answer.isPending}
            onClick={() => answer.mutate({ as: 'comment' })}
          >
            {t('feedback.asComment')}
          </Button>
          <Button data-size="sm" variant="tertiary" onClick={() => ask('declined')}>
            {t('appImportAnswers.refuse')}
          </Button>
        </div>
      )}
      {answer.error && (
        <Alert data-color="danger" data-size="sm">
          {t('suggestions.notDecided')}
        </Alert>
      )}
    </article>
  );
};

/** The address was checked when it came in; here it is one part of an address, whatever signs stand in it. */
const mailTo = ({ email = '' }: Feedback, subject: string): string =>
  `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}`;
