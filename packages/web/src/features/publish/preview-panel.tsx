import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { Panel } from '../../shared/components/panel.js';
import type { FilesAnswer } from '@risikobilde/api';
import { HtmlPreview } from '../../shared/components/html-preview.js';
import { startPage } from './start-page.js';

/** One of the files as it will be read: a web page as a page, Markdown as it is written. */
export const PreviewPanel = ({ files }: { readonly files: FilesAnswer['files'] }) => {
  const { t } = useWords();
  const [chosen, choose] = useState<string>();
  const file = files.find(({ path }) => path === chosen) ?? startPage(files);
  if (!file) return null;
  return (
    <Panel title={t('publish.preview')}>
      <ViewChoice
        label={t('search.screen')}
        value={file.path}
        options={files.map(({ path }) => ({ value: path, label: path }))}
        onSave={choose}
      />
      <div
        className="preview-frame"
        tabIndex={0}
        role="region"
        aria-label={t('publish.previewLabel', { page: file.path })}
      >
        {file.text === undefined ? (
          <p className="prose">{t('publish.notShown')}</p>
        ) : file.mediaType === 'text/html' ? (
          <HtmlPreview
            html={file.text}
            onFollow={(href) => {
              const path = new URL(href, `http://preview/${file.path}`).pathname.slice(1);
              if (files.some((other) => other.path === path)) choose(path);
            }}
          />
        ) : (
          <pre className="preview-text">{file.text}</pre>
        )}
      </div>
    </Panel>
  );
};
