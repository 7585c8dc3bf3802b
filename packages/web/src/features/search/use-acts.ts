import { useNavigate } from '@tanstack/react-router';
import { askFor } from '../../shared/frame-requests.js';
import { readDay } from '../../shared/components/edit/read-day.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { newHash } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { type ColourScheme, colourSchemes, setColourScheme, useColourScheme } from '../../shared/look.js';
import { type CommonSearch, keepCommon, today } from '../../shared/search-params.js';
import type { Findable } from '../../shared/search/find-in.js';
import { useSetDay } from '../../shared/use-set-day.js';
import { findSupposed, isSupposing } from '../../shared/suppose/find-supposed.js';
import type { DraftFall } from '../../shared/suppose/suppose-search.js';
import { useCandidates } from '../../shared/suppose/use-candidates.js';
import { useWords } from '../../shared/words.js';

const languageOnly = ({ sprak }: CommonSearch): CommonSearch => (sprak ? { sprak } : {});

type Acts = {
  /** Found by their words, as records are. */
  readonly found: readonly Findable[];
  /** What is written is itself what to do: a day to go to. */
  readonly always: readonly Findable[];
};

/** What the search does, and not only finds: what is new, days, help and how the page looks. */
export const useActs = (query: string): Acts => {
  const { t } = useWords();
  const { id, asOf, store } = useWorkbench();
  const isLocked = useIsLocked();
  const navigate = useNavigate();
  const setDay = useSetDay();
  const scheme = useColourScheme();
  const candidates = useCandidates();
  const act = (key: string, title: string, run: () => void): Findable => ({
    id: key,
    kind: 'act',
    title,
    target: { type: 'act', run },
  });
  const newIn = (to: '/a/$id/tiltak' | '/a/$id/risiko' | '/a/$id/rettigheter') => () =>
    void navigate({ to, params: { id }, search: keepCommon, hash: newHash });
  const mayEdit = !isLocked && asOf === today() && store.permitted().includes('editAssessment');
  // «Gå til 1.9.2022» is what people write, and the day alone is enough.
  const day = readDay(query.trim().replace(/^.*?(?=\d{1,4}[./ -])/, ''));
  // A question offers what it names, best first; a country by its name alone as well.
  const supposed = isSupposing(query)
    ? findSupposed(candidates, query, 5)
    : query.trim().length < 3
      ? []
      : findSupposed(candidates, query, 3).filter(({ kind }) => kind === 'country' || kind === 'region');
  const suppose = (fall?: DraftFall) => () =>
    void navigate({
      to: '/a/$id/hva-om',
      params: { id },
      search: (now) => ({ ...keepCommon(now), ...(fall && { hva: { falls: [fall], on: asOf } }) }),
    });
  const looks: Readonly<Record<ColourScheme, 'do.auto' | 'do.light' | 'do.dark'>> = {
    auto: 'do.auto',
    light: 'do.light',
    dark: 'do.dark',
  };
  return {
    always: [
      ...(day === undefined ? [] : [act('go-to-day', t('do.goToDay', { date: day }), () => setDay(day))]),
      ...supposed.map(({ id: of, title, fall }) =>
        act(`suppose-${of}`, t('suppose.example', { name: title }), suppose(fall)),
      ),
    ],
    found: [
      act(
        'new-assessment',
        t('switch.new'),
        () => void navigate({ to: '/ny', search: languageOnly, hash: newHash }),
      ),
      act(
        'import-app',
        t('common.importApp'),
        () => void navigate({ to: '/ny/altinn-app', search: languageOnly }),
      ),
      ...(mayEdit
        ? [
            act('new-measure', t('measures.new'), newIn('/a/$id/tiltak')),
            act('new-scenario', t('risk.new'), newIn('/a/$id/risiko')),
            act('new-freedom', t('freedom.new'), newIn('/a/$id/rettigheter')),
          ]
        : []),
      ...(asOf === today() ? [] : [act('go-to-today', t('do.goToToday'), () => setDay(today()))]),
      act('suppose', t('suppose.ask'), suppose()),
      act('choose-day', t('do.chooseDay'), () => askFor('day')),
      act('help', t('do.help'), () => askFor('help')),
      ...colourSchemes
        .filter((one) => one !== scheme)
        .map((one) => act(`look-${one}`, t(looks[one]), () => setColourScheme(one))),
    ],
  };
};
