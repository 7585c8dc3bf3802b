import { Alert, Button } from '@digdir/designsystemet-react';
import { FileTextIcon } from '@navikt/aksel-icons';
import type { WordReportAnswer } from '@risikobilde/api';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { asBytes } from '../../shared/data/as-bytes.js';
import { request } from '../../shared/data/api.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { WordForeign } from './word-foreign.js';
import { WordProposals } from './word-proposals.js';

/** A Word document of the assessment that somebody wrote in: chosen, read by the server, and answered change by change. */
export const WordPanel = () => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { save } = useSnapshot();
  const input = useRef<HTMLInputElement>(null);
  const { mutate, data, error, isPending, submittedAt } = useMutation({
    mutationFn: (file: File) =>
      request('POST /api/assessments/:id/word', { params: { id }, body: asBytes(file) }),
  });
  // What waits here is not in what the server reads the file against.
  const isWaiting = save !== 'saved';
  return (
    <div className="word-panel">
      <p className="prose">{t('wordFile.lead')}</p>
      <Button
        variant="secondary"
        loading={isPending}
        disabled={isWaiting}
        onClick={() => input.current?.click()}
      >
        <FileTextIcon aria-hidden fontSize="1.25rem" />
        {t('wordFile.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        data-choose="word"
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again after it was mended.
          currentTarget.value = '';
          if (file) mutate(file);
        }}
      />
      <p role="status" className="subtle">
        {isPending ? t('wordFile.reading') : isWaiting ? t('wordFile.waiting') : ''}
      </p>
      {error && (
        <Alert data-color="danger" role="alert">
          {error.message}
        </Alert>
      )}
      {data && !isPending && <Read key={submittedAt} report={data} />}
    </div>
  );
};

const Read = ({ report }: { readonly report: WordReportAnswer }) =>
  report.foreign ? <WordForeign foreign={report.foreign} /> : <WordProposals report={report} />;
