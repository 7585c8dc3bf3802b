import { Button, Paragraph } from '@digdir/designsystemet-react';
import { textIn, type World } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import type { ImportedApp } from '@risikobilde/altinn-import';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { type EarlierAssessment, importsQuery } from './app-import-api.js';
import { FieldsPanel } from './fields-panel.js';
import { FindingsList } from './findings-list.js';
import { FoundPanel } from './app-facts-panel.js';
import { MakeDraftPanel } from './make-draft-panel.js';
import { ProposalsPanel } from './proposals-panel.js';
import { UpdatePanel } from './update-panel.js';
import { useAnswers } from './use-answers.js';

type Props = { readonly imported: ImportedApp; readonly world: World };

const none: readonly EarlierAssessment[] = [];

/** An app that was read: all of it the first time, and only what has changed when it was imported before. */
export const ImportedView = ({ imported, world }: Props) => {
  const { t, language } = useWords();
  const book = useAnswers();
  const { report, proposals } = imported;
  const app = report.app.id;
  const { data, isPending } = useQuery({ ...importsQuery(app ?? ''), enabled: app !== undefined });
  const [isAnew, setAnew] = useState(false);
  const [chosen, choose] = useState<string>();
  // Whether it was imported before decides what is asked, so nothing is shown until that is known.
  if (isPending && app !== undefined) return undefined;
  const earlier = data ?? none;
  const target = earlier.find(({ assessment }) => assessment === chosen) ?? earlier.at(-1);
  const switchTo = (anew: boolean) => {
    setAnew(anew);
    book.answer(Object.keys(book.answers), undefined);
  };
  return (
    <>
      {target !== undefined && (
        <Panel title={t('appImportAnswers.earlier')}>
          <Paragraph>
            {t('appImportAnswers.earlierSentence')}{' '}
            <Link
              className="ds-link"
              to="/a/$id"
              params={{ id: target.assessment }}
              search={language === 'nb' ? {} : { sprak: language }}
            >
              {textIn(target.title, language)}
            </Link>
            . {!isAnew && t('appImportAnswers.earlierOnly')}
          </Paragraph>
          {earlier.length > 1 && !isAnew && (
            <ChoiceEdit
              label={t('appImportAnswers.which')}
              value={target.assessment}
              options={earlier.map(({ assessment, title }) => ({
                value: assessment,
                label: `${textIn(title, language)} (${assessment})`,
              }))}
              onSave={(assessment) => {
                choose(assessment);
                switchTo(false);
              }}
            />
          )}
          <Button variant="tertiary" data-size="sm" onClick={() => switchTo(!isAnew)}>
            {isAnew ? t('appImportAnswers.toDifference') : t('appImportAnswers.anew')}
          </Button>
        </Panel>
      )}
      <FoundPanel report={report} />
      {target !== undefined && !isAnew ? (
        <UpdatePanel
          key={target.assessment}
          assessment={target.assessment}
          imported={imported}
          book={book}
          world={world}
        />
      ) : (
        <>
          <Panel title={`${t('import.findings')} (${report.findings.length})`}>
            {report.findings.length === 0 ? (
              <p className="subtle">{t('appImport.noFindings')}</p>
            ) : (
              <>
                <Paragraph className="prose">{t('appImport.findingsLead')}</Paragraph>
                <FindingsList findings={report.findings} world={world} />
              </>
            )}
          </Panel>
          <FieldsPanel imported={imported} />
          <ProposalsPanel proposals={proposals} book={book} />
          <Panel title={t('import.unanswered')}>
            <Paragraph className="prose">{t('appImport.unansweredLead')}</Paragraph>
            <ul className="import-problems">
              {report.unanswered.map(({ id, text }) => (
                <li key={id}>{textIn(text, language)}</li>
              ))}
            </ul>
          </Panel>
          <MakeDraftPanel imported={imported} book={book} />
        </>
      )}
    </>
  );
};
