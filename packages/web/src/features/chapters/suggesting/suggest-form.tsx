import { Alert, Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addSuggestion } from '../../../shared/components/comments/comments-api.js';
import { useUnsent } from '../../../shared/components/comments/comment-drafts.js';
import { WordDiff } from '../../../shared/components/word-diff.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import type { Piece } from './pieces-of.js';

type Props = {
  readonly request: Piece;
  readonly onSent: () => void;
  readonly onCancel: () => void;
};

/** A new text for a piece of a chapter, with how it differs while it is written. What is begun is kept until it is sent or given up. */
export const SuggestForm = ({ request, onSent, onCancel }: Props) => {
  const { t } = useWords();
  const { id, language } = useWorkbench();
  const client = useQueryClient();
  const name = `suggest:${request.record}:${request.field}:${request.quote}`;
  const [begun, keep] = useUnsent(name);
  const [why, keepWhy] = useUnsent(`why:${name}`);
  const [instead, write] = useState(begun === '' ? request.quote : begun);
  const [tried, setTried] = useState(false);
  const done = () => {
    keep('');
    keepWhy('');
  };
  const send = useMutation({
    mutationFn: () =>
      addSuggestion(id, {
        ...request,
        instead: instead.trim(),
        ...(why.trim() !== '' && { text: why.trim() }),
      }),
    onSuccess: async () => {
      done();
      await client.invalidateQueries({ queryKey: ['comments', id] });
      onSent();
    },
  });
  const isSame = instead.trim() === request.quote.trim() || instead.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isSame) send.mutate();
  };
  return (
    <form className="comment-form" onSubmit={submit} noValidate>
      <Field data-size="sm">
        <Label>{t('suggestions.newText')}</Label>
        <Textarea
          rows={Math.min(16, Math.max(4, Math.ceil(request.quote.length / 45)))}
          lang={language}
          autoFocus
          value={instead}
          aria-invalid={tried && isSame}
          onChange={({ target }) => {
            write(target.value);
            keep(target.value);
          }}
        />
        {tried && isSame && <ValidationMessage>{t('suggestions.same')}</ValidationMessage>}
      </Field>
      {!isSame && (
        <div className="suggestion">
          <h3>{t('suggestions.difference')}</h3>
          <WordDiff before={request.quote} after={instead.trim()} />
        </div>
      )}
      <Field data-size="sm">
        <Label>{t('suggestions.reason')}</Label>
        <Textarea rows={2} value={why} onChange={({ target }) => keepWhy(target.value)} />
      </Field>
      {send.error && (
        <Alert data-color="danger" data-size="sm">
          {t('suggestions.notSent')}
        </Alert>
      )}
      <div className="comment-buttons">
        <Button type="submit" variant="secondary" data-size="sm" loading={send.isPending}>
          {t('suggestions.send')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => {
            done();
            onCancel();
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
