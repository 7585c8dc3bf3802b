import type { ServicesAnswer } from '@risikobilde/api';
import { useTexts } from '../../../shared/language.js';
import { formatDate } from '../../../shared/components/format.js';
import { Panel } from '../../../shared/components/panel.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { registerStatus } from './register.js';
import { operatorTexts } from './texts.js';

/** Who the service owners are, by the open register, and which of them have no assessment here. */
export const RegisterPanel = ({ answer }: { readonly answer: ServicesAnswer }) => {
  const t = useTexts(operatorTexts);
  const { world, text, language } = useWorkbench();
  const status = registerStatus(world, answer.owners);
  if (status === undefined) return undefined;
  const { register, inProduction, withAssessment, without } = status;
  return (
    <Panel title={t('registerTitle')}>
      <p className="prose">
        {t('registerSentence', {
          all: register.owners.length,
          production: inProduction,
        })}{' '}
        {t('registerHere', { count: withAssessment })}
      </p>
      {without.length > 0 && (
        <details className="operator-more">
          <summary>{t('registerWithout', { n: without.length })}</summary>
          <ul className="operator-owners">
            {without.map(({ code, name }) => (
              <li key={code}>{text(name)}</li>
            ))}
          </ul>
        </details>
      )}
      {register.leftOut.length > 0 && (
        <p className="subtle prose">
          {t('registerLeftOut', {
            list: register.leftOut.map(({ code, why }) => `${code} (${text(why)})`).join(', '),
          })}
        </p>
      )}
      <p className="subtle prose">
        {t('registerSource', {
          source: register.cite.title,
          date: register.cite.read === undefined ? '–' : formatDate(register.cite.read, language),
        })}
      </p>
    </Panel>
  );
};
