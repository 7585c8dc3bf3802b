import { FileTextIcon, GavelIcon, LightBulbIcon, QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { useWords } from '../../shared/words.js';
import type { PathPart } from './path-search.js';

const parts = [
  ['why', QuestionmarkCircleIcon],
  ['example', LightBulbIcon],
  ['law', GavelIcon],
  ['used', FileTextIcon],
] as const;

/** Why it is asked, an example, the law, and where the answer is used; narrow, it folds under the question. */
export const PathHelp = ({ part }: { readonly part: PathPart }) => {
  const { t } = useWords();
  return (
    <aside className="path-help" aria-labelledby="path-help">
      <h2 id="path-help">{t('path.help')}</h2>
      {parts.map(([name, Icon]) => (
        <section key={name}>
          <h3>
            <Icon aria-hidden />
            {t(`path.help.${name}`)}
          </h3>
          <p>{t(`path.${part}.${name}`)}</p>
        </section>
      ))}
    </aside>
  );
};
