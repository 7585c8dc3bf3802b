import { Alert, Button, Tag } from '@digdir/designsystemet-react';
import type { Comment, ReaderId } from '@risikobilde/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { dayHere, formatDay } from '@risikobilde/words';
import { useWords } from '../../words.js';
import { sessionQuery } from '../../data/client.js';
import { useMay, useWorkbench } from '../../data/context.js';
import { userName } from '../../user-name.js';
import { replyTo, setResolved } from './comments-api.js';
import { EraseText } from './erase-text.js';
import { MentionField } from './mention-field.js';
import { withMentions } from '@risikobilde/core';
import { SaidText } from './said-text.js';
import { Suggestion } from './suggestion.js';
import { useUnsent } from './comment-drafts.js';

/** Who began a thread that was sent by somebody without an account. */
const readerId: ReaderId = 'reader';

type Props = {
  readonly comment: Comment;
  /** It was resolved or opened again, and is on its way to the other list with the button that was pressed. */
  readonly onMoved: (isResolved: boolean) => void;
  /** A reply was begun, sent or given up: a thread with one that is not sent stays where it is. */
  readonly onWriting: () => void;
};

/** One comment with its replies; can be answered, resolved and opened again. */
export const CommentThread = ({ comment, onMoved, onWriting }: Props) => {
  const { t } = useWords();
  const mayComment = useMay('commentAssessment');
  const mayErase = useMay('eraseText');
  const { id, language } = useWorkbench();
  const client = useQueryClient();
  const [text, write] = useUnsent(`reply:${comment.id}`);
  const [isEmpty, setEmpty] = useState(false);
  const [answering, setAnswering] = useState(text !== '');
  const { data: session } = useQuery(sessionQuery);
  const opener = useRef<HTMLButtonElement>(null);
  // The field that had focus is gone: back to where it came from.
  const close = () => {
    setAnswering(false);
    write('');
    onWriting();
    requestAnimationFrame(() => opener.current?.focus());
  };
  const after = { onSuccess: () => client.invalidateQueries({ queryKey: ['comments', id] }) };
  const reply = useMutation({
    mutationFn: () => replyTo(id, comment.id, text.trim()),
    onSuccess: async () => {
      close();
      await after.onSuccess();
    },
  });
  const resolve = useMutation({
    mutationFn: (resolved: boolean) => setResolved(id, comment.id, resolved),
    onSuccess: async (_done, resolved) => {
      await after.onSuccess();
      onMoved(resolved);
    },
  });
  const ofReader = comment.by.id === readerId;
  const nameOf = (user: Comment['by']) => (user.id === readerId ? t('feedback.aReader') : userName(user, t));
  const textOf = ({ text: said, erased }: Pick<Comment, 'text' | 'erased'>) =>
    erased === undefined ? said : t('erased.text', { day: erased });
  const day = (when: string) => formatDay(dayHere(when), language);
  const said = [comment, ...comment.replies].map(({ text: words }) => words).join('\n');
  const isForMe =
    session !== undefined && withMentions(said, [session.user.name]).some(({ isName }) => isName);
  const { instead } = comment;
  const suggested = instead === undefined || comment.erased ? undefined : { ...comment, instead };
  // A suggestion that waits is answered; only who made it takes it back.
  const mayResolve = !suggested || comment.resolved !== undefined || comment.by.id === session?.user.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() !== '') reply.mutate();
  };
  return (
    <article className="comment">
      {suggested ? (
        <Suggestion of={suggested} onDecided={() => onMoved(true)} />
      ) : (
        comment.quote && !comment.erased && <blockquote className="comment-quote">{comment.quote}</blockquote>
      )}
      {textOf(comment) !== '' && <SaidText text={textOf(comment)} />}
      {ofReader && comment.resolved && comment.decision && (
        <p className="meta">
          {t(comment.decision.taken ? 'feedback.wasTaken' : 'feedback.wasDeclined', {
            who: nameOf(comment.resolved.by),
            day: day(comment.resolved.when),
          })}
          {comment.decision.because !== undefined && ` ${comment.decision.because}`}
        </p>
      )}
      <p className="meta">
        {suggested && `${t('suggestions.by')} `}
        {nameOf(comment.by)}, {day(comment.when)}
        {isForMe && (
          <Tag data-size="sm" data-color="accent" className="comment-mine">
            {t('comments.forYou')}
          </Tag>
        )}
      </p>
      {comment.replies.map((answer) => (
        <div key={answer.id} className="comment-reply">
          <SaidText text={textOf(answer)} />
          <p className="meta">
            {nameOf(answer.by)}, {day(answer.when)}
          </p>
          {mayErase && !answer.erased && <EraseText of={answer.id} />}
        </div>
      ))}
      {answering && (
        <form className="comment-form" onSubmit={submit}>
          {comment.resolved && (
            <Alert data-color="info" data-size="sm">
              {t('comments.resolvedMeanwhile', { who: nameOf(comment.resolved.by) })}
            </Alert>
          )}
          <MentionField
            label={t('chapters.replyTo', { who: nameOf(comment.by) })}
            isFirst={text === ''}
            value={text}
            isMissing={isEmpty && text.trim() === ''}
            onChange={(next) => {
              write(next);
              onWriting();
            }}
          />
          <div className="comment-buttons">
            <Button type="submit" data-size="sm" variant="secondary" loading={reply.isPending}>
              {t('chapters.send')}
            </Button>
            <Button variant="tertiary" data-size="sm" onClick={close}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      )}
      {(reply.error ?? resolve.error) && (
        <Alert data-color="danger" data-size="sm">
          {t(reply.error ? 'chapters.commentNotSent' : 'chapters.commentNotChanged')}
        </Alert>
      )}
      {mayComment && (
        <div className="comment-buttons">
          {!comment.resolved && !answering && (
            <Button ref={opener} variant="tertiary" data-size="sm" onClick={() => setAnswering(true)}>
              {t('chapters.reply')}
            </Button>
          )}
          {mayResolve && (
            <Button variant="tertiary" data-size="sm" onClick={() => resolve.mutate(!comment.resolved)}>
              {t(
                comment.resolved
                  ? 'chapters.reopen'
                  : suggested
                    ? 'suggestions.withdraw'
                    : 'chapters.resolve',
              )}
            </Button>
          )}
        </div>
      )}
      {mayErase && !comment.erased && <EraseText of={comment.id} />}
    </article>
  );
};
