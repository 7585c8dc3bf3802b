import { Alert, Button, Field, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { textIn } from '@risikobilde/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { draftAssessment, draftNames, type ImportedApp } from '@risikobilde/altinn-import';
import { today } from '../../shared/search-params.js';
import { Panel } from '../../shared/components/panel.js';
import {
  listQuery,
  queryClient,
  releaseQuery,
  releasesQuery,
  sessionQuery,
} from '../../shared/data/client.js';
import { libraryQuery } from '../../shared/data/library.js';
import { offersAnything } from '../../shared/data/offers-anything.js';
import { isShortName } from '../../shared/short-name.js';
import { storeFiles } from './app-import-api.js';
import type { AnswerBook } from './use-answers.js';

type Props = {
  readonly imported: ImportedApp;
  readonly book: AnswerBook;
};

/** A name, an address and what to stand on; then the assessment is there, with what was accepted in it and nothing else. */
export const MakeDraftPanel = ({ imported, book }: Props) => {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const names = draftNames(imported);
  const taken = (useQuery(listQuery).data ?? []).map((one) => one.id);
  const releases = (useQuery(releasesQuery()).data ?? []).filter(offersAnything).toReversed();
  const [title, setTitle] = useState(textIn(names.title, 'nb'));
  const [id, setId] = useState(names.id.slice(0, 40).replace(/-+$/, ''));
  const [chosen, choose] = useState<string>();
  const [tried, setTried] = useState(false);
  const release = chosen ?? releases[0]?.hash ?? '';
  const idProblem = taken.includes(id)
    ? t('common.shortNameTaken')
    : isShortName(id)
      ? undefined
      : t('common.shortNameRequired');
  const ids = imported.proposals.map((proposal) => proposal.id);
  const make = useMutation({
    mutationFn: async () => {
      const [standsOn, library, session] = await Promise.all([
        release === '' ? undefined : queryClient.ensureQueryData(releaseQuery(release)),
        queryClient.ensureQueryData(libraryQuery),
        queryClient.ensureQueryData(sessionQuery),
      ]);
      const files = draftAssessment(imported, {
        asOf: today(),
        id,
        title: title.trim() === textIn(names.title, 'nb') ? names.title : { nb: title.trim() },
        answers: book.answers,
        library,
        by: { nb: session.user.name },
        ...(standsOn !== undefined && { release: standsOn }),
      });
      return storeFiles(files);
    },
    onSuccess: async (created) => {
      await queryClient.invalidateQueries({ queryKey: ['assessments'] });
      await navigate({
        // On a platform, what is done for the service comes first; alone, its processing.
        to: release === '' ? '/a/$id/behandlinger' : '/a/$id/tjenester',
        params: { id: created.id },
        search: language === 'nb' ? {} : { sprak: language },
      });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() !== '' && idProblem === undefined && !make.isPending) make.mutate();
  };
  return (
    <Panel title={t('appImportAnswers.draft')}>
      <Paragraph className="prose">{t('appImportAnswers.draftLead')}</Paragraph>
      <form className="import-form" onSubmit={submit} noValidate>
        <Textfield
          label={t('field.assessment.title')}
          lang="nb"
          value={title}
          error={tried && title.trim() === '' ? t('appImportAnswers.nameRequired') : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Textfield
          label={t('common.shortName')}
          description={t('appImportAnswers.idHelp')}
          value={id}
          error={tried ? idProblem : undefined}
          onChange={(event) => setId(event.target.value)}
        />
        {releases.length === 0 ? (
          <p className="subtle">{t('appImportAnswers.noReleases')}</p>
        ) : (
          <Field>
            <Label>{t('risk.leansOn')}</Label>
            <Select value={release} onChange={(event) => choose(event.target.value)}>
              {releases.map(({ hash, title: name, version, on }, index) => (
                <Select.Option key={hash} value={hash}>
                  {textIn(name, language)} {version} (
                  {t(index === 0 ? 'appImportAnswers.newest' : 'appImportAnswers.released', { date: on })})
                </Select.Option>
              ))}
              <Select.Option value="">{t('appImportAnswers.noPlatform')}</Select.Option>
            </Select>
          </Field>
        )}
        <p role="status">
          {t('appImportAnswers.counts', {
            accepted: book.count(ids, 'accepted'),
            refused: book.count(ids, 'refused'),
            open: ids.length - book.count(ids),
          })}
        </p>
        {make.error && (
          <Alert data-color="danger" role="alert">
            {t('appImportAnswers.failed')}: {make.error.message}
          </Alert>
        )}
        <Button type="submit" loading={make.isPending}>
          {make.isPending ? t('appImportAnswers.making') : t('appImportAnswers.draft')}
        </Button>
      </form>
    </Panel>
  );
};
