import type { FullText, Text } from '../model/text.js';
import { say } from '../reason.js';
import { about, inHundred } from './number-words.js';
import type { ComparisonStrength } from './risk-evaluation.js';

/** What alternatives and scenarios are called, and who judged where it was not the example. */
export type Names = {
  readonly alternative: (id: string) => Text;
  readonly scenario: (id: string) => Text;
};

type Figures = Omit<ComparisonStrength, 'sentence' | 'detail'>;

/** The share of conceivable worlds, what drives the difference, and what the reader must know about it. */
export const comparisonSentence = (figures: Figures, names: Names): FullText =>
  joined([
    shareSentence(figures, names),
    apartSentence(figures),
    driverSentence(figures, names),
    levelsSentence(figures),
    judgedSentence(figures),
    endedSentence(figures, names),
  ]);

/** How large the difference is, whether either is better at every size, and what single years show. */
export const comparisonDetail = (figures: Figures, names: Names): FullText =>
  joined([sizeSentence(figures), dominanceSentence(figures, names), yearsSentence(figures, names)]);

const joined = (sentences: readonly (FullText | undefined)[]): FullText => {
  const said = sentences.filter((sentence) => sentence !== undefined);
  const inLanguage = (language: 'nb' | 'nn' | 'en'): string =>
    said.map((sentence) => sentence[language]).join(' ');
  return { nb: inLanguage('nb'), nn: inLanguage('nn'), en: inLanguage('en') };
};

// Told from the side that most worlds are on: "in 0 of 100 not higher" is read wrongly.
const shareSentence = (figures: Figures, names: Names): FullText => {
  const isNotHigher = figures.notHigher >= 0.5;
  return say(isNotHigher ? mostlyNotHigher : mostlyHigher, {
    n: inHundred(isNotHigher ? figures.notHigher : 1 - figures.notHigher),
    mine: names.alternative(figures.alternative),
    other: names.alternative(figures.against),
    size: ratioWords(figures.ratio),
  });
};

const mostlyNotHigher = {
  nb: 'I {n} av 100 tenkelige verdener er risikoen for de registrerte ikke høyere i «{mine}» enn i «{other}»{size}.',
  nn: 'I {n} av 100 tenkjelege verder er risikoen for dei registrerte ikkje høgare i «{mine}» enn i «{other}»{size}.',
  en: 'In {n} of 100 conceivable worlds the risk to people is no higher in “{mine}” than in “{other}”{size}.',
};

const mostlyHigher = {
  nb: 'I {n} av 100 tenkelige verdener er risikoen for de registrerte høyere i «{mine}» enn i «{other}»{size}.',
  nn: 'I {n} av 100 tenkjelege verder er risikoen for dei registrerte høgare i «{mine}» enn i «{other}»{size}.',
  en: 'In {n} of 100 conceivable worlds the risk to people is higher in “{mine}” than in “{other}”{size}.',
};

// Estimates of the same scenarios share their errors, but not all of them: the reader gets both ends.
const apartSentence = ({ notHigher, notHigherApart, difference }: Figures): FullText | undefined => {
  if (difference.p05 === difference.p95) return undefined;
  return say(
    {
      nb: 'Da er usikkerheten felles for de to; bommer anslagene hver for seg, er det {n} av 100.',
      nn: 'Då er uvissa felles for dei to; bommar anslaga kvar for seg, er det {n} av 100.',
      en: 'What is unknown is then common to the two; if their estimates err independently, it is {n} of 100.',
    },
    { n: inHundred(notHigher >= 0.5 ? notHigherApart : 1 - notHigherApart) },
  );
};

const ratioWords = (ratio: number | undefined): FullText => {
  const percent = ratio === undefined ? 0 : Math.round((ratio - 1) * 100);
  if (ratio === undefined || percent > 900) return { nb: '', nn: '', en: '' };
  if (percent === 0)
    return {
      nb: ', og forventet skade er like stor',
      nn: ', og venta skade er like stor',
      en: ', and the expected harm is as large',
    };
  return say(
    percent < 0
      ? {
          nb: '; forventet skade er {n} prosent lavere',
          nn: '; venta skade er {n} prosent lågare',
          en: '; the expected harm is {n} per cent lower',
        }
      : {
          nb: '; forventet skade er {n} prosent høyere',
          nn: '; venta skade er {n} prosent høgare',
          en: '; the expected harm is {n} per cent higher',
        },
    { n: Math.abs(percent) },
  );
};

/** Below this part of all that differs, either way, a scenario is not worth naming. */
const worthNaming = 0.1;

const driverSentence = ({ drivers }: Figures, names: Names): FullText | undefined => {
  const gross = drivers.reduce((sum, { mean }) => sum + Math.abs(mean), 0);
  if (gross === 0)
    return {
      nb: 'Ingen av scenarioene skiller dem.',
      nn: 'Ingen av scenarioa skil dei.',
      en: 'No scenario tells them apart.',
    };
  const leading = [drivers.find(({ mean }) => mean < 0), drivers.find(({ mean }) => mean > 0)]
    .filter((driver) => driver !== undefined)
    .filter(({ mean }) => Math.abs(mean) >= worthNaming * gross)
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const [first, second] = leading.map(({ scenario, mean }) =>
    say(mean < 0 ? lower : higher, { title: names.scenario(scenario) }),
  );
  if (!first) return undefined;
  return second
    ? say(
        {
          nb: 'Forskjellen kommer mest fra {first} og {second}.',
          nn: 'Skilnaden kjem mest frå {first} og {second}.',
          en: 'The difference comes mostly from {first} and {second}.',
        },
        { first, second },
      )
    : say(
        {
          nb: 'Forskjellen kommer mest fra {first}.',
          nn: 'Skilnaden kjem mest frå {first}.',
          en: 'The difference comes mostly from {first}.',
        },
        { first },
      );
};

const lower = { nb: '«{title}» (lavere)', nn: '«{title}» (lågare)', en: '“{title}” (lower)' };
const higher = { nb: '«{title}» (høyere)', nn: '«{title}» (høgare)', en: '“{title}” (higher)' };

const levelsSentence = ({ levels }: Figures): FullText | undefined =>
  levels.agree
    ? undefined
    : {
        lower: {
          nb: 'Nivåene alene gir et annet svar, lavere; de ser bare på midten av spennene.',
          nn: 'Nivåa åleine gjev eit anna svar, lågare; dei ser berre på midten av spenna.',
          en: 'The levels alone give another answer, lower; they look only at the middle of the ranges.',
        },
        same: {
          nb: 'Nivåene alene skiller dem ikke; de ser bare på midten av spennene og regner forskjeller under en firedel som like.',
          nn: 'Nivåa åleine skil dei ikkje; dei ser berre på midten av spenna og reknar skilnader under ein firedel som like.',
          en: 'The levels alone do not tell them apart; they look only at the middle of the ranges and count differences below a quarter as none.',
        },
        higher: {
          nb: 'Nivåene alene gir et annet svar, høyere; de ser bare på midten av spennene.',
          nn: 'Nivåa åleine gjev eit anna svar, høgare; dei ser berre på midten av spenna.',
          en: 'The levels alone give another answer, higher; they look only at the middle of the ranges.',
        },
      }[levels.whole];

const judgedSentence = ({ judgements: { byExample, of } }: Figures): FullText | undefined => {
  if (byExample === 0) return undefined;
  return byExample === of
    ? {
        nb: 'Vurderingene bak er eksemplets egne.',
        nn: 'Vurderingane bak er eksempelet sine eigne.',
        en: 'The judgements behind are the example’s own.',
      }
    : say(
        {
          nb: '{n} av de {of} vurderingene bak er eksemplets egne.',
          nn: '{n} av dei {of} vurderingane bak er eksempelet sine eigne.',
          en: '{n} of the {of} judgements behind are the example’s own.',
        },
        { n: byExample, of },
      );
};

// Whether it did end is for the rules to say: the day may only have been announced.
const endedSentence = ({ against, againstEnded }: Figures, names: Names): FullText | undefined =>
  againstEnded &&
  say(
    {
      nb: '«{other}» har sluttdato {date}; sammenligningen gjelder løsningen slik den var.',
      nn: '«{other}» har sluttdato {date}; samanlikninga gjeld løysinga slik ho var.',
      en: '“{other}” has {date} as its end date; the comparison is with the solution as it was.',
    },
    { other: names.alternative(against), date: againstEnded },
  );

const sizeSentence = ({ difference: { mean, p05, p95 } }: Figures): FullText =>
  say(
    {
      nb: 'Forventet forskjell er {mean} i året; i 90 av 100 verdener ligger den fra {p05} til {p95}.',
      nn: 'Venta skilnad er {mean} i året; i 90 av 100 verder ligg han frå {p05} til {p95}.',
      en: 'The expected difference is {mean} a year; in 90 of 100 worlds it lies from {p05} to {p95}.',
    },
    { mean: change(mean, true), p05: change(p05), p95: change(p95) },
  );

const change = (difference: number, isWhole = false): FullText => {
  if (difference === 0) return { nb: 'ingen', nn: 'ingen', en: 'none' };
  const people = isWhole ? { nb: ' rammede', nn: ' råka', en: ' people harmed' } : { nb: '', nn: '', en: '' };
  return say(
    difference < 0
      ? { nb: '{n} færre{people}', nn: '{n} færre{people}', en: '{n} fewer{people}' }
      : { nb: '{n} flere{people}', nn: '{n} fleire{people}', en: '{n} more{people}' },
    { n: about(difference), people },
  );
};

const dominanceSentence = (
  { firstOrder, stopLoss, alternative, against }: Figures,
  names: Names,
): FullText => {
  const better = (id: string) => ({ name: names.alternative(id) });
  if (firstOrder === 'alternative' || firstOrder === 'against')
    return say(
      {
        nb: '«{name}» har ikke større fare for å overskride noe tall på rammede.',
        nn: '«{name}» har ikkje større fare for å gå over noko tal på råka.',
        en: '“{name}” has no greater chance of exceeding any number of people harmed.',
      },
      better(firstOrder === 'alternative' ? alternative : against),
    );
  if (stopLoss === 'alternative' || stopLoss === 'against')
    return say(
      {
        nb: 'Den som vil unngå de store skadene, er best tjent med «{name}», uansett hvor grensen settes.',
        nn: 'Den som vil unngå dei store skadane, er best tent med «{name}», same kvar grensa blir sett.',
        en: 'Whoever wants to avoid the large harms is best served by “{name}”, wherever the limit is set.',
      },
      better(stopLoss === 'alternative' ? alternative : against),
    );
  return firstOrder === 'same'
    ? { nb: 'Fordelingene er like.', nn: 'Fordelingane er like.', en: 'The distributions are the same.' }
    : {
        nb: 'Ingen av dem er best både for små og store skader.',
        nn: 'Ingen av dei er best både for små og store skadar.',
        en: 'Neither is best for both small and large harms.',
      };
};

const yearsSentence = ({ independentYears, alternative, against }: Figures, names: Names): FullText =>
  say(
    {
      nb: 'Trekkes ett år for hver, uavhengig av hverandre, er «{mine}» ikke verre enn «{other}» i {n} av 100 tilfeller.',
      nn: 'Blir det trekt eitt år for kvar, uavhengig av kvarandre, er «{mine}» ikkje verre enn «{other}» i {n} av 100 tilfelle.',
      en: 'Drawing one year of each, independently, “{mine}” is no worse than “{other}” in {n} of 100 cases.',
    },
    {
      mine: names.alternative(alternative),
      other: names.alternative(against),
      n: inHundred(independentYears),
    },
  );
