import { Button, Textarea, Textfield } from '@digdir/designsystemet-react';
import {
  type FactNow,
  hashOfPassage,
  type Level,
  levels,
  type MarkedFact,
  publisherOf,
  type RecordOf,
} from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { CiteLink } from '../../../shared/components/cite-link.js';
import { freeId } from '../../../shared/components/edit/free-id.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { LinkList } from '../../../shared/components/record-link/link-list.js';
import { sessionQuery } from '../../../shared/data/client.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { today } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';
import { ChooseText } from './choose-text.js';

type Result = 'says' | 'other' | 'notFound';

type Props = {
  readonly fact: MarkedFact;
  readonly now: FactNow | undefined;
  readonly onDone: (fact: MarkedFact, isLifted: boolean, said: string) => void;
};

/** A fact as it stands here, the text beside it, and what the text says of it. */
export const ReadOne = ({ fact, now, onDone }: Props) => {
  const { t } = useWords();
  const { text, edit, record, of, language } = useWorkbench();
  const isLocked = useIsLocked();
  const before = useTextBefore(fact.fact);
  const { data: session } = useQuery(sessionQuery);
  const me = session === undefined || session.mode === 'local' ? '' : session.user.name;
  const [typed, setTyped] = useState<string>();
  const [passage, setPassage] = useState(before?.passage ?? '');
  const [file, setFile] = useState<RecordOf<'evidence'>>();
  const [place, setPlace] = useState(before?.fact === fact.fact ? (before?.place ?? '') : '');
  const [isPointed, setPointed] = useState(false);
  const [note, setNote] = useState('');
  const [isOther, setOther] = useState(false);
  const [tried, setTried] = useState<Result>();
  const fields = useRef<HTMLDivElement>(null);
  const by = (typed ?? (me || lastName(of('reading')))).trim();
  const { cite, claims } = fact;
  const lacks = {
    text: tried === 'says' && passage.trim() === '' && file === undefined,
    place: tried === 'says' && place.trim() === '',
    note: tried === 'other' && note.trim() === '',
    by: tried !== undefined && by === '',
  };
  const answer = (result: Result) => {
    setTried(result);
    const isWhole =
      by !== '' &&
      (result !== 'says' || ((passage.trim() !== '' || file !== undefined) && place.trim() !== '')) &&
      (result !== 'other' || note.trim() !== '');
    if (!isWhole || fact.fact === undefined || now === undefined) {
      requestAnimationFrame(() =>
        fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    const id = freeId(`lest ${fact.fact}`, 'lest', (one) => record(one) !== undefined);
    const main = of('assessment')[0]?.mainLanguage ?? language;
    const added: RecordOf<'reading'> = {
      kind: 'reading',
      id,
      level: levelOf(claims, record),
      fact: fact.fact,
      result,
      on: today(),
      by,
      says: now.says,
      ...(place.trim() !== '' && { place: place.trim() }),
      ...(passage.trim() !== '' && file === undefined && { passage, textHash: hashOfPassage(passage) }),
      ...(file !== undefined && { evidence: file.id, textHash: file.file.sha256 }),
      ...(note.trim() !== '' && { note: { [main]: note.trim() } }),
    };
    edit([{ record: id, add: added }], t('reading.why', { result: t(`value.reading.result.${result}`) }));
    onDone(fact, result === 'says', t('reading.saved', { result: t(`value.reading.result.${result}`) }));
  };
  return (
    <>
      <div className="reading-pair">
        <div>
          <h3>{t('reading.ours')}</h3>
          <p className="reading-text">{text(now?.text ?? now?.title ?? fact.label)}</p>
          <dl className="facts">
            <Row label={t('reading.mark')}>
              {fact.isEarlier ? t('reading.earlier') : t(`sources.sure.${fact.verification}`)}
            </Row>
            <Row label={t('reading.becomes')}>{t('reading.original')}</Row>
            {cite && <Row label={t('reading.knownFrom')}>{<CiteLink cite={cite} />}</Row>}
            {cite && <Row label={t('reading.publisher')}>{publisherOf(cite)}</Row>}
            <Row label={t('sources.carries')}>{t('sources.claims', { n: claims.length })}</Row>
          </dl>
          <LinkList ids={claims} />
        </div>
        <div ref={fields}>
          <h3>{t('reading.source')}</h3>
          {isLocked || fact.fact === undefined ? (
            <p className="edit-note">{t(isLocked ? 'reading.locked' : 'reading.noAddress')}</p>
          ) : (
            <>
              <Textarea
                aria-label={t('reading.passage')}
                placeholder={t('reading.paste')}
                rows={9}
                maxLength={20_000}
                value={passage}
                disabled={file !== undefined}
                aria-invalid={lacks.text}
                onChange={({ target }) => setPassage(target.value)}
                onSelect={({ currentTarget }) => {
                  const { selectionStart, selectionEnd, value } = currentTarget;
                  const pointed = value.slice(selectionStart, selectionEnd).trim();
                  // Who marks all of it to paste over it points at nothing.
                  if (pointed === '' || pointed === value.trim() || (place !== '' && !isPointed)) return;
                  setPlace(`«${pointed.replaceAll(/\s+/g, ' ').slice(0, 80)}»`);
                  setPointed(true);
                }}
              />
              {lacks.text && <p className="edit-note wrong">{t('reading.requiredText')}</p>}
              <ChooseText about={claims[0]} file={file} onFile={setFile} />
              <Textfield
                label={t('field.reading.place')}
                description={t('reading.placeHelp')}
                value={place}
                error={lacks.place ? t('reading.requiredPlace') : undefined}
                onChange={({ target }) => {
                  setPlace(target.value);
                  setPointed(false);
                }}
              />
              {isOther && (
                <Textarea
                  aria-label={t('reading.otherSays')}
                  placeholder={t('reading.otherSays')}
                  rows={3}
                  value={note}
                  aria-invalid={lacks.note}
                  onChange={({ target }) => setNote(target.value)}
                />
              )}
              {lacks.note && <p className="edit-note wrong">{t('reading.requiredNote')}</p>}
              <Textfield
                label={t('field.reading.by')}
                autoComplete="name"
                value={typed ?? by}
                error={lacks.by ? t('period.requiredYou') : undefined}
                onChange={({ target }) => setTyped(target.value)}
              />
              <p className="meta">
                {passage.trim() === '' && file === undefined
                  ? t('reading.noHash')
                  : t('reading.hash', {
                      hash: (file?.file.sha256 ?? hashOfPassage(passage)).slice(0, 16),
                    })}
              </p>
            </>
          )}
        </div>
      </div>
      {!isLocked && fact.fact !== undefined && (
        <div className="reading-acts">
          <Button onClick={() => answer('says')}>{t('reading.says')}</Button>
          <Button variant="secondary" onClick={() => (isOther ? answer('other') : setOther(true))}>
            {t(isOther ? 'reading.saveOther' : 'reading.other')}
          </Button>
          <Button variant="tertiary" onClick={() => answer('notFound')}>
            {t('reading.notFound')}
          </Button>
          <p className="edit-note">{t('reading.kept')}</p>
        </div>
      )}
    </>
  );
};

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** The text that was at hand for this fact, or else for another of the same source: it is read once for all that stands in it. */
const useTextBefore = (fact: string | undefined): RecordOf<'reading'> | undefined => {
  const { of } = useWorkbench();
  const source = fact?.split(/[@#]/)[0];
  const withText = of('reading')
    .filter((one) => one.passage !== undefined && one.fact.split(/[@#]/)[0] === source)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return withText.find((one) => one.fact === fact) ?? withText[0];
};

const lastName = (readings: readonly RecordOf<'reading'>[]): string =>
  readings.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]?.by ?? '';

/** Whoever may read a claim that leans on the fact may read that it was read. */
const levelOf = (claims: readonly string[], record: ReturnType<typeof useWorkbench>['record']): Level => {
  const held = claims.map((id) => record(id)?.level ?? 'internal');
  return levels.find((level) => held.includes(level)) ?? 'internal';
};
