import { Button, Textfield } from '@digdir/designsystemet-react';
import type { ServicesAnswer } from '@risikobilde/api';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../shared/words.js';
import { keepCommon } from '../../../shared/search-params.js';
import { DataTable } from '../../../shared/components/data-table.js';
import { ViewChoice } from '../../../shared/components/edit/view-choice.js';
import { Panel } from '../../../shared/components/panel.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { type Asked, rowsAtOnce, serviceFilters } from './operator-api.js';

type Props = {
  readonly answer: ServicesAnswer;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
};

/** Service by service: what it stands on, how far behind, what it has not answered, and how its conclusion stands. */
export const ServicesListPanel = ({ answer, asked, onAsk }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { releases, services, matching } = answer;
  const newest = releases.at(-1)?.hash;
  const versionOf = (hash: string): string =>
    releases.find((release) => release.hash === hash)?.version ?? hash.slice(0, 12);
  return (
    <Panel title={t('operator.listTitle')}>
      <p className="prose">{t('operator.listLead')}</p>
      <div className="operator-asked">
        <ViewChoice
          label={t('services.filter')}
          value={asked.only}
          options={serviceFilters.map((value) => ({ value, label: t(`operator.filters.${value}`) }))}
          onSave={(only) => onAsk({ ...asked, only, limit: rowsAtOnce })}
        />
        <Textfield
          type="search"
          data-size="sm"
          label={t('operator.find')}
          value={asked.find}
          onChange={({ target }) => onAsk({ ...asked, find: target.value, limit: rowsAtOnce })}
        />
      </div>
      <p role="status" className="subtle">
        {t('operator.shown', { n: services.length, of: matching })}
      </p>
      {services.length === 0 ? (
        <p>{t('operator.noneShown')}</p>
      ) : (
        <DataTable
          label={t('operator.listTitle')}
          columns={[
            t('common.service'),
            t('import.owner'),
            t('releases.release'),
            t('operator.columns.lag'),
            t('operator.columns.open'),
            t('operator.columns.unread'),
            t('operator.columns.changed'),
            t('field.freedom.conclusion'),
          ]}
          rows={services.map((row) => ({
            key: row.service,
            cells: [
              <Link
                key="title"
                className="ds-link"
                to="/a/$id"
                params={{ id: row.service }}
                search={keepCommon}
              >
                {text(row.title)}
              </Link>,
              text(row.owner.name),
              versionOf(row.release),
              row.release === newest ? t('operator.onNewest') : t('operator.days', { count: row.lagDays }),
              row.open,
              row.unread,
              `${row.adapted} / ${row.rejected}`,
              t(`operator.conclusions.${row.conclusion}`),
            ],
          }))}
        />
      )}
      {services.length < matching && (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => onAsk({ ...asked, limit: asked.limit + rowsAtOnce })}
        >
          {t('operator.more')}
        </Button>
      )}
    </Panel>
  );
};
