import { CheckmarkIcon, FileTextIcon, TasklistIcon } from '@navikt/aksel-icons';
import { type PathState, pathSteps } from '@risikobilde/core';
import { ProgressRing } from '../../shared/components/progress-ring/progress-ring.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { type PathPart, pathResults } from './path-search.js';

type Props = { readonly path: PathState; readonly part: PathPart; readonly onGo: (part: PathPart) => void };

/** How far it has come, and the way to every step; narrow, it is a line that opens. */
export const PathList = ({ path, part, onGo }: Props) => {
  const { t } = useWords();
  const { text, of } = useWorkbench();
  const [head] = of('assessment');
  const at = pathSteps.findIndex((step) => step === part);
  // The document is called the same as everywhere else.
  const nameOf = (one: PathPart) => (one === 'document' ? t('publish.document') : t(`path.${one}.name`));
  const line =
    at === -1
      ? nameOf(part)
      : t('path.stepOf', { n: at + 1, of: pathSteps.length, name: t(`path.${part}.name`) });
  const list = (
    <>
      <ol className="path-steps">
        {path.steps.map(({ step, state, unknown }, index) => (
          <li key={step}>
            <button
              type="button"
              className={`path-step ${state}`}
              aria-current={step === part ? 'step' : undefined}
              onClick={() => onGo(step)}
            >
              <span className="path-mark" aria-hidden="true">
                {state === 'done' ? <CheckmarkIcon /> : index + 1}
              </span>
              <span className="path-step-name">{t(`path.${step}.name`)}</span>
              <span className="visually-hidden">, {t(`path.state.${state}`)}</span>
              {unknown.length > 0 && (
                <span className="path-open">{t('path.open', { n: unknown.length })}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
      {pathResults.map((result) => (
        <button
          key={result}
          type="button"
          className="path-step document"
          aria-current={part === result ? 'step' : undefined}
          onClick={() => onGo(result)}
        >
          <span className="path-mark plain" aria-hidden="true">
            {result === 'document' ? <FileTextIcon /> : <TasklistIcon />}
          </span>
          <span className="path-step-name">{nameOf(result)}</span>
        </button>
      ))}
    </>
  );
  return (
    <nav className="path-list" aria-label={t('path.steps')}>
      <div className="path-progress">
        <ProgressRing done={path.done} of={path.steps.length} size={60}>
          {`${path.done}/${path.steps.length}`}
        </ProgressRing>
        <span>
          <strong>{head && text(head.title)}</strong>
          <span className="path-kind">{head && t(`start.subject.${head.subject.type}`)}</span>
          <span className="visually-hidden">
            {t('path.progress', { done: path.done, of: path.steps.length })}
          </span>
        </span>
      </div>
      <div className="path-wide">{list}</div>
      <details className="path-narrow">
        <summary>{line}</summary>
        {list}
      </details>
      <p className="path-saved">{t('path.saved')}</p>
    </nav>
  );
};
