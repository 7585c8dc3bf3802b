import type { PersonalData } from '@risikobilde/api';
import { formatMoment } from '@risikobilde/words';
import { DataTable } from '../../shared/components/data-table.js';
import { useWords } from '../../shared/words.js';

/** What is kept of oneself, why, for how long and who sees it; who answers for it; and how one gets it out. */
export const OwnKept = ({ kept }: { readonly kept: PersonalData }) => {
  const { t, language } = useWords();
  const { controller, person, roles, shared, links, notices, readings } = kept;
  const rows = [
    [
      t('kept.person'),
      t('kept.person.what', { name: person.name, when: formatMoment(person.created, language) }),
      t('kept.person.why'),
      t('kept.never'),
      t('kept.person.seen'),
    ],
    [
      t('logins.title'),
      t('kept.logins.what'),
      t('kept.logins.why'),
      t('kept.logins.until'),
      t('kept.onlyYou'),
    ],
    [
      t('kept.roles'),
      t('kept.roles.what', { n: roles.length + shared.length }),
      t('kept.roles.why'),
      t('kept.roles.until'),
      t('kept.roles.seen'),
    ],
    [
      t('kept.links'),
      t('kept.links.what', { n: links.length }),
      t('kept.links.why'),
      t('kept.links.until'),
      t('kept.links.seen'),
    ],
    [
      t('kept.written'),
      t('kept.written.what'),
      t('kept.written.why'),
      t('kept.written.until'),
      t('kept.written.seen'),
    ],
    [
      t('kept.readings'),
      t('kept.readings.what', { n: readings.length }),
      t('kept.readings.why'),
      t('kept.readings.until'),
      t('kept.readings.seen'),
    ],
    [
      t('notices.title'),
      t('kept.notices.what', { address: notices.address ?? 'none', n: notices.kept }),
      t('kept.notices.why'),
      t('kept.notices.until'),
      t('kept.onlyYou'),
    ],
    [t('kept.log'), t('kept.log.what'), t('kept.log.why'), t('kept.log.until'), t('kept.log.seen')],
    [
      t('kept.browser'),
      t('kept.browser.what'),
      t('kept.browser.why'),
      t('kept.browser.until'),
      t('kept.browser.seen'),
    ],
  ] as const;
  return (
    <>
      <section aria-labelledby="own-kept">
        <h2 id="own-kept">{t('kept.title')}</h2>
        <p className="prose">{t('kept.lead')}</p>
        <DataTable
          label={t('kept.title')}
          columns={[
            t('kept.column.of'),
            t('kept.column.what'),
            t('compare.columns.why'),
            t('kept.column.until'),
            t('kept.column.seen'),
          ]}
          rows={rows.map((cells) => ({ key: cells[0], cells }))}
        />
      </section>
      <section aria-labelledby="own-controller">
        <h2 id="own-controller">{t('kept.controller')}</h2>
        <p className="prose">
          {controller === undefined ? t('kept.noController') : t('kept.controllerIs', { controller })}
        </p>
        <p className="prose">{t('kept.basis')}</p>
      </section>
      <section aria-labelledby="own-rights">
        <h2 id="own-rights">{t('kept.rights')}</h2>
        <p className="prose">{t('kept.getLead')}</p>
        <p>
          <a
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            href="/api/session/kept"
            download="risikobilde.json"
          >
            {t('kept.get')}
          </a>
        </p>
        <p className="prose">{t('kept.erase')}</p>
        <p className="prose">{t('kept.complain')}</p>
      </section>
    </>
  );
};
