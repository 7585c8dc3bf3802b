import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { FileIcon } from '@navikt/aksel-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { asBytes } from '../../shared/data/as-bytes.js';
import { request } from '../../shared/data/api.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ReleaseFailed } from './release-failed.js';
import { IfPermitted } from '../../shared/components/if-permitted.js';

/** Takes in a release that a platform elsewhere has sent as a file. */
export const ReceivePanel = () => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (file: File) => request('POST /api/releases', { body: asBytes(file) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['releases'] }),
  });
  const picked = (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (file) mutate(file);
    // The same file can be chosen again after it was mended.
    field.value = '';
  };
  return (
    <Panel title={t('releases.receive')}>
      <Paragraph className="prose">{t('releases.receiveHelp')}</Paragraph>
      <IfPermitted action="importAssessment">
        {/* The browser's own field would speak the browser's language. */}
        <Button
          variant="secondary"
          data-size="sm"
          disabled={isPending}
          onClick={() => input.current?.click()}
        >
          <FileIcon aria-hidden fontSize="1.25rem" />
          {t('releases.chooseFile')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => picked(event.currentTarget)}
        />
      </IfPermitted>
      <div role="status">
        {data && (
          <Alert data-color="success" data-size="sm">
            {t('releases.received', { version: data.version, title: text(data.title) })}
          </Alert>
        )}
        <ReleaseFailed error={error} />
      </div>
    </Panel>
  );
};
