import { Alert, Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { CandidateAnswer } from '@risikobilde/api';
import { formatMoment } from '@risikobilde/words';
import { type FormEvent, useRef, useState } from 'react';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { Bearings } from './bearings.js';
import { PassageExcerpt } from './passage.js';
import { ReadCandidate } from './read-candidate.js';
import { type Candidate, useAnswer } from './use-news.js';

type Props = {
  readonly of: Candidate;
  readonly onAnswered: (outcome: CandidateAnswer['outcome']) => void;
};

const nameOf = ({ title, place }: Candidate): string => (place === undefined ? title : `${title}, ${place}`);

/** One candidate: whose, what is new or other in it, what it may concern, and what becomes of it. */
export const CandidateItem = ({ of, onAnswered }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const isLocked = useIsLocked();
  const [asked, ask] = useState<'read' | 'dismiss'>();
  const opener = useRef<HTMLButtonElement>(null);
  const answer = useAnswer(onAnswered);
  const isAnswered = of.answer !== undefined && of.answer.outcome !== 'reopened';
  const close = () => {
    ask(undefined);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const name = nameOf(of);
  return (
    <article className="news-candidate" data-change={of.change}>
      <div className="news-of">
        <strong>{of.publisher}</strong>
        {of.sourceTitle !== undefined && of.sourceTitle !== of.publisher && (
          <span className="meta">{of.sourceTitle}</span>
        )}
      </div>
      <div className="news-what">
        <h3>
          <span className="news-change">{t(`watch.changes.${of.change}`)}</span> {name}
        </h3>
        <p className="meta">
          {of.on === undefined ? t('watch.undated') : t('watch.dated', { on: of.on })}{' '}
          {of.inForce !== undefined && t('watch.inForce', { said: of.inForce })}
        </p>
        <PassageExcerpt of={of} />
        <Bearings of={of} />
        {of.answer && <Answered answer={of.answer} />}
        {answer.error && (
          <Alert data-color="danger" data-size="sm">
            {t('watch.notSent')}
          </Alert>
        )}
        {asked === 'dismiss' && (
          <DismissForm
            isSending={answer.isPending}
            onSend={(reason) => answer.mutate({ candidate: of.id, outcome: 'dismissed', reason })}
            onCancel={close}
          />
        )}
        <p className="meta">{t('watch.found', { when: formatMoment(of.found, language) })}</p>
      </div>
      {!isLocked && (
        <div className="news-acts">
          {isAnswered ? (
            <Button
              variant="secondary"
              data-size="sm"
              loading={answer.isPending}
              onClick={() => answer.mutate({ candidate: of.id, outcome: 'reopened' })}
            >
              {t('chapters.reopen')}
            </Button>
          ) : (
            <>
              <Button
                ref={opener}
                variant="secondary"
                data-size="sm"
                aria-label={t('watch.readNamed', { name })}
                onClick={() => ask('read')}
              >
                {t('watch.read')}
              </Button>
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={t('watch.dismissNamed', { name })}
                onClick={() => ask('dismiss')}
              >
                {t('watch.dismiss')}
              </Button>
            </>
          )}
        </div>
      )}
      {asked === 'read' && (
        <ReadCandidate
          of={of}
          onEntered={(record) => answer.mutate({ candidate: of.id, outcome: 'taken', record })}
          onClose={close}
        />
      )}
    </article>
  );
};

const Answered = ({ answer }: { readonly answer: NonNullable<Candidate['answer']> }) => {
  const { t } = useWords();
  const { language, record } = useWorkbench();
  const { outcome, at, by, reason = '', record: entered } = answer;
  return (
    <p className="edit-note">
      {t(`watch.was.${outcome}`, {
        who: by.name,
        when: formatMoment(at, language),
        ...(outcome === 'dismissed' && { reason }),
      })}{' '}
      {entered !== undefined && record(entered) === undefined && t('watch.recordGone')}
    </p>
  );
};

type DismissProps = {
  readonly isSending: boolean;
  readonly onSend: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Why it is of no consequence here: kept with who said so. */
const DismissForm = ({ isSending, onSend, onCancel }: DismissProps) => {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isEmpty = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty) onSend(reason.trim());
  };
  return (
    <form
      className="comment-form"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field data-size="sm">
        <Label>{t('watch.reason')}</Label>
        <Textarea
          rows={2}
          autoFocus
          value={reason}
          maxLength={1000}
          aria-invalid={isTried && isEmpty}
          onChange={({ target }) => setReason(target.value)}
        />
        {isTried && isEmpty && <ValidationMessage>{t('tasks.required')}</ValidationMessage>}
      </Field>
      <div className="comment-buttons">
        <Button type="submit" data-size="sm" variant="secondary" loading={isSending}>
          {t('watch.sendDismissal')}
        </Button>
        <Button data-size="sm" variant="tertiary" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
