import { Alert } from '@digdir/designsystemet-react';
import type { FilesAnswer } from '@risikobilde/api';
import type { PackFormatId } from '@risikobilde/publish/formats';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { Loading } from '../../shared/loading.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { Panel } from '../../shared/components/panel.js';
import { request } from '../../shared/data/api.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { HtmlPreview } from '../../shared/components/html-preview.js';
import { DownloadButton } from '../../shared/components/download-button.js';
import { contentOf } from '../../shared/data/published-file.js';

const documents = ['page', 'pack'] as const;
type Document = (typeof documents)[number];

/** What a processor gives to those who must assess their own services: to read here, and to take along. */
export const DocumentsPanel = ({ of }: { readonly of: 'owner' | 'operator' }) => {
  const { t } = useWords();
  const { id, asOf, language, platform } = useWorkbench();
  const { revision } = useSnapshot();
  const [chosen, choose] = useState<Document>('page');
  const stands = platform?.release.manifest.hash ?? revision;
  const query = (format: PackFormatId) => ({
    queryKey: ['support-pack', id, stands, format, language, asOf],
    queryFn: () =>
      request('GET /api/assessments/:id/support-pack', {
        params: { id },
        query: { format, lang: language, asOf },
      }),
  });
  const { data: pages, error } = useQuery(query('html'));
  const { data: texts } = useQuery(query('markdown'));
  // The pack comes first in the answer, the page of who does what second.
  const at = chosen === 'pack' ? 0 : 1;
  const [page, text] = [pages?.files[at], texts?.files[at]];
  const name = t(`releases.documents.${chosen}`);
  // The operator folds it out from its heading.
  const Frame = of === 'operator' ? Unheaded : Panel;
  return (
    <Frame title={t('releases.documentsTitle')}>
      <p className="prose">{t(`releases.documentsLead.${of}`)}</p>
      <div className="row-of-fields">
        <ViewChoice
          label={t('releases.document')}
          value={chosen}
          options={documents.map((value) => ({ value, label: t(`releases.documents.${value}`) }))}
          onSave={choose}
        />
        {page && <Download file={page} label={t('releases.downloadPage')} />}
        {text && <Download file={text} label={t('releases.downloadMarkdown')} />}
      </div>
      {error && <Alert data-color="danger">{t('releases.failed', { detail: error.message })}</Alert>}
      {page ? (
        <div
          className="preview-frame"
          tabIndex={0}
          role="region"
          aria-label={t('releases.previewOf', { name })}
        >
          <HtmlPreview html={page.text ?? ''} onFollow={() => undefined} />
        </div>
      ) : (
        !error && <Loading />
      )}
    </Frame>
  );
};

type DownloadProps = { readonly file: FilesAnswer['files'][number]; readonly label: string };

const Download = ({ file, label }: DownloadProps) => (
  <DownloadButton
    label={label}
    name={file.path.split('/').at(-1) ?? file.path}
    type={`${file.mediaType};charset=utf-8`}
    content={() => contentOf(file)}
  />
);

const Unheaded = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title}>{children}</section>
);
