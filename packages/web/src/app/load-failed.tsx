import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { Words } from '@risikobilde/words';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { ApiError, FailedError, OfflineError } from '../shared/data/api.js';
import { usePageLanguage, useWords } from '../shared/words.js';
import '../shared/shell.css';

const route = getRouteApi('__root__');

/** The page when its data could not be had: what happened, and the way on. */
export const LoadFailed = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useWords();
  const router = useRouter();
  useLanguageOfAddress();
  if (error instanceof ApiError && error.problem.status === 404) return <Missing what="noAssessment" />;
  return (
    <div className="load-failed">
      <Alert data-color="danger">
        <Heading level={1} data-size="xs">
          {t('shell.failed')}
        </Heading>
        <Paragraph>{whyInWords(error, t)}</Paragraph>
      </Alert>
      <Button
        onClick={() => {
          // The server leads who goes to a page to the login, and back.
          if (error instanceof FailedError && error.status === 401) return location.reload();
          // React holds on to the failure of a part: it comes with the page anew, which may be a newer one.
          if (error instanceof OfflineError && error.cause !== undefined)
            return void fetch('').then(({ ok }) => ok && location.reload(), reset);
          reset();
          return void router.invalidate();
        }}
      >
        {t('shell.retry')}
      </Button>
    </div>
  );
};

const whyInWords = (error: unknown, t: Words['t']): string => {
  if (error instanceof OfflineError) return t('shell.noAnswer');
  return error instanceof FailedError
    ? t('shell.serverFailed', { detail: error.message })
    : String(error instanceof Error ? error.message : error);
};

/** The page of an address that leads nowhere. */
export const NotFound = () => {
  useLanguageOfAddress();
  return <Missing what="noPage" />;
};

const Missing = ({ what }: { readonly what: 'noAssessment' | 'noPage' }) => {
  const { t } = useWords();
  const { sprak } = route.useSearch();
  return (
    <div className="load-failed">
      <Heading level={1} data-size="md">
        {t(`shell.${what}.title`)}
      </Heading>
      <Paragraph>{t(`shell.${what}.text`)}</Paragraph>
      <Link className="ds-link" to="/" search={{ ...(sprak && { sprak }) }}>
        {t('shell.toAssessments')}
      </Link>
    </div>
  );
};

// What failed may be the page that would have set it.
const useLanguageOfAddress = () => {
  const { sprak } = route.useSearch();
  usePageLanguage(sprak ?? 'nb');
};
