import { Alert, Button, Field, Label } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { useTexts } from '../../app/language.js';
import { Panel } from '../../components/panel.js';
import { api } from '../../data/api.js';
import { useWorkbench } from '../../data/context.js';
import { refusalKey } from './refusal-key.js';
import { releaseTexts } from './release-texts.js';

/** Takes in a release that a platform elsewhere has sent as a file. */
export const ReceivePanel = () => {
  const t = useTexts(releaseTexts);
  const { text } = useWorkbench();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async (file: File) => api.receiveRelease(await file.text()),
    onSuccess: () => client.invalidateQueries({ queryKey: ['releases'] }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (file) mutate(file);
  };
  const refusal = refusalKey(error);
  return (
    <Panel title={t('receive')}>
      <form onSubmit={send} className="row-of-fields">
        <Field>
          <Label>{t('release')}</Label>
          <Field.Description>{t('receiveHelp')}</Field.Description>
          <input ref={input} type="file" accept=".json,application/json" required />
        </Field>
        <Button type="submit" variant="secondary" data-size="sm" disabled={isPending}>
          {t('receive')}
        </Button>
      </form>
      <div role="status">
        {data && (
          <Alert data-color="success" data-size="sm">
            {t('received', { version: data.version, title: text(data.title) })}
          </Alert>
        )}
        {error && (
          <Alert data-color="danger" data-size="sm">
            {refusal ? t(`refusals.${refusal}`) : t('failed', { detail: error.message })}
          </Alert>
        )}
      </div>
    </Panel>
  );
};
