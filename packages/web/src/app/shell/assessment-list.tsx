import { textIn } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

const languageOnly = ({ sprak }: Parameters<typeof keepCommon>[0]) => keepCommon(sprak ? { sprak } : {});

/** The assessments there are, and what else one may begin with. */
export const AssessmentList = ({ onPick }: { readonly onPick: () => void }) => {
  const { t } = useWords();
  const { id, language } = useWorkbench();
  const { data = [], error } = useQuery(listQuery);
  return (
    <>
      {error && <p className="edit-note wrong">{t('switch.failed')}</p>}
      <ul aria-label={t('kind.assessment.many')}>
        {data.map((one) => (
          <li key={one.id}>
            <Link
              to="/a/$id"
              params={{ id: one.id }}
              search={keepCommon}
              aria-current={one.id === id ? 'true' : undefined}
              onClick={onPick}
            >
              {textIn(one.title, language)}
            </Link>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <Link to="/ny" search={languageOnly}>
            {t('switch.all')}
          </Link>
        </li>
        <li>
          <Link to="/ny" hash="ny" search={languageOnly}>
            {t('switch.new')}
          </Link>
        </li>
        <li>
          <Link to="/ny/altinn-app" search={languageOnly}>
            {t('common.importApp')}
          </Link>
        </li>
      </ul>
    </>
  );
};
