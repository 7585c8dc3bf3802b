import type { ServicesAnswer } from '@risikobilde/api';
import { Link } from '@tanstack/react-router';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { keepCommon } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';

type Props = { readonly row: ServicesAnswer['services'][number]; readonly answer: ServicesAnswer };

/** One service: where its owner stands, and which of the platform's texts did not fit it, in the owner's own words. */
export const ServicePanel = ({ row, answer: { releases, statements } }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const newest = releases.at(-1);
  const own = releases.find(({ hash }) => hash === row.release);
  // What is the owner's own to fill in fits however it is filled in.
  const misfits = statements.flatMap(({ id, name, offer, reasons }) =>
    reasons
      .filter(({ service, answer }) => service === row.service && (offer !== 'yours' || answer === 'reject'))
      .map(({ answer, reason }) => ({ id, name, answer, reason })),
  );
  const facts: readonly (readonly [string, string | number])[] = [
    [t('import.owner'), text(row.owner.name)],
    [t('releases.release'), own?.version ?? row.release.slice(0, 12)],
    [
      t('operator.columns.lag'),
      row.release === newest?.hash ? t('operator.onNewest') : t('operator.days', { count: row.lagDays }),
    ],
    [t('operator.adopted'), row.adopted],
    [t('operator.columns.open'), row.open],
    [t('operator.columns.unread'), row.unread],
    [t('field.freedom.conclusion'), t(`operator.conclusions.${row.conclusion}`)],
    [t('operator.columns.errorsOfLaw'), row.errorsOfLaw],
  ];
  return (
    <>
      <dl className="operator-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link className="ds-link" to="/a/$id" params={{ id: row.service }} search={keepCommon}>
          {t('operator.openService')}
        </Link>
      </p>
      <h3>{t('operator.misfits', { n: misfits.length })}</h3>
      {misfits.length === 0 ? (
        <p>{t('operator.misfitsNone')}</p>
      ) : (
        <ul className="rows">
          {misfits.map(({ id, name, answer, reason }) => (
            <li key={id}>
              <RecordLink record={id}>{text(name)}</RecordLink>
              <p className="subtle">
                {t(`services.answers.${answer}`)}: {text(reason)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
