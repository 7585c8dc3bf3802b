import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWorkbench } from '../../shared/data/context.js';

/** Each alternative against the baseline, in one sentence. */
export const AlternativesInShort = () => {
  const { t } = useWords();
  const { evaluation, id, text } = useWorkbench();
  // What cannot be compared is said once, however many alternatives it holds for.
  const sentences = [...new Set(evaluation.comparison.map(({ sentence }) => text(sentence)))];
  return (
    <section className="panel" aria-labelledby="alternatives-in-short">
      <Heading level={2} data-size="xs" id="alternatives-in-short">
        {t('overview.alternatives')}
      </Heading>
      {evaluation.comparison.length === 0 ? (
        <Paragraph>{t('overview.noAlternatives')}</Paragraph>
      ) : (
        <ul className="overview-list overview-prose">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Link className="ds-link" to="/a/$id/alternativer" params={{ id }} search={keepCommon}>
        {t('overview.toAlternatives')}
      </Link>
    </section>
  );
};
