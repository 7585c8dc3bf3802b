import type { RequirementResult } from '@risikobilde/core';
import { useState } from 'react';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { PanelDialog } from '../../shared/components/edit-panel/panel-dialog.js';
import { PanelSteps } from '../../shared/components/edit-panel/panel-steps.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { RecordTable } from '../../shared/components/record-table/record-table.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { DutyPanel } from './duty-panel.js';
import { unansweredId } from './parts.js';
import { type DutyRow, useDutyColumns } from './use-duty-columns.js';

type Met = RequirementResult['met'];
const states: readonly Met[] = ['met', 'partly', 'notMet', 'unassessed'];

/** What article 28 asks of one contract, duty by duty: met, partly, not met or not assessed; the answer is given in the panel. */
export const Article28Part = () => {
  const { t } = useWords();
  const words = useFieldWords();
  const { evaluation, record, world, text } = useWorkbench();
  const nameOf = useNames();
  const { hash, open, close } = usePanelAddress('article-28');
  const [chosen, choose] = useState<string>();
  const [met, setMet] = useState<Met | 'all'>('all');
  const catalogue = world.entries.find((entry) => entry.kind === 'catalogue' && entry.id === 'art-28');
  const items = catalogue?.kind === 'catalogue' ? catalogue.items : [];
  const everything = evaluation.requirements.map((result): DutyRow => {
    const item = items.find(({ id }) => id === result.item);
    const held = result.requirement === undefined ? undefined : record(result.requirement);
    return {
      id: result.requirement ?? unansweredId(result.engagement, result.item),
      result,
      name: item ? text(item.text) : result.item,
      article: item?.article,
      requirement: held?.kind === 'requirement' ? held : undefined,
    };
  });
  const opened = everything.find(({ id }) => id === hash);
  const engagements = [...new Set(evaluation.requirements.map((result) => result.engagement))];
  const engagement =
    engagements.find((id) => id === (opened?.result.engagement ?? chosen)) ??
    everything.find(({ requirement }) => requirement !== undefined)?.result.engagement ??
    engagements[0];
  const columns = useDutyColumns();
  if (engagement === undefined)
    return <PageHead title={t('suppliers.art28None')} lead={t('suppliers.noCatalogue')} />;
  const all = everything.filter(({ result }) => result.engagement === engagement);
  const count = (one: Met) => all.filter(({ result }) => result.met === one).length;
  const rows = all.filter((row) => met === 'all' || row.result.met === met || row === opened);
  const ids = rows.map(({ id }) => id);
  return (
    <>
      <PageHead
        title={t('suppliers.art28Count', {
          met: count('met'),
          partly: count('partly'),
          notMet: count('notMet'),
          unassessed: count('unassessed'),
        })}
        lead={t('suppliers.art28Lead')}
      />
      <RecordTable
        label={t('kind.requirement.many')}
        file="artikkel-28"
        rows={rows}
        idOf={({ id }) => id}
        columns={columns}
        opened={opened?.id ?? ''}
        shown={t('table.shown', { n: rows.length, all: all.length })}
        filters={
          <>
            <ViewChoice
              label={t('suppliers.agreement')}
              hideLabel
              value={engagement}
              options={engagements.map((id) => ({ value: id, label: nameOf(id) }))}
              onSave={(next) => {
                choose(next);
                if (opened) open('article-28');
              }}
            />
            <FilterChips
              label={t('services.filter')}
              value={met}
              options={[
                { value: 'all', label: t('services.filters.all'), n: all.length },
                ...states
                  .filter((value) => count(value) > 0 || value === met)
                  .map((value) => ({
                    value,
                    label:
                      value === 'unassessed'
                        ? t('suppliers.unassessed')
                        : words.value('requirement.met', value),
                    n: count(value),
                  })),
              ]}
              onChoose={setMet}
            />
          </>
        }
      />
      {opened?.requirement && (
        <EditPanel
          record={opened.requirement.id}
          kind={nameOf(engagement)}
          title={opened.name}
          rows={ids}
          onOpen={open}
          onClose={close}
          isDocked
        >
          <DutyPanel key={opened.id} row={opened} onAnswered={open} />
        </EditPanel>
      )}
      {opened && !opened.requirement && (
        <PanelDialog
          label={opened.name}
          kind={nameOf(engagement)}
          isDocked
          onClose={close}
          acts={<PanelSteps record={opened.id} rows={ids} onOpen={open} />}
        >
          <DutyPanel key={opened.id} row={opened} onAnswered={open} />
        </PanelDialog>
      )}
    </>
  );
};
