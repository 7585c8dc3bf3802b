import type { ServicesAnswer } from '@risikobilde/api';
import { formatDay } from '@risikobilde/words';
import { DataTable } from '../../../shared/components/data-table.js';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

type Use = ServicesAnswer['notices'][number];

/** How many services have answered a notice, and what each said. */
export const OwnersAnswers = ({ use }: { readonly use: Use }) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  const words = useFieldWords();
  const { services, accepted, objected, late, rows } = use;
  return (
    <>
      <p>
        <strong>{t('suppliers.notices.answered', { answered: accepted + objected, services })}</strong>
        {': '}
        {t('suppliers.notices.answeredHow', { accepted, objected, late })}
      </p>
      <DataTable
        label={t('suppliers.notices.answers')}
        columns={[
          t('common.service'),
          t('suppliers.notices.owner'),
          t('field.noticeAnswer.answer'),
          t('field.noticeAnswer.reason'),
        ]}
        rows={rows.map(({ service, title, owner, answer }) => ({
          key: service,
          cells: [
            text(title),
            text(owner.name),
            answer === undefined
              ? t('suppliers.notices.noAnswerYet')
              : `${words.value('noticeAnswer.answer', answer.answer)}, ${formatDay(answer.on, language)}, ${text(answer.by)}`,
            answer?.reason === undefined ? '–' : text(answer.reason),
          ],
        }))}
      />
      {rows.length < services && (
        <p className="subtle">{t('suppliers.notices.firstRows', { n: rows.length })}</p>
      )}
    </>
  );
};
