import { Alert, Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, Suspense, useRef, useState } from 'react';
import { useWords } from '../../words.js';
import { useMay, useWorkbench } from '../../data/context.js';
import { CommentThread } from './comment-thread.js';
import { addComment, commentsQuery } from './comments-api.js';
import { FeedbackHere } from '../feedback/feedback-here.js';
import { IfPermitted } from '../if-permitted.js';
import { MentionField } from './mention-field.js';
import { unsentIn, useUnsent } from './comment-drafts.js';
import './comments.css';

type Props = {
  /** The chapter or other record that they are about. */
  readonly record: string;
  /** What is selected in the text: a new comment is about it. */
  readonly quote?: string | undefined;
  readonly onQuoteUsed?: () => void;
};

/** The threads about a record: open ones, a new one, and behind them those that are resolved. */
export const CommentsPanel = ({ record, quote, onQuoteUsed }: Props) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const client = useQueryClient();
  const { data, error } = useQuery(commentsQuery(id));
  const [text, write] = useUnsent(`comment:${record}`);
  const [, drawAgain] = useState(0);
  const [isEmpty, setEmpty] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const [moved, setMoved] = useState('');
  const mayAnswer = useMay('editAssessment');
  // The button that was pressed went with its thread: the list is where its reader goes on.
  const onMoved = (isResolved: boolean) => {
    heading.current?.focus();
    setMoved(t(isResolved ? 'chapters.isResolved' : 'chapters.isReopened'));
  };
  const send = useMutation({
    mutationFn: () => addComment(id, { record, text: text.trim(), ...(quote && { quote }) }),
    onSuccess: async () => {
      write('');
      onQuoteUsed?.();
      await client.invalidateQueries({ queryKey: ['comments', id] });
    },
  });
  const comments = (data ?? []).filter((comment) => comment.record === record);
  // Who is answering goes on where the answer stands, also when a colleague has resolved the thread meanwhile.
  const isOpen = ({ id: thread, resolved: done }: (typeof comments)[number]) =>
    !done || unsentIn(id, `reply:${thread}`) !== '';
  const open = comments.filter(isOpen);
  const resolved = comments.filter((comment) => !isOpen(comment));
  const thread = (comment: (typeof comments)[number]) => (
    <CommentThread
      key={comment.id}
      comment={comment}
      onMoved={onMoved}
      onWriting={() => drawAgain((n) => n + 1)}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() !== '') send.mutate();
  };
  return (
    <section aria-labelledby="comments">
      <Heading ref={heading} level={3} data-size="2xs" id="comments" tabIndex={-1}>
        {t('chapters.comments')}
      </Heading>
      <p role="status" className="visually-hidden">
        {moved}
      </p>
      {error && <Paragraph data-size="sm">{t('chapters.commentsFailed')}</Paragraph>}
      {data && open.length === 0 && <Paragraph data-size="sm">{t('chapters.noComments')}</Paragraph>}
      {mayAnswer && (
        <Suspense>
          <FeedbackHere record={record} level={3} />
        </Suspense>
      )}
      {open.map(thread)}
      <IfPermitted action="commentAssessment">
        <form className="comment-form" onSubmit={submit}>
          {quote && (
            <blockquote className="comment-quote">
              {quote}{' '}
              <Button variant="tertiary" data-size="sm" onClick={() => onQuoteUsed?.()}>
                {t('chapters.removeQuote')}
              </Button>
            </blockquote>
          )}
          <MentionField
            label={t('chapters.newComment')}
            value={text}
            isMissing={isEmpty && text.trim() === ''}
            onChange={write}
          />
          {send.error && (
            <Alert data-color="danger" data-size="sm">
              {t('chapters.commentNotSent')}
            </Alert>
          )}
          <Button type="submit" variant="secondary" data-size="sm" loading={send.isPending}>
            {t('chapters.send')}
          </Button>
        </form>
      </IfPermitted>
      {resolved.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>{t('chapters.resolved', { n: resolved.length })}</Details.Summary>
          <Details.Content>{resolved.map(thread)}</Details.Content>
        </Details>
      )}
    </section>
  );
};
