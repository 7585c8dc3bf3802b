import { Alert, Button } from '@digdir/designsystemet-react';
import type { Comment } from '@risikobilde/api';
import type { RecordOf } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { commentsQuery } from '../../../shared/components/comments/comments-api.js';
import { CommentThread } from '../../../shared/components/comments/comment-thread.js';
import { pieceNow } from '../../../shared/components/comments/piece-now.js';
import { unsentIn } from '../../../shared/components/comments/comment-drafts.js';
import { useMay, useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { isHeading, type Piece, piecesOf, readable } from './pieces-of.js';
import { SuggestForm } from './suggest-form.js';
import './suggesting.css';

type Props = { readonly section: RecordOf<'section'> };

/** A chapter piece by piece as it is stored, what is suggested for each beside it, and the way to suggest more. */
export const ChapterSuggestions = ({ section }: Props) => {
  const { t } = useWords();
  const { id, language, record } = useWorkbench();
  const mayComment = useMay('commentAssessment');
  const { data = [], error } = useQuery(commentsQuery(id));
  const status = useRef<HTMLParagraphElement>(null);
  const [said, say] = useState('');
  const [, drawAgain] = useState(0);
  const pieces = useMemo(() => piecesOf(section, language, record), [section, language, record]);
  const placed = suggestionsIn(data, section.id, language, pieces)
    .filter((one) => one.resolved === undefined || unsentIn(id, `reply:${one.id}`) !== '')
    .map((one) => ({ one, at: placeIn(pieces, one) }));
  const lost = placed.filter(({ at }) => at === -1);
  const tell = (what: string) => {
    say(what);
    status.current?.focus();
  };
  const thread = (one: Comment) => (
    <CommentThread
      key={one.id}
      comment={one}
      onMoved={(isResolved) => tell(t(isResolved ? 'suggestions.isDecided' : 'chapters.isReopened'))}
      onWriting={() => drawAgain((n) => n + 1)}
    />
  );
  return (
    <section className="suggesting" aria-label={t('suggestions.title')}>
      <p className="prose">{t(mayComment ? 'suggestions.lead' : 'suggestions.leadRead')}</p>
      <p ref={status} role="status" tabIndex={-1} className={said === '' ? 'visually-hidden' : 'meta'}>
        {said}
      </p>
      {error && (
        <Alert data-color="danger" data-size="sm">
          {t('chapters.commentsFailed')}
        </Alert>
      )}
      {pieces.length === 0 && <p className="edit-empty">{t('suggestions.noText')}</p>}
      <ol>
        {pieces.map((piece, at) => (
          <PieceRow
            key={`${at}-${piece.quote}`}
            piece={piece}
            suggestions={placed.filter((one) => one.at === at).map(({ one }) => thread(one))}
            onSent={() => tell(t('suggestions.isSent'))}
          />
        ))}
      </ol>
      {lost.length > 0 && (
        <>
          <h2>{t('suggestions.lost')}</h2>
          {lost.map(({ one }) => thread(one))}
        </>
      )}
    </section>
  );
};

/** The suggestions for the texts of a chapter in a language: for the chapter itself, also where the paragraph is gone, and its claims. */
export const suggestionsIn = (
  comments: readonly Comment[],
  section: string,
  language: string,
  pieces: readonly Piece[],
): readonly Comment[] =>
  comments.filter(
    ({ record, field, instead }) =>
      instead !== undefined &&
      ((record === section && field === `body.${language}`) ||
        pieces.some((piece) => piece.record === record && piece.field === field)),
  );

type PieceProps = {
  readonly piece: Piece;
  readonly suggestions: readonly ReactNode[];
  readonly onSent: () => void;
};

const PieceRow = ({ piece, suggestions, onSent }: PieceProps) => {
  const { t } = useWords();
  const mayComment = useMay('commentAssessment');
  const [isWriting, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setWriting(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <li>
      <p className={isHeading(piece.quote) ? 'suggesting-piece heading' : 'suggesting-piece'}>
        {readable(piece.quote)}
      </p>
      <div>
        {suggestions}
        {isWriting ? (
          <SuggestForm
            request={piece}
            onSent={() => {
              setWriting(false);
              onSent();
            }}
            onCancel={close}
          />
        ) : (
          mayComment && (
            <Button
              ref={opener}
              variant="tertiary"
              data-size="sm"
              aria-label={t('suggestions.suggestFor', { piece: beginning(piece.quote) })}
              onClick={() => setWriting(true)}
            >
              {t('suggestions.suggest')}
            </Button>
          )
        )}
      </div>
    </li>
  );
};

/** Which piece a suggestion stands beside; -1 where there is none like what it was for. */
const placeIn = (pieces: readonly Piece[], { record, field, quote = '' }: Comment): number => {
  const own = pieces.filter((one) => one.record === record && one.field === field);
  const text = own.map((one) => one.quote).join('\n\n');
  const found = own.find((one) => one.quote === quote)?.quote ?? pieceNow(text, quote)?.piece;
  return found === undefined
    ? -1
    : pieces.findIndex(
        (one) =>
          own.includes(one) &&
          (one.quote === found || one.quote.includes(found) || found.includes(one.quote)),
      );
};

/** The first words of a piece, for who hears the name of its button. */
const beginning = (piece: string): string => {
  const words = readable(piece).split(/\s+/);
  return `${words.slice(0, 8).join(' ')}${words.length > 8 ? ' …' : ''}`;
};
