import {
  Button,
  Field,
  Label,
  Select,
  Textarea,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { Feedback, FeedbackAnswer } from '@risikobilde/api';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../words.js';
import { useFieldWords } from '../use-field-words.js';

type Props = {
  readonly of: Feedback;
  readonly isSending: boolean;
  readonly onSend: (answer: FeedbackAnswer) => void;
  readonly onCancel: () => void;
};

type DoubtType = Extract<FeedbackAnswer, { as: 'doubt' }>['type'];

/**
 * A doubt of what a reader wrote, which whoever takes it puts in words that can be published. What kind of doubt it is nobody has said:
 * it is chosen. The name of the reader is not carried over.
 */
export const DoubtOfReaderForm = ({ of, ...rest }: Props) => {
  const { t } = useWords();
  const { field, choices } = useFieldWords();
  const [text, setText] = useState(of.text);
  const [raisedBy, setRaisedBy] = useState(
    of.edition === undefined ? t('feedback.raisedByDraft') : t('feedback.raisedBy', { edition: of.edition }),
  );
  const [type, setType] = useState<DoubtType | ''>('');
  const isWhole = text.trim() !== '' && raisedBy.trim() !== '' && type !== '';
  return (
    <FormOf
      {...rest}
      answer={isWhole ? { as: 'doubt', text: text.trim(), raisedBy: raisedBy.trim(), type } : undefined}
      send={t('doubts.add')}
    >
      {(isMissed) => (
        <>
          <Field data-size="sm">
            <Label>{field('doubt.text')}</Label>
            <Textarea
              rows={4}
              autoFocus
              value={text}
              maxLength={2000}
              aria-invalid={isMissed && text.trim() === ''}
              onChange={({ target }) => setText(target.value)}
            />
            <p className="meta">{t('feedback.textIsPublished')}</p>
          </Field>
          <Textfield
            data-size="sm"
            label={field('doubt.raisedBy')}
            value={raisedBy}
            maxLength={200}
            aria-invalid={isMissed && raisedBy.trim() === ''}
            onChange={({ target }) => setRaisedBy(target.value)}
          />
          <Field data-size="sm">
            <Label>{field('doubt.type')}</Label>
            <Select
              value={type}
              aria-invalid={isMissed && type === ''}
              // The choices are the values of the field.
              onChange={({ target }) => setType(target.value as DoubtType | '')}
            >
              <option value="">{t('edit.choose')}</option>
              {choices<DoubtType>('doubt.type').map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </FormOf>
  );
};

/** Why nothing is done with it. */
export const DeclineForm = (props: Omit<Props, 'of'>) => {
  const { t } = useWords();
  const [because, setBecause] = useState('');
  const isEmpty = because.trim() === '';
  return (
    <FormOf
      {...props}
      answer={isEmpty ? undefined : { as: 'declined', because: because.trim() }}
      send={t('appImportAnswers.refuse')}
    >
      {(isMissed) => (
        <Field data-size="sm">
          <Label>{t('feedback.whyNot')}</Label>
          <Textarea
            rows={2}
            autoFocus
            value={because}
            maxLength={2000}
            aria-invalid={isMissed && isEmpty}
            onChange={({ target }) => setBecause(target.value)}
          />
          {isMissed && isEmpty && <ValidationMessage>{t('tasks.required')}</ValidationMessage>}
        </Field>
      )}
    </FormOf>
  );
};

type FormProps = Omit<Props, 'of'> & {
  /** Undefined while something is missing. */
  readonly answer: FeedbackAnswer | undefined;
  readonly send: string;
  readonly children: (isMissed: boolean) => ReactNode;
};

const FormOf = ({ answer, send, isSending, onSend, onCancel, children }: FormProps) => {
  const { t } = useWords();
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (answer !== undefined) onSend(answer);
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
      {children(isTried && answer === undefined)}
      {isTried && answer === undefined && (
        <p className="edit-note wrong" role="alert">
          {t('newRecord.needs')}
        </p>
      )}
      <div className="comment-buttons">
        <Button type="submit" data-size="sm" variant="secondary" loading={isSending}>
          {send}
        </Button>
        <Button data-size="sm" variant="tertiary" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
