import { Switch } from '@digdir/designsystemet-react';
import { fillForm, type FormCell, type FormPart, newestForm } from '@risikobilde/core/form';
import { useMemo, useState } from 'react';
import { FoldOut } from '../components/fold-out.js';
import { useWorkbench } from '../data/context.js';
import { useWords } from '../words.js';
import { CellView } from './cell-view.js';
import { useNameIn } from './use-name-in.js';
import './form-panel.css';

/** The cells of a part: of each row, or the one that stands where there are no rows. */
const cellsOf = ({ rows, empty }: FormPart): readonly FormCell[] => [
  ...rows.flatMap(({ cells }) => cells),
  ...(empty ? [empty] : []),
];

/** What is answered by "does not apply": the field, or the whole of a row that the form has printed. */
const noneFieldOf = ({ layout }: FormPart, { field, tag }: FormCell): string =>
  layout === 'fixed' ? field.replace(/[^.]+$/, tag.slice(tag.indexOf('|') + 1)) : field;

const isOpen = ({ gaps }: FormCell): boolean => gaps.length > 0;

/** The form of the European Data Protection Board, part by part: what is filled in from where, and what is open. */
export const FormPanel = () => {
  const { t } = useWords();
  const nameIn = useNameIn();
  const { assessment, world, evaluation } = useWorkbench();
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  const filled = useMemo(() => {
    const form = newestForm(world, 'edpb-dpia');
    // Who works on an assessment reads all of it; what others may read is chosen where it is given out.
    return form && fillForm(assessment, world, evaluation, { form, level: 'internal' });
  }, [assessment, world, evaluation]);
  if (filled === undefined) return <p>{t('formView.noForm')}</p>;
  const cells = filled.sections.flatMap(({ parts }) => parts.flatMap(cellsOf));
  const open = cells.filter(isOpen).length;
  return (
    <div className="form-panel">
      <p>
        {t('form.about', {
          name: filled.form.name,
          version: filled.form.version,
          status: filled.form.status,
        })}
      </p>
      <p role="status">{t('formView.count', { answered: cells.length - open, all: cells.length })}</p>
      <Switch
        label={t('formView.onlyOpen')}
        checked={isOnlyOpen}
        onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
      />
      {filled.sections.map((section) => {
        const parts = section.parts.filter((part) => !isOnlyOpen || cellsOf(part).some(isOpen));
        if (parts.length === 0) return null;
        return (
          <section key={section.number} aria-labelledby={`form-${section.number}`}>
            <h3 id={`form-${section.number}`}>
              {section.number} {nameIn(section).name}
            </h3>
            {parts.map((part) => (
              <Part key={part.number} part={part} isOnlyOpen={isOnlyOpen} />
            ))}
          </section>
        );
      })}
    </div>
  );
};

const Part = ({ part, isOnlyOpen }: { readonly part: FormPart; readonly isOnlyOpen: boolean }) => {
  const { t, say } = useWords();
  const nameIn = useNameIn();
  const { name, official } = nameIn(part);
  const open = cellsOf(part).filter(isOpen).length;
  return (
    <FoldOut
      className="form-part"
      summary={
        <>
          <span className="form-part-name">
            {part.number} {name}
          </span>
          {official !== undefined && (
            <span className="form-official" lang="en">
              {official}
            </span>
          )}
          <span className={open > 0 ? 'form-part-open' : 'form-part-full'}>
            {open > 0 ? t('formView.open', { n: open }) : t('formView.full')}
          </span>
        </>
      }
    >
      {part.help && <p>{say(part.help)}</p>}
      {part.remarks.map((remark) => (
        <p key={say(remark)} className="subtle">
          {say(remark)}
        </p>
      ))}
      {part.empty && <CellView cell={part.empty} noneAs={part.empty.field} />}
      {part.rows
        .filter(({ cells, gap }) => !isOnlyOpen || gap !== undefined || cells.some(isOpen))
        .map((row) => (
          <div key={row.number} className="form-row">
            {(part.layout === 'rows' || part.rows.length > 1) && (
              <h4>
                {row.head ? nameIn(row.head).name : t('form.rowOf', { part: part.number, row: row.number })}
              </h4>
            )}
            {row.gap && <p className="form-gap">{t('form.unsure', { what: row.gap.what })}</p>}
            <dl>
              {row.cells.map((cell, k) => {
                const column = part.columns[k];
                if (column === undefined || (isOnlyOpen && !isOpen(cell))) return null;
                return (
                  <div key={cell.field}>
                    <dt>{nameIn(column).name}</dt>
                    <dd>
                      <CellView
                        cell={cell}
                        options={column.options}
                        record={row.record}
                        noneAs={noneFieldOf(part, cell)}
                      />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </div>
        ))}
    </FoldOut>
  );
};
