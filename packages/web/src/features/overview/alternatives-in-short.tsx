import { Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';

/** Each alternative against the baseline, in one sentence. */
export const AlternativesInShort = () => {
  const { t } = useWords();
  const { evaluation, id, text } = useWorkbench();
  // What cannot be compared is said once, however many alternatives it holds for.
  const sentences = [...new Set(evaluation.comparison.map(({ sentence }) => text(sentence)))];
  return (
    <Panel title={t('overview.alternatives')}>
      {evaluation.comparison.length === 0 ? (
        <Paragraph>{t('overview.noAlternatives')}</Paragraph>
      ) : (
        <ul className="lined-list prose">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Link className="ds-link" to="/a/$id/alternativer" params={{ id }} search={keepCommon}>
        {t('overview.toAlternatives')}
      </Link>
    </Panel>
  );
};
