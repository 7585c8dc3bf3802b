import { isThirdCountry, type RecordOf, unknownCountry } from '@risikobilde/core';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { missingAt } from '../../shared/components/missing-at.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { RecordTable } from '../../shared/components/record-table/record-table.js';
import { NewAct } from '../../shared/components/view-act/new-act.js';
import { useViewpoint } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { EngagementPanel } from './engagement-panel.js';
import { NewEngagementForm } from './new-engagement-form.js';
import { type EngagementRow, useEngagementColumns } from './use-engagement-columns.js';
import { WholeChain } from './whole-chain.js';

const filters = ['all', 'outside', 'newer', 'missing'] as const;
type Filter = (typeof filters)[number];

const passes: Readonly<Record<Filter, (row: EngagementRow) => boolean>> = {
  all: () => true,
  outside: ({ outside }) => outside.length > 0,
  newer: ({ hasNewer }) => hasNewer,
  missing: ({ missing }) => missing > 0,
};

/** Every engagement in a table: for whom, where, on which terms, how art. 28 is met; the chain as a picture; one in the panel. */
export const EngagementsPart = () => {
  const { t } = useWords();
  const nameOf = useNames();
  const { hash: address } = useLocation();
  const { hash, isNew, open, close } = usePanelAddress();
  const [filter, setFilter] = useState<Filter>('all');
  const all = useRows();
  // A party in the address opens the engagement that it is contractor of, or else principal of.
  const opened =
    all.find(({ engagement }) => engagement.id === hash) ??
    all.find(({ engagement }) => hash !== '' && engagement.contractor === hash) ??
    all.find(({ engagement }) => hash !== '' && engagement.principal === hash);
  const rows = all.filter((row) => passes[filter](row) || row === opened);
  const columns = useEngagementColumns();
  const count = (one: Filter) => all.filter(passes[one]).length;
  const contractors = (some: readonly EngagementRow[]) =>
    new Set(some.map(({ engagement }) => engagement.contractor)).size;
  const labels: Readonly<Record<Filter, string>> = {
    all: t('services.filters.all'),
    outside: t('suppliers.outside'),
    newer: t('suppliers.withNewer'),
    missing: t('table.withMissing'),
  };
  return (
    <>
      <NewAct label={t('engagement.new')} />
      {all.length === 0 ? (
        <PageHead title={t('suppliers.answerNone')} lead={t('suppliers.noEngagements')} />
      ) : (
        <>
          <PageHead
            title={t('suppliers.answerHead', {
              n: contractors(all),
              outside: contractors(all.filter(passes.outside)),
            })}
            lead={t('suppliers.answerLead', { newer: count('newer'), missing: count('missing') })}
          />
          <RecordTable
            label={t('kind.engagement.many')}
            file="leverandorer"
            rows={rows}
            idOf={({ engagement }) => engagement.id}
            columns={columns}
            opened={opened?.engagement.id ?? ''}
            shown={t('table.shown', { n: rows.length, all: all.length })}
            filters={
              <FilterChips
                label={t('services.filter')}
                value={filter}
                options={filters
                  .filter((value) => value === 'all' || value === filter || count(value) > 0)
                  .map((value) => ({ value, label: labels[value], n: count(value) }))}
                onChoose={setFilter}
              />
            }
          />
          <WholeChain />
        </>
      )}
      {isNew && (
        <NewPanel title={t('engagement.new')} kind={t('kind.engagement.one')} onClose={close}>
          <NewEngagementForm />
        </NewPanel>
      )}
      {opened && address !== '' && (
        <EditPanel
          record={opened.engagement.id}
          kind={t('kind.engagement.one')}
          title={nameOf(opened.engagement.id)}
          rows={rows.map(({ engagement }) => engagement.id)}
          onOpen={open}
          onClose={close}
          isDocked
        >
          <EngagementPanel key={opened.engagement.id} engagement={opened.engagement} />
        </EditPanel>
      )}
    </>
  );
};

/** What is known of each engagement, and what of it leads out of the EEA. */
const useRows = (): readonly EngagementRow[] => {
  const { of, evaluation, record, world, asOf } = useWorkbench();
  const view = useViewpoint();
  const hasNewer = ({ terms, subprocessors }: RecordOf<'engagement'>): boolean =>
    [
      ...terms.map((one) => ({ of: one.terms, edition: one.edition })),
      ...(subprocessors ? [{ of: subprocessors.list, edition: subprocessors.edition }] : []),
    ].some((relied) => {
      const entry = world.entries.find((one) => one.id === relied.of);
      if (entry?.kind !== 'terms' && entry?.kind !== 'subprocessors') return false;
      const held = entry.editions.find(({ id }) => id === relied.edition);
      return held !== undefined && entry.editions.some(({ date }) => date > held.date && date <= asOf);
    });
  const engagements = of('engagement');
  return engagements.map((engagement) => {
    const party = record(engagement.contractor);
    const owner = party?.kind === 'party' && party.parent !== undefined ? record(party.parent) : undefined;
    const countries = [
      ...(party?.kind === 'party' ? [party.country] : []),
      ...(owner?.kind === 'party' ? [owner.country] : []),
      ...engagement.places.map(({ country }) => country),
    ];
    const duties = evaluation.requirements.filter((result) => result.engagement === engagement.id);
    return {
      engagement,
      isRepeated: engagements.some(
        (other) => other !== engagement && other.contractor === engagement.contractor,
      ),
      ...(party?.kind === 'party' && { country: party.country }),
      ...(owner?.kind === 'party' && { ownerCountry: owner.country }),
      outside: [...new Set(countries)].filter(
        (country) => country !== unknownCountry && isThirdCountry(view, country),
      ),
      hasNewer: hasNewer(engagement),
      met: duties.filter(({ met }) => met === 'met').length,
      judged: duties.filter(({ met }) => met !== 'unassessed').length,
      duties: duties.length,
      missing: missingAt(evaluation, engagement.id),
    };
  });
};
