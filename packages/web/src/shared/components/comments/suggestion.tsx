import { Alert, Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { Comment } from '@risikobilde/api';
import { valueAt } from '@risikobilde/core';
import { dayHere, formatDay } from '@risikobilde/words';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import { userName } from '../../user-name.js';
import { useWords } from '../../words.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { WordDiff } from '../word-diff.js';
import { declineSuggestion, takeSuggestion } from './comments-api.js';
import { pieceNow } from './piece-now.js';

type Props = { readonly of: Comment & { readonly instead: string }; readonly onDecided: () => void };

/**
 * What somebody suggests, as a difference from the text as it is now, and the two answers to it. Once answered, from the text as it
 * was, and what the answer was.
 */
export const Suggestion = ({ of, onDecided }: Props) => {
  const { t } = useWords();
  const { record, language } = useWorkbench();
  const isLocked = useIsLocked();
  const { quote = '', instead, field = '', decision, resolved } = of;
  const stored = valueAt(record(of.record), field);
  const now = pieceNow(typeof stored === 'string' ? stored : '', quote);
  const isSaid = typeof stored === 'string' && stored.includes(instead) && now?.isChanged !== false;
  const isOpen = resolved === undefined;
  return (
    <div className="suggestion">
      <WordDiff before={isOpen && !isSaid ? (now?.piece ?? quote) : quote} after={instead} />
      {isOpen && isSaid && <p className="meta">{t('suggestions.saidAlready')}</p>}
      {isOpen && !isSaid && now?.isChanged && (
        <>
          <p className="suggestion-changed">{t('suggestions.changedSince')}</p>
          <details>
            <summary>{t('suggestions.asWritten')}</summary>
            <WordDiff before={quote} after={instead} />
          </details>
        </>
      )}
      {isOpen && !isSaid && now === undefined && (
        <p className="suggestion-changed">{t('suggestions.pieceGone')}</p>
      )}
      {decision && resolved && (
        <p className="meta">
          {t(decision.taken ? 'suggestions.taken' : 'suggestions.declined', {
            who: userName(resolved.by, t),
            day: formatDay(dayHere(resolved.when), language),
          })}
          {decision.because !== undefined && ` ${decision.because}`}
        </p>
      )}
      {isOpen && !isLocked && <Answers of={of} piece={isSaid ? instead : now?.piece} onDecided={onDecided} />}
    </div>
  );
};

type AnswersProps = {
  readonly of: Comment;
  /** What it would replace; undefined where there is nothing like it in the text any more. */
  readonly piece: string | undefined;
  readonly onDecided: () => void;
};

const Answers = ({ of, piece, onDecided }: AnswersProps) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const client = useQueryClient();
  const [isDeclining, setDeclining] = useState(false);
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: ['comments', id] });
    onDecided();
  };
  const take = useMutation({ mutationFn: (from: string) => takeSuggestion(id, of.id, from), onSuccess });
  const decline = useMutation({
    mutationFn: () => declineSuggestion(id, of.id, because.trim()),
    onSuccess,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (because.trim() !== '') decline.mutate();
  };
  return (
    <>
      {isDeclining ? (
        <form className="comment-form" onSubmit={submit} noValidate>
          <Field data-size="sm">
            <Label>{t('suggestions.whyNot')}</Label>
            <Textarea
              rows={2}
              autoFocus
              value={because}
              aria-invalid={tried && because.trim() === ''}
              onChange={({ target }) => setBecause(target.value)}
            />
            {tried && because.trim() === '' && <ValidationMessage>{t('tasks.required')}</ValidationMessage>}
          </Field>
          <div className="comment-buttons">
            <Button type="submit" data-size="sm" variant="secondary" loading={decline.isPending}>
              {t('suggestions.decline')}
            </Button>
            <Button
              data-size="sm"
              variant="tertiary"
              onClick={() => {
                setDeclining(false);
                requestAnimationFrame(() => opener.current?.focus());
              }}
            >
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="comment-buttons">
          {piece !== undefined && (
            <Button
              data-size="sm"
              variant="secondary"
              loading={take.isPending}
              onClick={() => take.mutate(piece)}
            >
              {t('suggestions.take')}
            </Button>
          )}
          <Button ref={opener} data-size="sm" variant="tertiary" onClick={() => setDeclining(true)}>
            {t('suggestions.decline')}
          </Button>
        </div>
      )}
      {(take.error ?? decline.error) && (
        <Alert data-color="danger" data-size="sm">
          {t('suggestions.notDecided')}
        </Alert>
      )}
    </>
  );
};
