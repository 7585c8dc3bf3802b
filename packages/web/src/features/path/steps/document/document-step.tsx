import { useWorkbench } from '../../../../shared/data/context.js';
import { useWords } from '../../../../shared/words.js';
import { StepForm, type StepProps } from '../../step-form.js';
import { AdvicePart } from './advice-part.js';
import { ReleasePart } from './release-part.js';
import { SentencesPart } from './sentences-part.js';

/** What the answers make: every point of article 35(7), the sentences of the conclusion, the advice and the first release. */
export const DocumentStep = (props: StepProps) => (
  <div className="path-document">
    <StepForm {...props} onSave={() => undefined}>
      <ContentPart />
    </StepForm>
    <SentencesPart />
    <AdvicePart />
    <ReleasePart />
  </div>
);

const ContentPart = () => {
  const { t, say } = useWords();
  const { evaluation, world } = useWorkbench();
  const { content } = evaluation.dpia;
  const catalogue = world.entries.find(({ id }) => id === 'art-35-7');
  const items = catalogue?.kind === 'catalogue' ? catalogue.items : [];
  // How many steps are done is said beside the steps; here only what the document lacks.
  const missing = content.filter((row) => !row.filled).length;
  return (
    <details className="path-content">
      <summary>
        {t('path.document.content')}: {t('path.document.filled', { n: missing })}
      </summary>
      <ul>
        {content.map(({ item, filled: isFilled }) => {
          const text = items.find(({ id }) => id === item)?.text;
          return (
            <li key={item} className={isFilled ? 'is-filled' : undefined}>
              <span>{text ? say(text) : item}</span>
              <span>{t(isFilled ? 'path.document.isFilled' : 'impact.missing')}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
};
