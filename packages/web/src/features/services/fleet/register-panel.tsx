import type { ServicesAnswer } from '@risikobilde/api';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../../shared/words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { registerStatus } from './register.js';

/** Who the service owners are, by the open register, and which of them have no assessment here. */
export const RegisterPanel = ({ answer }: { readonly answer: ServicesAnswer }) => {
  const { t } = useWords();
  const { world, text, language } = useWorkbench();
  const status = registerStatus(world, answer.owners);
  if (status === undefined) return undefined;
  const { register, inProduction, withAssessment, without } = status;
  return (
    <section aria-label={t('operator.registerTitle')}>
      <p className="prose">
        {t('operator.registerSentence', {
          all: register.owners.length,
          production: inProduction,
        })}{' '}
        {t('operator.registerHere', { count: withAssessment })}
      </p>
      {without.length > 0 && (
        <details className="operator-more">
          <summary>{t('operator.registerWithout', { n: without.length })}</summary>
          <ul className="operator-owners">
            {without.map(({ code, name }) => (
              <li key={code}>{text(name)}</li>
            ))}
          </ul>
        </details>
      )}
      {register.leftOut.length > 0 && (
        <p className="subtle prose">
          {t('operator.registerLeftOut', {
            list: register.leftOut.map(({ code, why }) => `${code} (${text(why)})`).join(', '),
          })}
        </p>
      )}
      <p className="subtle prose">
        {t('operator.registerSource', {
          source: register.cite.title,
          date: register.cite.read === undefined ? '–' : formatDay(register.cite.read, language),
        })}
      </p>
    </section>
  );
};
