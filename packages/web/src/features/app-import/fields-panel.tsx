import { Paragraph } from '@digdir/designsystemet-react';
import { textIn } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { type ImportedApp } from '@risikobilde/altinn-import';
import { DataTable } from '../../shared/components/data-table.js';
import { Panel } from '../../shared/components/panel.js';

type Props = { readonly imported: ImportedApp };

/** Every field that may hold personal data: its path, what it points to and how surely, and whether anybody is asked. */
export const FieldsPanel = ({ imported: { report, proposals } }: Props) => {
  const { t, language } = useWords();
  const { personal, fields } = report;
  const nameOf = (id: string): string => {
    const found = proposals.find((proposal) => proposal.id === `data-${id}`);
    return found === undefined ? id : textIn(found.text, language);
  };
  return (
    <Panel title={t('appImport.fields')}>
      <Paragraph className="prose">
        {fields === 0
          ? t('appImport.fieldsUnknown')
          : personal.length === 0
            ? t('appImport.fieldsNone', { of: fields })
            : t('appImport.fieldsSentence', {
                n: personal.length,
                of: fields,
                asked: personal.filter(({ isAsked }) => isAsked).length,
              })}
      </Paragraph>
      {personal.length > 0 && (
        <details className="import-evidence" open={personal.length <= 12}>
          <summary>{t('appImport.fieldsShow')}</summary>
          <DataTable
            label={t('appImport.fields')}
            wide={0}
            columns={[
              t('appImport.field'),
              t('appImport.classes'),
              t('appImport.shown'),
              t('appImport.file'),
            ]}
            rows={personal.map(({ path, file, isAsked, classes }) => ({
              key: `${file} ${path}`,
              cells: [
                <span key="path" className="import-code">
                  {path}
                </span>,
                classes
                  .map(({ id, confidence }) => `${nameOf(id)} (${t(`import.confidence.${confidence}`)})`)
                  .join(', '),
                isAsked ? t('answer.yes') : t('answer.no'),
                <span key="file" className="import-code">
                  {file}
                </span>,
              ],
            }))}
          />
        </details>
      )}
    </Panel>
  );
};
