import { Select } from '@digdir/designsystemet-react';
import { type Language, languages, type ReceivedNotice } from '@risikobilde/core';
import {
  lettersFor,
  letterFile,
  type LetterType,
  noticeLetter,
  textOfLetter,
} from '@risikobilde/publish/letters';
import { languageInfo } from '@risikobilde/words';
import { useState } from 'react';
import { DownloadButton } from '../../../shared/components/download-button.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { today } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';

/** Drafts of the letters that the records are enough for, in the language of whoever gets them. */
export const LettersPart = ({ received }: { readonly received: ReceivedNotice }) => {
  const { t } = useWords();
  const { language: shown } = useWorkbench();
  const [language, setLanguage] = useState<Language>(shown);
  return (
    <section>
      <h3>{t('suppliers.notices.letters')}</h3>
      <label className="notice-language">
        {t('suppliers.notices.language')}
        <Select
          data-size="sm"
          value={language}
          onChange={({ target }) => setLanguage(languages.find((one) => one === target.value) ?? shown)}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {languageInfo[one].name}
            </option>
          ))}
        </Select>
      </label>
      {lettersFor(received).map((type) => (
        <LetterDraft key={type} type={type} received={received} language={language} />
      ))}
    </section>
  );
};

type Props = {
  readonly type: LetterType;
  readonly received: ReceivedNotice;
  readonly language: Language;
};

const LetterDraft = ({ type, received, language }: Props) => {
  const { t } = useWords();
  const { of, record } = useWorkbench();
  const [head] = of('assessment');
  if (head === undefined) return null;
  const letter = noticeLetter(type, { received, head, record, on: today() }, language);
  const file = (format: 'docx' | 'txt') =>
    letterFile(letter, `${received.notice.id}-${type}.${language}`, language, format);
  return (
    <FoldOut className="notice-letter" summary={t(`suppliers.notices.letter.${type}`)}>
      <pre lang={language}>{textOfLetter(letter, language)}</pre>
      <div className="notice-downloads">
        {(['docx', 'txt'] as const).map((format) => {
          const { path, mediaType, bytes } = file(format);
          return (
            <DownloadButton
              key={format}
              label={t(format === 'docx' ? 'publish.formats.docx' : 'suppliers.notices.text')}
              name={path}
              type={mediaType}
              content={() => bytes}
            />
          );
        })}
      </div>
    </FoldOut>
  );
};
