import { chainChart, chainOfActivity } from '@risikobilde/charts';
import { type RecordOf, transferStanding } from '@risikobilde/core';
import { Fragment, useMemo } from 'react';
import { useWords } from '../../shared/words.js';
import { ChartView } from '../../shared/components/chart-view/chart-view.js';
import { DataTable } from '../../shared/components/data-table.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useFieldWords, useViewpoint } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';

/** Who is controller, processor and sub-processor of one activity: as a picture, and with contract and transfer as a table. */
export const ChainPanel = ({ activity }: { readonly activity: RecordOf<'activity'> }) => {
  const { t } = useWords();
  const { evaluation, of, text, record } = useWorkbench();
  const view = useViewpoint();
  const nameOf = useNames();
  const words = useFieldWords();
  const chain = useMemo(
    () =>
      chainOfActivity({
        activity: activity.id,
        roles: evaluation.roles,
        transfers: evaluation.transfers,
        parties: of('party'),
        engagements: of('engagement'),
        view,
        groundName: (type) => ({ nb: words.result(`ground.${type}`) }),
      }),
    [activity.id, evaluation, of, view, words],
  );
  const roles = evaluation.roles.filter((role) => role.activity === activity.id);
  const engagements = of('engagement');
  return (
    <Panel title={t('activities.roles')} level={3}>
      <p className="prose">{t('activities.rolesLead')}</p>
      <ChartView data={chain} make={chainChart} hasTable={false} />
      <DataTable
        label={t('activities.roles')}
        columns={[
          t('field.activity.decides.party'),
          t('type.role'),
          t('activities.contract'),
          t('kind.transfer.one'),
        ]}
        rows={roles.map((role) => {
          const engagement = engagements.find((one) => one.id === role.via.at(-1));
          const party = record(role.party);
          const transfers = evaluation.transfers.filter(
            (one) =>
              one.importer === role.party && one.isTransfer && isAbout(record(one.transfer), activity.id),
          );
          return {
            key: `${role.party}-${role.role}`,
            cells: [
              <Fragment key="party">
                <RecordLink record={role.party}>{nameOf(role.party)}</RecordLink>
                {party?.kind === 'party' && <span className="cell-note">{words.country(party.country)}</span>}
              </Fragment>,
              words.role(role.role),
              engagement ? (
                <Fragment key="engagement">
                  <RecordLink record={engagement.id}>{text(engagement.contract.title)}</RecordLink>
                  {engagement.places.length > 0 && (
                    <span className="cell-note">
                      {t('activities.places')}{' '}
                      {[...new Set(engagement.places.map((place) => words.country(place.country)))].join(
                        ', ',
                      )}
                    </span>
                  )}
                </Fragment>
              ) : (
                t('activities.decides')
              ),
              transfers.length === 0
                ? t('activities.noTransfer')
                : transfers.map((transfer) => (
                    <div key={transfer.transfer} className="in-words">
                      <StandingTag standing={transferStanding(transfer)} />
                      {words.country(transfer.country)}{' '}
                      <ExplainButton id={transfer.transfer} about={nameOf(transfer.transfer)} />
                    </div>
                  )),
            ],
          };
        })}
      />
    </Panel>
  );
};

const isAbout = (record: { readonly kind: string } | undefined, activity: string): boolean =>
  record !== undefined &&
  'activities' in record &&
  Array.isArray(record.activities) &&
  record.activities.includes(activity);
