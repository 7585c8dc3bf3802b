import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { textIn, type World } from '@risikobilde/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { diffImport, earlierImport, type ImportedApp, updateDraft } from '@risikobilde/altinn-import';
import { Panel } from '../../shared/components/panel.js';
import { ApiError } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { exportQuery, storeFiles } from './app-import-api.js';
import { askedOf, isSameApp } from './difference.js';
import { FindingsList } from './findings-list.js';
import { ProposalItem } from './proposal-item.js';
import { ProposalGroups } from './proposals-panel.js';
import type { AnswerBook } from './use-answers.js';

type Props = {
  readonly assessment: string;
  readonly imported: ImportedApp;
  readonly book: AnswerBook;
  readonly world: World;
};

/** What is different from the last import of the app, to be answered into the assessment that was made of it. */
export const UpdatePanel = ({ assessment, imported, book, world }: Props) => {
  const { t, say, language } = useWords();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(exportQuery(assessment));
  const update = useMutation({
    mutationFn: async () => {
      if (data === undefined) throw new Error(t('appImportAnswers.updateFailed'));
      const updated = updateDraft(data.files, imported, book.answers);
      if (!updated.ok) throw new Error(updated.problems.map(({ message }) => say(message)).join('. '));
      return storeFiles(updated.files, data.revision);
    },
    onError: (problem) => {
      if (problem instanceof ApiError && problem.problem.code === 'revision-differs') void refetch();
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['export', assessment] });
      await navigate({
        to: '/a/$id/behandlinger',
        params: { id: assessment },
        search: language === 'nb' ? {} : { sprak: language },
      });
    },
  });
  const failed = (text: string) => (
    <Alert data-color="danger" role="alert">
      {t('appImportAnswers.updateFailed')}: {text}
    </Alert>
  );
  if (error) return failed(error.message);
  if (data === undefined) return undefined;
  const earlier = earlierImport(data.files);
  if (!earlier.ok) return failed(earlier.problems.map(({ message }) => say(message)).join('. '));
  const difference = diffImport(earlier.value, imported);
  const asked = askedOf(difference, earlier.value, imported.proposals);
  const isSame = isSameApp(difference);
  const canUpdate = !isSame || Object.keys(book.answers).length > 0;
  const differs = update.error instanceof ApiError && update.error.problem.code === 'revision-differs';
  return (
    <>
      {isSame && <Alert data-color="success">{t('appImportAnswers.same')}</Alert>}
      {asked.added.length > 0 && (
        <Panel title={`${t('appImportAnswers.added')} (${asked.added.length})`}>
          <ProposalGroups proposals={asked.added} book={book} />
        </Panel>
      )}
      {asked.changed.length > 0 && (
        <Panel title={`${t('appImportAnswers.changed')} (${asked.changed.length})`}>
          {asked.changed.map(({ id, before, after, was, evidenceAdded, evidenceRemoved }) => (
            <ProposalItem
              key={id}
              proposal={after}
              book={book}
              moved={{ added: evidenceAdded, removed: evidenceRemoved }}
              note={
                <p className="prose">
                  {t(
                    was.state === 'accepted' ? 'appImportAnswers.wasAccepted' : 'appImportAnswers.wasRefused',
                  )}
                  {textIn(before.text, language) !== textIn(after.text, language) && (
                    <> {t('appImportAnswers.before', { text: textIn(before.text, language) })}</>
                  )}
                </p>
              }
            />
          ))}
        </Panel>
      )}
      {asked.gone.length > 0 && (
        <Panel title={`${t('appImportAnswers.removed')} (${asked.gone.length})`}>
          <Paragraph className="prose">{t('appImportAnswers.removedLead')}</Paragraph>
          {asked.gone.map((proposal) => (
            <ProposalItem
              key={proposal.id}
              proposal={proposal}
              book={book}
              labels={{ accept: t('appImportAnswers.keep'), refuse: t('appImportAnswers.takeOut') }}
            />
          ))}
        </Panel>
      )}
      {difference.findings.added.length + difference.findings.removed.length > 0 && (
        <Panel title={t('appImportAnswers.findingsAdded')}>
          <FindingsList findings={difference.findings.added} world={world} />
          {difference.findings.removed.length > 0 && (
            <p className="subtle">
              {t('appImportAnswers.findingsGone', {
                list: difference.findings.removed.map(({ text }) => text[language]).join(' '),
              })}
            </p>
          )}
        </Panel>
      )}
      {asked.left.length > 0 && (
        <details className="panel import-left">
          <summary>{t('appImportAnswers.left', { n: asked.left.length })}</summary>
          <ProposalGroups proposals={asked.left} book={book} />
        </details>
      )}
      {canUpdate && (
        <section className="panel" aria-labelledby="import-update">
          <Heading level={2} data-size="xs" id="import-update">
            {t('appImportAnswers.update')}
          </Heading>
          <Paragraph className="prose">{t('appImportAnswers.updateLead')}</Paragraph>
          {update.error && failed(differs ? t('appImportAnswers.otherRevision') : update.error.message)}
          <Button
            loading={update.isPending}
            onClick={() => {
              if (!update.isPending) update.mutate();
            }}
          >
            {update.isPending ? t('appImportAnswers.updating') : t('appImportAnswers.update')}
          </Button>
        </section>
      )}
    </>
  );
};
