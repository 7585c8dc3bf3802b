import { Button, Paragraph } from '@digdir/designsystemet-react';
import { rightArises } from '@risikobilde/core';
import { CheckmarkIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useEnter } from '../../shared/data/presence.js';
import { NewRightForm } from './new-right-form.js';
import { RightPanel } from './right-panel.js';
import { softHyphens } from './soft-hyphens.js';
import { type RightCell, tableOfRights } from './table-of-rights.js';

/** Articles across, activities down: what the assessment says, and whether the legal basis gives the same. */
export const RightsTab = () => {
  const { t } = useWords();
  const { of, evaluation, world, text } = useWorkbench();
  const { hash } = useLocation();
  const rights = of('right');
  const basis = world.entries.find((entry) => entry.kind === 'rightsByBasis');
  const articles = basis?.kind === 'rightsByBasis' ? basis.rows : [];
  const activities = of('activity');
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
  const isWrong = (id: string) => evaluation.rights.some((result) => result.right === id && !result.agrees);
  // An answer that is mended stays under the hand: another is first in line only when the page is opened again.
  const [opened] = useState(() => rights.find(({ id }) => isWrong(id))?.id);
  const selected =
    rights.find(({ id }) => id === hash) ?? rights.find(({ id }) => id === opened) ?? rights[0];
  useEnter(selected?.id);
  const [asking, ask] = useState<Asking>();
  if (activities.length === 0) return <Paragraph className="panel">{t('rights.noRights')}</Paragraph>;
  return (
    <>
      <Panel title={t('rights.tabs.rights')}>
        <p>
          <strong>
            {t('rights.summary', {
              agrees: answers.filter((cell) => cell.agrees).length,
              disagrees: answers.filter((cell) => !cell.agrees).length,
              open: cells.filter((cell) => cell === 'open').length,
            })}
          </strong>
        </p>
        <p className="prose">{t('rights.tableLead')}</p>
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
            <tbody role="rowgroup">
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
                          data-label={articles[c] && `${articles[c].article} ${text(articles[c].name)}`}
                        >
                          {typeof cell === 'object' ? (
                            <Cell activity={name} cell={cell} isSelected={cell.right === selected?.id} />
                          ) : (
                            <>
                              <span className={cell === 'open' ? 'rights-open' : 'subtle'}>
                                {t(`rights.${cell}`)}
                              </span>
                              {cell === 'open' && articles[c] && (
                                <AnswerButton
                                  asking={{ activity: row.activity, article: articles[c].article }}
                                  onAnswer={ask}
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
      </Panel>
      {asking ? (
        <NewRightForm
          key={`${asking.activity}-${asking.article}`}
          {...asking}
          onDone={() => ask(undefined)}
        />
      ) : (
        selected && (
          <RecordFrame id={selected.id}>
            <RightPanel key={selected.id} right={selected} />
          </RecordFrame>
        )
      )}
    </>
  );
};

type Asking = { readonly activity: string; readonly article: string };
type AnswerProps = { readonly asking: Asking; readonly onAnswer: (asking: Asking) => void };

/** The way to answer a right that nobody has answered for the activity. */
const AnswerButton = ({ asking, onAnswer }: AnswerProps) => {
  const { t } = useWords();
  const nameOf = useNames();
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      aria-label={t('rights.newAnswer', { ...asking, activity: nameOf(asking.activity) })}
      onClick={() => onAnswer(asking)}
    >
      {t('common.answer')}
    </Button>
  );
};

type CellProps = { readonly activity: string; readonly cell: RightCell; readonly isSelected: boolean };

const Cell = ({ activity, cell, isSelected }: CellProps) => {
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
