import { LinkIcon, PencilIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { CommentsPanel } from '../../../shared/components/comments/comments-panel.js';
import { commentsQuery } from '../../../shared/components/comments/comments-api.js';
import { DoubtsHere } from '../../../shared/components/doubts/doubts-here.js';
import { ExplainButton } from '../../../shared/components/explain/explain-button.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { RecordFrame, useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { StandingMark } from '../../../shared/components/standing-tag/standing-mark.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useEnter } from '../../../shared/data/presence.js';
import { useShortcuts } from '../../../shared/use-shortcuts.js';
import { useWords } from '../../../shared/words.js';
import { useOpenArgument } from '../argument/use-open-argument.js';
import { GroundsHere } from './grounds-here.js';
import { UnchangedForm } from './unchanged-form.js';
import { useWide } from './use-wide.js';
import './card.css';

type Props = {
  readonly id: string;
  /** Whether a person has just asked for it: then the focus goes into it. */
  readonly isAsked: boolean;
  readonly onClose: () => void;
};

/** What one sentence rests on, what is held against it, and the answers: beside the text, or over it where there is no room. */
export const SentenceCard = ({ id, isAsked, onClose }: Props) => {
  const { t } = useWords();
  const { evaluation, text } = useWorkbench();
  const isLocked = useIsLocked();
  const { openArgument } = useOpenArgument();
  const [isCopied, setCopied] = useState(false);
  const claim = evaluation.claims.find((one) => one.id === id);
  useEnter(id);
  useShortcuts({ Escape: onClose });
  if (!claim) return null;
  const said = text(claim.text);
  const copy = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(location.href))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  return (
    <Around label={t('chapters.cardOf', { sentence: said })} isAsked={isAsked} onClose={onClose}>
      <header className="card-head">
        <div className="card-marks">
          <p className="card-standing" data-standing={claim.standing}>
            <StandingMark standing={claim.standing} isSilent />
            {t(`standing.${claim.standing}`)}
          </p>
          {claim.essential && <span className="card-essential">{t('chapters.carries')}</span>}
        </div>
        <span className="card-acts">
          <button
            type="button"
            className="frame-button"
            aria-label={t('panel.link')}
            title={t('panel.link')}
            onClick={copy}
          >
            <LinkIcon aria-hidden fontSize="1.25rem" />
          </button>
          {!isLocked && (
            <button
              type="button"
              className="frame-button"
              aria-label={t('argument.changeNamed', { what: said })}
              title={t('chapters.changeSentence')}
              onClick={() => openArgument(id)}
            >
              <PencilIcon aria-hidden fontSize="1.25rem" />
            </button>
          )}
          <button
            type="button"
            className="frame-button"
            aria-label={t('common.close')}
            title={t('common.close')}
            onClick={onClose}
          >
            <XMarkIcon aria-hidden fontSize="1.25rem" />
          </button>
        </span>
        <span role="status" className="visually-hidden">
          {isCopied && t('shell.shared')}
        </span>
      </header>
      <div className="card-body">
        <p className="card-sentence">{said}</p>
        <RecordFrame id={id} look="word">
          <div className="card-title">
            <h3>{t('chapters.restsOn')}</h3>
            <ExplainButton id={id} about={said} />
          </div>
          <GroundsHere claim={claim} />
          <h3>{t('kind.doubt.many')}</h3>
          <DoubtsHere about={id} name={said} />
          <UnchangedForm key={id} claim={claim} />
        </RecordFrame>
      </div>
      <CardComments key={id} record={id} />
    </Around>
  );
};

const CardComments = ({ record }: { readonly record: string }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { data = [] } = useQuery(commentsQuery(id));
  const open = data.filter((comment) => comment.record === record && !comment.resolved).length;
  return (
    <FoldOut
      className="card-comments"
      summary={
        <>
          <span>{t('chapters.writeComment')}</span>
          <span className="subtle">{t('chapters.nComments', { n: open })}</span>
        </>
      }
    >
      <CommentsPanel record={record} />
    </FoldOut>
  );
};

type AroundProps = Omit<Props, 'id'> & { readonly label: string; readonly children: ReactNode };

/** A card beside the text, which stays within reach; without room for it a sheet, which the page waits behind. */
const Around = ({ label, isAsked, onClose, children }: AroundProps) => {
  const isWide = useWide();
  const card = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (isWide) return;
    sheet.current?.showModal();
    sheet.current?.focus();
  }, [isWide]);
  // Another sentence is opened in the same card.
  useEffect(() => {
    if (isAsked && isWide) card.current?.focus({ preventScroll: true });
  }, [isAsked, isWide, label]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    onClose();
  };
  return isWide ? (
    <aside ref={card} tabIndex={-1} className="sentence-card" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </aside>
  ) : (
    <dialog
      ref={sheet}
      tabIndex={-1}
      className="sentence-card sheet"
      aria-label={label}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        if (event.target === event.currentTarget) event.preventDefault();
      }}
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      {children}
    </dialog>
  );
};
