import { Button } from '@digdir/designsystemet-react';
import { LinkIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import type { RecordOf } from '@risikobilde/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { freeId } from '../../shared/components/edit/free-id.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { type Draft, parseSupposeSearch, type SupposeSearch } from '../../shared/suppose/suppose-search.js';
import { useWords } from '../../shared/words.js';
import { sharedRows } from './effect-rows.js';
import { EventSentence } from './event-sentence.js';
import { Examples } from './examples.js';
import { HappenedPart } from './happened-part.js';
import { RehearsalView } from './rehearsal/rehearsal-view.js';
import { SavedList } from './saved-list.js';
import { SupposedColumn } from './supposed-column.js';
import { SuppositionPanel } from './supposition-panel.js';
import { useDraftWords } from './use-draft-words.js';
import { useSupposed } from './use-supposed.js';
import './suppose.css';

const nothing: Draft = { falls: [] };

/** What would follow if something fell: asked in a sentence, answered under five heads, and compared with another. */
export const SupposePage = () => {
  const { hash, open } = usePanelAddress();
  const { record } = useWorkbench();
  const held = record(hash);
  return held?.kind === 'rehearsal' ? (
    <RehearsalView key={held.id} rehearsal={held} onClose={() => open('')} />
  ) : (
    <Suppositions />
  );
};

const Suppositions = () => {
  const { t } = useWords();
  const { id, of, record, edit, language } = useWorkbench();
  const search = useSearch({ from: '/a/$id/hva-om' });
  const { hva = nothing, mot, bare = false } = useMemo(() => parseSupposeSearch(search), [search]);
  const navigate = useNavigate();
  const { hash, open, close } = usePanelAddress();
  const isLocked = useIsLocked();
  const words = useDraftWords();
  const [isCopied, setCopied] = useState(false);
  const [asksWhether, askWhether] = useState(false);
  const first = useSupposed(hva, words.dayOf(hva));
  const second = useSupposed(mot ?? nothing, words.dayOf(mot ?? nothing));
  const show = (next: SupposeSearch) =>
    void navigate({
      to: '/a/$id/hva-om',
      params: { id },
      search: (now) => ({ ...keepCommon(now), ...next }),
      replace: true,
      resetScroll: false,
    });
  const shown: SupposeSearch = { hva, ...(mot && { mot }), ...(bare && { bare }) };
  const shared =
    mot && bare && first.state === 'done' && second.state === 'done'
      ? sharedRows(first.effect, second.effect)
      : undefined;
  const saved = of('supposition');
  const opened = saved.find((one) => one.id === hash);
  const isAsked = hva.falls.length > 0;
  const save = () => {
    const name = words.nameFor(hva);
    const made: RecordOf<'supposition'> = {
      kind: 'supposition',
      id: freeId(name.split(/\s+/).slice(0, 6).join(' '), 'tenkt', (one) => record(one) !== undefined),
      level: 'public',
      name: { [language]: name },
      falls: words.storedFalls(hva),
      on: words.dayOf(hva),
    };
    edit([{ record: made.id, add: made }]);
    open(made.id);
  };
  const share = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(location.href))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  return (
    <div className="suppose">
      <PageHead title={t('suppose.title')} lead={t('suppose.lead')} />
      <EventSentence
        label={t('suppose.first')}
        draft={hva}
        onChange={(next) => show({ ...shown, hva: next })}
      />
      {mot && (
        <EventSentence
          label={t('suppose.second')}
          draft={mot}
          onChange={(next) => show({ ...shown, mot: next })}
        />
      )}
      {isAsked && (
        <div className="suppose-acts">
          <span className="suppose-tried">{t('suppose.tried')}</span>
          {mot ? (
            <>
              <FilterChips
                label={t('suppose.compared')}
                value={bare ? 'bare' : 'all'}
                options={[
                  { value: 'all', label: t('suppose.besides') },
                  { value: 'bare', label: t('suppose.differences') },
                ]}
                onChoose={(value) => {
                  const { bare: _, ...rest } = shown;
                  show(value === 'bare' ? { ...rest, bare: true } : rest);
                }}
              />
              <Button variant="tertiary" data-size="sm" onClick={() => show({ hva })}>
                {t('suppose.notCompare')}
              </Button>
            </>
          ) : (
            <Button variant="tertiary" data-size="sm" onClick={() => show({ ...shown, mot: nothing })}>
              {t('suppose.compare')}
            </Button>
          )}
          {!isLocked && (
            <Button variant="secondary" data-size="sm" onClick={save}>
              {t('suppose.save')}
            </Button>
          )}
          <Button variant="tertiary" data-size="sm" onClick={share}>
            <LinkIcon aria-hidden />
            {t('suppose.share')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => window.print()}>
            <PrinterSmallIcon aria-hidden />
            {t('suppose.print')}
          </Button>
          <Button
            variant="tertiary"
            data-size="sm"
            aria-expanded={asksWhether}
            onClick={() => askWhether(!asksWhether)}
          >
            {t('suppose.happened')}
          </Button>
          <span role="status">{isCopied && t('shell.shared')}</span>
        </div>
      )}
      {isAsked && asksWhether && <HappenedPart falls={hva.falls} />}
      {!isAsked && <Examples onPick={(fall) => show({ hva: { falls: [fall], on: words.dayOf(hva) } })} />}
      {isAsked && (
        <div className="suppose-columns" data-n={mot ? 2 : 1}>
          <SupposedColumn draft={hva} tried={first} {...(shared && { shared })} />
          {mot && <SupposedColumn draft={mot} tried={second} {...(shared && { shared })} />}
        </div>
      )}
      <SavedList
        saved={saved}
        canCompare={isAsked}
        onShow={(one) => show({ hva: words.draftOf(one) })}
        onCompare={(one) => show({ ...shown, mot: words.draftOf(one) })}
        onOpen={open}
      />
      {opened && (
        <SuppositionPanel
          key={opened.id}
          supposition={opened}
          rows={saved.map((one) => one.id)}
          onOpen={open}
          onClose={close}
        />
      )}
    </div>
  );
};
