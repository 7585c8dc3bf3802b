import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words.js';
import { keepCommon } from '../search-params.js';
import { useWorkbench } from '../data/context.js';
import { RecordFrame } from './provenance/record-frame.js';
import { ToNewForm } from './new-record/to-new-form.js';
import './screen.css';

type Path = '/a/$id/behandlinger' | '/a/$id/rettigheter' | '/a/$id/leverandorer' | '/a/$id/overforinger';
type Item = { readonly id: string; readonly title: string; readonly note?: ReactNode };
type Props = {
  readonly label: string;
  readonly to: Path;
  readonly items: readonly Item[];
  readonly selected: string | undefined;
  /** The form below the screen that makes a new one. */
  readonly newForm?: { readonly anchor: string; readonly label: string };
};

/** The records of a screen, the chosen one marked; choosing changes what stands after `#` in the address. */
export const RecordList = ({ label, to, items, selected, newForm }: Props) => {
  const { t } = useWords();
  const { id, provenance } = useWorkbench();
  return (
    <nav aria-label={label} className="record-list">
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to={to}
              params={{ id }}
              search={keepCommon}
              hash={item.id}
              activeOptions={{ includeHash: true }}
              hashScrollIntoView={false}
              resetScroll={false}
              aria-current={item.id === selected ? 'true' : undefined}
            >
              <span>{item.title}</span>
              {item.note !== undefined && <span className="record-list-note">{item.note}</span>}
              {provenance(item.id).from !== 'own' && (
                <span className="record-list-note">{t(`provenance.${provenance(item.id).from}`)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {newForm && <ToNewForm {...newForm} />}
    </nav>
  );
};

type OneProps = Props & { readonly selected: string; readonly children: ReactNode };

/** The records of a screen beside the chosen one. */
export const ListAndOne = ({ children, ...list }: OneProps) => (
  <div className="list-and-one">
    <RecordList {...list} />
    <div>
      <RecordFrame id={list.selected}>{children}</RecordFrame>
    </div>
  </div>
);
