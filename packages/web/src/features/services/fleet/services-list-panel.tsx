import { Button, Textfield } from '@digdir/designsystemet-react';
import type { ServicesAnswer } from '@risikobilde/api';
import { PanelDialog } from '../../../shared/components/edit-panel/panel-dialog.js';
import { PanelSteps } from '../../../shared/components/edit-panel/panel-steps.js';
import { usePanelAddress } from '../../../shared/components/edit-panel/use-panel-address.js';
import { FilterChips } from '../../../shared/components/record-table/filter-chips.js';
import { type Column, RecordTable } from '../../../shared/components/record-table/record-table.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { type ServiceQuery, rowsAtOnce, serviceFilters } from './operator-api.js';
import { ServicePanel } from './service-panel.js';

type Props = {
  readonly answer: ServicesAnswer;
  readonly asked: ServiceQuery;
  readonly onAsk: (asked: ServiceQuery) => void;
};
type Row = ServicesAnswer['services'][number];

/** Service by service: whose, what it stands on, how far behind, what is not answered, which texts do not fit, and its conclusion. */
export const ServicesListPanel = ({ answer, asked, onAsk }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { hash, open, close } = usePanelAddress();
  const { services, matching, total, behind } = answer;
  const columns = useColumns(answer);
  const opened = services.find(({ service }) => service === hash);
  const counts = { all: total, behind };
  return (
    <section aria-label={t('operator.listTitle')}>
      <RecordTable
        label={t('operator.listTitle')}
        file="tjenester"
        rows={services}
        idOf={({ service }) => service}
        columns={columns}
        opened={opened?.service ?? ''}
        shown={t('operator.shown', { n: services.length, of: matching })}
        filters={
          <>
            <FilterChips
              label={t('services.filter')}
              value={asked.only}
              options={serviceFilters.map((value) => ({
                value,
                label: t(`operator.filters.${value}`),
                // The server counts these two; of the others it is known when they are asked for.
                ...((value === 'all' || value === 'behind') && { n: counts[value] }),
              }))}
              onChoose={(only) => onAsk({ ...asked, only, limit: rowsAtOnce })}
            />
            <Textfield
              type="search"
              data-size="sm"
              className="operator-find"
              aria-label={t('operator.find')}
              placeholder={t('operator.find')}
              value={asked.find}
              onChange={({ target }) => onAsk({ ...asked, find: target.value, limit: rowsAtOnce })}
            />
          </>
        }
      />
      {services.length < matching && (
        <p className="operator-rest">
          {t('operator.shown', { n: services.length, of: matching })}{' '}
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => onAsk({ ...asked, limit: asked.limit + rowsAtOnce })}
          >
            {t('operator.more')}
          </Button>
        </p>
      )}
      {opened && (
        <PanelDialog
          key={opened.service}
          label={text(opened.title)}
          kind={t('common.service')}
          acts={
            <PanelSteps record={opened.service} rows={services.map(({ service }) => service)} onOpen={open} />
          }
          isDocked
          onClose={close}
        >
          <ServicePanel row={opened} answer={answer} />
        </PanelDialog>
      )}
    </section>
  );
};

const useColumns = ({
  releases,
  services,
  matching,
}: ServicesAnswer): readonly [Column<Row>, ...Column<Row>[]] => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const newest = releases.at(-1)?.hash;
  const versionOf = ({ release }: Row): string =>
    releases.find(({ hash }) => hash === release)?.version ?? release.slice(0, 12);
  const lag = (row: Row): string =>
    row.release === newest ? t('operator.onNewest') : t('operator.days', { count: row.lagDays });
  // Part of the rows in another order than the server's would look like all of them.
  const sorted = (by: (row: Row) => number | string) => (services.length < matching ? {} : { sort: by });
  const count = (key: string, label: string, of: (row: Row) => number) => ({
    key,
    label,
    cell: of,
    ...sorted(of),
    says: of,
    isNumber: true,
  });
  const read = ({ facts: { primary, total } }: Row) => t('operator.facts', { primary, total });
  const title = ({ title: words }: Row) => text(words);
  const owner = (row: Row) => text(row.owner.name);
  const conclusion = (row: Row) => t(`operator.conclusions.${row.conclusion}`);
  return [
    { key: 'service', label: t('common.service'), cell: title, ...sorted(title), says: title },
    { key: 'owner', label: t('import.owner'), cell: owner, ...sorted(owner), says: owner },
    { key: 'release', label: t('releases.release'), cell: versionOf, ...sorted(versionOf), says: versionOf },
    {
      key: 'lag',
      label: t('operator.columns.lag'),
      cell: (row) => (
        <span className={row.release === newest ? 'operator-lag' : 'operator-lag operator-behind'}>
          {lag(row)}
        </span>
      ),
      ...sorted(({ lagDays }) => lagDays),
      says: lag,
    },
    { ...count('open', t('operator.columns.open'), ({ open }) => open), isSecondary: true },
    { ...count('unread', t('operator.columns.unread'), ({ unread }) => unread), isSecondary: true },
    {
      key: 'facts',
      label: t('reading.original'),
      cell: read,
      ...sorted(({ facts }) => (facts.total === 0 ? 0 : facts.primary / facts.total)),
      says: read,
      isSecondary: true,
    },
    {
      ...count('adapted', t('services.filters.adapt'), ({ adapted }) => adapted),
      isLast: true,
    },
    {
      ...count('rejected', t('services.answers.reject'), ({ rejected }) => rejected),
      isLast: true,
    },
    count('errorsOfLaw', t('operator.columns.errorsOfLaw'), ({ errorsOfLaw }) => errorsOfLaw),
    {
      key: 'conclusion',
      label: t('field.freedom.conclusion'),
      cell: conclusion,
      ...sorted(conclusion),
      says: conclusion,
    },
  ];
};
