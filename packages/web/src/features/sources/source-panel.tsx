import { isOwnLaw, preciseDate, type SourceLine } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { Suspense } from 'react';
import { CiteLink } from '../../shared/components/cite-link.js';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { PanelDialog } from '../../shared/components/edit-panel/panel-dialog.js';
import { PanelSteps } from '../../shared/components/edit-panel/panel-steps.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { writtenByHand } from '../../shared/components/fields/written-by-hand.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { Panel } from '../../shared/components/panel.js';
import { LinkList } from '../../shared/components/record-link/link-list.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyFirstPart } from '../../shared/lazy-part.js';
import { useWords } from '../../shared/words.js';

// It evaluates what nobody has asked the server for.
const IfItFell = lazyFirstPart(async () => (await import('./if-it-fell.js')).IfItFell);

type Props = {
  readonly line: SourceLine;
  readonly rows: readonly string[];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** One source: what has happened to it and what of it waits, who leans on it, what it says; one's own is edited there too. */
export const SourcePanel = ({ line, rows, onOpen, onClose }: Props) => {
  const { t } = useWords();
  const { text, record } = useWorkbench();
  const held = record(line.id);
  const title = text(line.title);
  if (held?.kind === 'ownSource')
    return (
      <EditPanel
        record={line.id}
        kind={t('kind.ownSource.one')}
        title={title}
        rows={rows}
        onOpen={onOpen}
        onClose={onClose}
        isDocked
      >
        {line.claims.length === 0 && line.holders.length === 0 && (
          <p className="edit-note">{t('sources.notUsedYet')}</p>
        )}
        <Fields
          of={held}
          names={writtenByHand.ownSource.filter((name) => name !== 'jurisdiction' || isOwnLaw(held))}
          {...(isOwnLaw(held) &&
            held.jurisdiction === undefined && {
              below: {
                jurisdiction: <p className="edit-empty">{t('rule.law-cannot-carry.jurisdictionUnsaid')}</p>,
              },
            })}
        />
        <MoreFields of={held} />
        <RemoveRecord id={held.id} label={t('sources.remove')} />
      </EditPanel>
    );
  return (
    <PanelDialog
      label={title}
      kind={`${t(`sources.groups.${line.group}`)}. ${text(line.by)}`}
      isDocked
      onClose={onClose}
      acts={<PanelSteps record={line.id} rows={rows} onOpen={onOpen} />}
    >
      <Checked line={line} />
      <Happened line={line} />
      <Panel title={t('sources.leans')} level={3}>
        {line.claims.length + line.holders.length === 0 ? (
          <p className="edit-empty">{t('sources.nobodyLeans')}</p>
        ) : (
          <LinkList ids={[...new Set([...line.claims, ...line.holders])]} />
        )}
      </Panel>
      {(line.group === 'law' || line.group === 'terms') &&
        line.claims.length + line.holders.length > 0 &&
        line.spans.some(({ until }) => until === undefined) && (
          <Suspense fallback={null}>
            <IfItFell source={line.id} />
          </Suspense>
        )}
      <Provisions id={line.id} />
    </PanelDialog>
  );
};

const Checked = ({ line }: { readonly line: SourceLine }) => {
  const { t } = useWords();
  return (
    <p className="meta">
      {t(`sources.sure.${line.verification}`)}.{' '}
      {line.lastChecked === undefined
        ? t('sources.neverChecked')
        : t('sources.checkedOn', { on: line.lastChecked })}
    </p>
  );
};

const Happened = ({ line }: { readonly line: SourceLine }) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  return (
    <Panel title={t('sources.happened')} level={3}>
      {line.marks.length === 0 && <p className="edit-empty">{t('sources.nothingHappened')}</p>}
      <ol className="rows">
        {line.marks.toReversed().map((mark, n) => (
          <li key={`${mark.date} ${n}`}>
            <p className="meta">
              <span
                className="source-mark"
                data-state={mark.state}
                data-end={mark.isEnd ? '' : undefined}
                aria-hidden
              />
              {formatDay(preciseDate(mark), language)}: {t(`sources.states.${mark.state}`)}
            </p>
            <p>{text(mark.text)}</p>
            <p className="meta">
              <CiteLink cite={mark.cite} /> ({t(`sources.sure.${mark.verification}`)})
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
};

const Provisions = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  const { world, text } = useWorkbench();
  const source = world.entries.find((entry) => entry.id === id);
  if (source?.kind !== 'source' || source.provisions.length === 0) return null;
  return (
    <FoldOut className="record-details" summary={t('sources.provisions', { n: source.provisions.length })}>
      <dl className="facts">
        {source.provisions.map((provision) => (
          <div key={provision.ref}>
            <dt>{provision.ref}</dt>
            <dd>{text(provision.text)}</dd>
          </div>
        ))}
      </dl>
    </FoldOut>
  );
};
