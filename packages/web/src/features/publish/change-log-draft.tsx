import { Alert, Button } from '@digdir/designsystemet-react';
import { comparisonSentences } from '@risikobilde/publish';
import { languages } from '@risikobilde/words';
import { useQuery } from '@tanstack/react-query';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { comparisonQuery } from '../../shared/data/history-queries.js';
import { Loading } from '../../shared/loading.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { today } from '../../shared/search-params.js';
import { useWords, wordsIn } from '../../shared/words.js';
import { useEdition } from './use-edition.js';

/**
 * What has changed since the last edition, of what everybody may read, as a draft for the log in the language that the assessment is
 * written in; nothing before there is an edition.
 */
export const ChangeLogDraft = ({ onUse }: { readonly onUse: (draft: string) => void }) => {
  const { t } = useWords();
  const { id, of } = useWorkbench();
  const main = of('assessment')[0]?.mainLanguage;
  const language = languages.find((one) => one === main) ?? 'nb';
  const { data: words } = useQuery({ queryKey: ['words', language], queryFn: () => wordsIn(language) });
  const { revision } = useSnapshot();
  const { chosen } = useRiskFrame();
  const { out } = useEdition();
  const version = out?.version;
  const { data, error } = useQuery({
    ...comparisonQuery(id, revision, {
      from: `edition:${version}`,
      to: 'now',
      asOf: today(),
      readBy: 'public',
    }),
    enabled: version !== undefined,
  });
  if (version === undefined) return null;
  if (error) return <Alert data-color="warning">{t('compare.failed', { detail: error.message })}</Alert>;
  if (data === undefined || words === undefined) return <Loading />;
  const sentences = comparisonSentences(data.comparison, chosen?.id, words, language);
  return (
    <section className="log-draft" aria-labelledby="log-draft">
      <h3 id="log-draft">{t('publish.logDraft', { version })}</h3>
      <ul lang={language}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="subtle">{t('publish.logDraftLead')}</p>
      <Button variant="secondary" data-size="sm" onClick={() => onUse(sentences.join(' '))}>
        {t('publish.logDraftUse')}
      </Button>
    </section>
  );
};
