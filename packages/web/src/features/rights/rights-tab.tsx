import { Button } from '@digdir/designsystemet-react';
import { rightArises } from '@risikobilde/core';
import { CheckmarkIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useWorkbench } from '../../shared/data/context.js';
import { NewRightForm } from './new-right-form.js';
import { useGridKeys } from './use-grid-keys.js';
import { RightPanel } from './right-panel.js';
import { softHyphens } from './soft-hyphens.js';
import { type RightCell, tableOfRights } from './table-of-rights.js';

/** Articles across, activities down: what the assessment says, and whether the legal basis gives the same. */
export const RightsTab = () => {
  const { t } = useWords();
  const { of, evaluation, world, text, provenance } = useWorkbench();
  const { hash, open: openRow, close } = usePanelAddress();
  const nameOf = useNames();
  const rights = of('right');
  const basis = world.entries.find((entry) => entry.kind === 'rightsByBasis');
  const articles = basis?.kind === 'rightsByBasis' ? basis.rows : [];
  // What the platform answers for its own processing is no answer of the service's: it is there for who asks for it.
  const { shown: activities, toggle } = useOwnFirst(
    of('activity').map((activity) => ({ ...activity, provenance: provenance(activity.id) })),
  );
  const table = tableOfRights(
    activities.map(({ id }) => id),
    articles.map(({ article }) => article),
    evaluation.rights,
    (activity, article) => {
      const held = activities.find(({ id }) => id === activity);
      const row = articles.find((one) => one.article === article);
      return held !== undefined && row !== undefined && rightArises(held, row);
    },
  );
  const cells = table.flatMap((row) => row.cells);
  const answers = cells.filter((cell) => typeof cell === 'object');
  const selected = rights.find(({ id }) => id === hash);
  // From activity to activity, as they stand in the table; one answer may be for several.
  const order = [...new Set(answers.map((cell) => cell.right))];
  const [asking, ask] = useState<Asking>();
  const isLocked = useIsLocked();
  const { place, isAt } = useGridKeys();
  if (activities.length === 0 && !toggle)
    return <PageHead title={t('rights.answerNone')} lead={t('rights.noRights')} />;
  const open = cells.filter((cell) => cell === 'open').length;
  const answer = [
    t('rights.answer', { disagrees: answers.filter((cell) => !cell.agrees).length }),
    ...(open > 0 ? [t('rights.answerOpen', { open })] : []),
  ].join(' ');
  return (
    <>
      <PageHead title={answers.length === 0 ? t('rights.answerNone') : answer} lead={t('rights.tableLead')} />
      {toggle}
      <div
        className="table-scroll rights-table"
        role="region"
        tabIndex={0}
        aria-label={t('rights.tabs.rights')}
      >
        {/* The roles are said aloud: on a narrow page the styles make a list of it, and would take them away. */}
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {t('rights.activity')}
              </th>
              {articles.map((row) => (
                <th key={row.article} scope="col" role="columnheader">
                  {row.article}
                  <small>{softHyphens(text(row.name))}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" {...place}>
            {table.map((row, r) => {
              const activity = activities[r];
              const name = activity ? text(activity.title) : row.activity;
              return (
                <tr key={row.activity} role="row">
                  <th scope="row" role="rowheader">
                    {softHyphens(name)}
                  </th>
                  {row.cells.every((cell) => cell === 'notCalledFor') ? (
                    <td role="cell" colSpan={articles.length} className="rights-without-basis">
                      {t('rights.noBasis')}
                    </td>
                  ) : (
                    row.cells.map((cell, c) => (
                      <td
                        key={articles[c]?.article}
                        role="cell"
                        data-at={`${r} ${c}`}
                        data-label={articles[c] && `${articles[c].article} ${text(articles[c].name)}`}
                      >
                        {typeof cell === 'object' ? (
                          <Cell
                            activity={name}
                            cell={cell}
                            isSelected={cell.right === selected?.id}
                            tabIndex={isAt(r, c)}
                          />
                        ) : (
                          <>
                            <span className={cell === 'open' ? 'rights-open' : 'subtle'}>
                              {t(`rights.${cell}`)}
                            </span>
                            {cell === 'open' &&
                              !isLocked &&
                              activity?.provenance.from === 'own' &&
                              articles[c] && (
                                <AnswerButton
                                  asking={{ activity: row.activity, article: articles[c].article }}
                                  onAnswer={ask}
                                  tabIndex={isAt(r, c)}
                                />
                              )}
                          </>
                        )}
                      </td>
                    ))
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {asking && (
        <NewPanel
          title={t('rights.newAnswer', { activity: nameOf(asking.activity), article: asking.article })}
          kind={t('kind.right.one')}
          onClose={() => ask(undefined)}
        >
          <NewRightForm
            key={`${asking.activity}-${asking.article}`}
            {...asking}
            onDone={() => ask(undefined)}
          />
        </NewPanel>
      )}
      {selected && !asking && (
        <EditPanel
          record={selected.id}
          kind={`${t('kind.right.one')} · ${t('rights.articleShort', { article: selected.article })}`}
          title={nameOf(selected.id)}
          rows={order}
          onOpen={openRow}
          onClose={close}
        >
          <RightPanel key={selected.id} right={selected} />
        </EditPanel>
      )}
    </>
  );
};

type Asking = { readonly activity: string; readonly article: string };
type AnswerProps = {
  readonly asking: Asking;
  readonly onAnswer: (asking: Asking) => void;
  readonly tabIndex: number;
};

/** The way to answer a right that nobody has answered for the activity. */
const AnswerButton = ({ asking, onAnswer, tabIndex }: AnswerProps) => {
  const { t } = useWords();
  const nameOf = useNames();
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      tabIndex={tabIndex}
      aria-label={t('rights.newAnswer', { ...asking, activity: nameOf(asking.activity) })}
      onClick={() => onAnswer(asking)}
    >
      {t('common.answer')}
    </Button>
  );
};

type CellProps = {
  readonly activity: string;
  readonly cell: RightCell;
  readonly isSelected: boolean;
  readonly tabIndex: number;
};

const Cell = ({ activity, cell, isSelected, tabIndex }: CellProps) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const Icon = cell.agrees ? CheckmarkIcon : ExclamationmarkTriangleIcon;
  const agreement = t(cell.agrees ? 'rights.agrees' : 'rights.disagrees');
  const says = t(`rights.short.${cell.says}`);
  return (
    <Link
      to="/a/$id/rettigheter"
      params={{ id }}
      search={keepCommon}
      hash={cell.right}
      resetScroll={false}
      hashScrollIntoView={false}
      data-row={cell.right}
      tabIndex={tabIndex}
      className="rights-cell"
      aria-current={isSelected ? 'true' : undefined}
      activeOptions={{ includeHash: true }}
    >
      <span className="visually-hidden">{t('rights.cell', { activity, article: cell.article })} </span>
      {says}
      <span className={cell.agrees ? 'agrees' : 'disagrees'}>
        <Icon aria-hidden />
        {agreement}
      </span>
    </Link>
  );
};
