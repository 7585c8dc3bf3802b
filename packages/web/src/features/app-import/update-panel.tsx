import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Language, World } from '@risikobilde/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { diffImport, earlierImport, type ImportedApp, updateDraft } from '@risikobilde/altinn-import';
import { useTexts } from '../../shared/language.js';
import { Panel } from '../../shared/components/panel.js';
import { ApiError } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { answerTexts } from './answer-texts.js';
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
  readonly language: Language;
};

/** What is different from the last import of the app, to be answered into the assessment that was made of it. */
export const UpdatePanel = ({ assessment, imported, book, world, language }: Props) => {
  const t = useTexts(answerTexts);
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(exportQuery(assessment));
  const update = useMutation({
    mutationFn: async () => {
      if (data === undefined) throw new Error(t('updateFailed'));
      const updated = updateDraft(data.files, imported, book.answers);
      if (!updated.ok) throw new Error(updated.problems.map(({ message }) => message).join('. '));
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
      {t('updateFailed')}: {text}
    </Alert>
  );
  if (error) return failed(error.message);
  if (data === undefined) return undefined;
  const earlier = earlierImport(data.files);
  if (!earlier.ok) return failed(earlier.problems.map(({ message }) => message).join('. '));
  const difference = diffImport(earlier.value, imported);
  const asked = askedOf(difference, earlier.value, imported.proposals);
  const isSame = isSameApp(difference);
  const canUpdate = !isSame || Object.keys(book.answers).length > 0;
  const differs = update.error instanceof ApiError && update.error.problem.code === 'revision-differs';
  return (
    <>
      {isSame && <Alert data-color="success">{t('same')}</Alert>}
      {asked.added.length > 0 && (
        <Panel title={`${t('added')} (${asked.added.length})`}>
          <ProposalGroups proposals={asked.added} book={book} language={language} />
        </Panel>
      )}
      {asked.changed.length > 0 && (
        <Panel title={`${t('changed')} (${asked.changed.length})`}>
          {asked.changed.map(({ id, before, after, was, evidenceAdded, evidenceRemoved }) => (
            <ProposalItem
              key={id}
              proposal={after}
              book={book}
              language={language}
              moved={{ added: evidenceAdded, removed: evidenceRemoved }}
              note={
                <p className="prose">
                  {t(was.state === 'accepted' ? 'wasAccepted' : 'wasRefused')}
                  {before.text[language] !== after.text[language] && (
                    <> {t('before', { text: before.text[language] })}</>
                  )}
                </p>
              }
            />
          ))}
        </Panel>
      )}
      {asked.gone.length > 0 && (
        <Panel title={`${t('removed')} (${asked.gone.length})`}>
          <Paragraph className="prose">{t('removedLead')}</Paragraph>
          {asked.gone.map((proposal) => (
            <ProposalItem
              key={proposal.id}
              proposal={proposal}
              book={book}
              language={language}
              labels={{ accept: t('keep'), refuse: t('takeOut') }}
            />
          ))}
        </Panel>
      )}
      {difference.findings.added.length + difference.findings.removed.length > 0 && (
        <Panel title={t('findingsAdded')}>
          <FindingsList findings={difference.findings.added} world={world} language={language} />
          {difference.findings.removed.length > 0 && (
            <p className="subtle">
              {t('findingsGone', {
                list: difference.findings.removed.map(({ text }) => text[language]).join(' '),
              })}
            </p>
          )}
        </Panel>
      )}
      {asked.left.length > 0 && (
        <details className="panel import-left">
          <summary>{t('left', { n: asked.left.length })}</summary>
          <ProposalGroups proposals={asked.left} book={book} language={language} />
        </details>
      )}
      {canUpdate && (
        <section className="panel" aria-labelledby="import-update">
          <Heading level={2} data-size="xs" id="import-update">
            {t('update')}
          </Heading>
          <Paragraph className="prose">{t('updateLead')}</Paragraph>
          {update.error && failed(differs ? t('otherRevision') : update.error.message)}
          <Button
            loading={update.isPending}
            onClick={() => {
              if (!update.isPending) update.mutate();
            }}
          >
            {update.isPending ? t('updating') : t('update')}
          </Button>
        </section>
      )}
    </>
  );
};
