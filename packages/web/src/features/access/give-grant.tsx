import { Alert, Button } from '@digdir/designsystemet-react';
import type { Access } from '@risikobilde/api';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FoldOut } from '../../shared/components/fold-out.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';
import {
  Choice,
  isWhole,
  nobody,
  type Pairs,
  roles,
  type Terms,
  TermsFields,
  toldOf,
  WhomFields,
} from './fields.js';

type Props = {
  readonly assessments: Pairs;
  readonly identifier: Access['identifier'];
  readonly people: Pairs;
  readonly organisations: Pairs;
};

const noTerms: Terms = { role: 'reader', until: '', reason: '' };
const forPerson = roles.filter((role) => role !== 'administrator');
const forOrganisation = ['reader', 'auditor'] as const;

/** Shares an assessment with a person, or with everybody who has a role in another organisation. */
export const GiveGrant = ({ assessments, identifier, people, organisations }: Props) => {
  const { t } = useWords();
  const [assessment, setAssessment] = useState(assessments[0]?.[0] ?? '');
  const [organisation, setOrganisation] = useState('');
  const [whom, setWhom] = useState(nobody);
  const [terms, setTerms] = useState(noTerms);
  const isWithPerson = organisation === '';
  const give = useMutation({
    mutationFn: () =>
      request('POST /api/access/grants', {
        body: {
          assessment,
          ...(isWithPerson ? toldOf(whom) : { organisation }),
          role: terms.role,
          ...(terms.until !== '' && { until: terms.until }),
          reason: terms.reason.trim(),
        },
      }),
    onSuccess: async () => {
      setWhom(nobody);
      setTerms(noTerms);
      await queryClient.invalidateQueries();
    },
  });
  const isReady =
    (!isWithPerson || isWhole(whom)) &&
    terms.reason.trim() !== '' &&
    (terms.role !== 'auditor' || terms.until !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !give.isPending) give.mutate();
  };
  return (
    <FoldOut summary={t('access.share')}>
      <form className="access-form" onSubmit={submit} noValidate>
        <Choice
          label={t('access.assessment')}
          value={assessment}
          options={assessments}
          onChange={setAssessment}
        />
        {organisations.length > 0 && (
          <Choice
            label={t('access.sharedWith')}
            value={organisation}
            options={[['', t('access.onePerson')], ...organisations]}
            onChange={(chosen) => {
              setOrganisation(chosen);
              // A whole organisation reads or audits.
              if (chosen !== '' && terms.role !== 'auditor') setTerms({ ...terms, role: 'reader' });
            }}
          />
        )}
        {isWithPerson && (
          <WhomFields whom={whom} identifier={identifier} people={people} onChange={setWhom} />
        )}
        <TermsFields terms={terms} roles={isWithPerson ? forPerson : forOrganisation} onChange={setTerms} />
        <p className="access-note">{t('access.shareWhy')}</p>
        <Button type="submit" data-size="sm" disabled={!isReady} loading={give.isPending}>
          {t('access.share')}
        </Button>
        <div role="status">
          {give.isSuccess && (
            <Alert data-color="success" data-size="sm">
              {t('access.isShared')}
            </Alert>
          )}
          {give.error && (
            <Alert data-color="danger" data-size="sm">
              {give.error.message}
            </Alert>
          )}
        </div>
      </form>
    </FoldOut>
  );
};
