import { argumentMapChart, type ArgumentBox } from '@risikobilde/charts';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import { ChartTwin } from '../../shared/components/chart/chart-twin.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { PageHead } from '../../shared/components/page-head.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { ViewAct } from '../../shared/components/view-act/view-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { ArgumentTree } from './argument-tree.js';
import { MapPicture } from './map-picture.js';
import { ScopeChoice } from './scope-choice.js';
import { SetPart } from './set-part.js';
import { useLeaning } from './use-leaning.js';
import { useMap } from './use-map.js';
import './argument.css';

/** Which way it hangs together: the conclusion or a sentence, what carries it, and what that rests on, as a picture that is walked. */
export const MapPage = () => {
  const words = useWords();
  const { t, say } = words;
  const { evaluation, text } = useWorkbench();
  const asked = useLeaning();
  const { leaning, id } = asked;
  const [lit, light] = useState<number>();
  const [only, showOnly] = useState<'weak' | 'lit'>();
  const [shapes, setShapes] = useState<'plain' | 'gsn'>('plain');
  const [asTable, showTable] = useState(false);
  const [at, choose] = useState('');
  const set = lit === undefined ? undefined : leaning.sets[lit];
  const { top, whole, fold, foldAll } = useMap(id, set, only);
  const claim = evaluation.claims.find((one) => one.id === id);
  const summary = id === undefined ? evaluation.conclusion.summary : claim?.summary;
  const carrying = whole.steps.filter(({ is }) => is === undefined);
  const down = carrying.filter(isDown).length;
  return (
    <>
      <PageHead
        title={
          only !== undefined || carrying.length === 0
            ? say(top.label)
            : t(id === undefined ? 'map.answer' : 'map.answerOne', { n: carrying.length, down })
        }
        lead={summary === undefined ? say(top.label) : text(summary)}
      />
      <ViewAct>
        <button
          type="button"
          className="act-button"
          aria-pressed={asTable}
          onClick={() => showTable(!asTable)}
        >
          {t('chapters.tools.asTable')}
        </button>
        <button
          type="button"
          className="act-button"
          aria-pressed={shapes === 'gsn'}
          onClick={() => setShapes(shapes === 'gsn' ? 'plain' : 'gsn')}
        >
          {t('map.gsn')}
        </button>
        <MapPicture top={top} shapes={shapes} />
      </ViewAct>
      <ScopeChoice
        {...asked}
        ask={(search) => {
          light(undefined);
          showOnly(undefined);
          asked.ask(search);
        }}
      />
      <div className="chips" role="group" aria-label={t('map.shown')}>
        <button type="button" className="chip" onClick={() => foldAll('none')}>
          {t('map.foldAll')}
        </button>
        <button type="button" className="chip" onClick={() => foldAll('all')}>
          {t('map.openAll')}
        </button>
        {leaning.sets.length > 0 && (
          <Toggle
            isOn={set !== undefined}
            onPress={() => {
              light(set === undefined ? 0 : undefined);
              showOnly(set === undefined ? 'lit' : undefined);
            }}
          >
            {t('map.showSets')}
            <span className="chip-n">{leaning.sets.length}</span>
          </Toggle>
        )}
        {set !== undefined && (
          <Toggle isOn={only === 'lit'} onPress={() => showOnly(only === 'lit' ? undefined : 'lit')}>
            {t('map.onlyLit')}
          </Toggle>
        )}
        <Toggle isOn={only === 'weak'} onPress={() => showOnly(only === 'weak' ? undefined : 'weak')}>
          {t('map.onlyWeak')}
        </Toggle>
      </div>
      {lit !== undefined && (
        <SetPart sets={leaning.sets} at={lit} isConclusion={id === undefined} onStep={light} />
      )}
      {leaning.isCutShort.sets && set !== undefined && <p className="meta">{t('map.more')}</p>}
      {only === 'weak' && whole.steps.length === 0 ? (
        <p>{t('map.nothingWeak')}</p>
      ) : asTable ? (
        <ChartTwin table={argumentMapChart({ top: whole }, { words, width: 960 }).table} />
      ) : (
        <>
          <p className="meta">{t('map.keys')}</p>
          <ArgumentTree top={top} shapes={shapes} at={at} onChoose={choose} onFold={fold} />
          <ChosenStep box={boxAt(top, at)} />
        </>
      )}
    </>
  );
};

type ToggleProps = { readonly isOn: boolean; readonly onPress: () => void; readonly children: ReactNode };

const Toggle = ({ isOn, onPress, children }: ToggleProps) => (
  <button type="button" className="chip" aria-pressed={isOn} onClick={onPress}>
    {/* Not by colour alone. */}
    {isOn && <CheckmarkIcon aria-hidden fontSize="1.25rem" />}
    {children}
  </button>
);

const isDown = ({ standing }: ArgumentBox): boolean => standing === 'fallen' || standing === 'unsupported';

const boxAt = (box: ArgumentBox, path: string): ArgumentBox | undefined => {
  if (box.path === path) return box;
  for (const one of box.steps) {
    const found = boxAt(one, path);
    if (found) return found;
  }
  return undefined;
};

/** The step that is chosen, with its whole sentence and the way to it. */
const ChosenStep = ({ box }: { readonly box: ArgumentBox | undefined }) => {
  const { t, say } = useWords();
  const { record, evaluation } = useWorkbench();
  if (box === undefined) return null;
  const name = say(box.label);
  const isExplained = [...evaluation.claims, ...evaluation.premises].some((one) => one.id === box.ref);
  return (
    <section className="argument-box argument-chosen" aria-label={t('map.chosen')}>
      <p>{record(box.ref) === undefined ? name : <RecordLink record={box.ref}>{name}</RecordLink>}</p>
      <p className="meta">{t(`standing.${box.standing}`)}</p>
      {isExplained && <ExplainButton id={box.ref} about={name} />}
    </section>
  );
};
