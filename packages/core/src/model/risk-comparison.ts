import { z } from 'zod';
import { choice, described, field, words } from '../kinds/described.js';
import type { DeepReadonly } from './deep-readonly.js';
import type { HarmSeverity } from './harm-severity.js';
import { localDateSchema } from './local-date-schema.js';
import { alternativeRef, partyOrExample, rangeSchema, refTo } from './shared.js';
import { textSchema } from './text-schema.js';
import { wants } from './wanted.js';

const severityWords = {
  negligible: words('ubetydelig', 'ubetydeleg', 'negligible'),
  limited: words('begrenset', 'avgrensa', 'limited'),
  significant: words('betydelig', 'betydeleg', 'significant'),
  maximum: words('svært alvorlig', 'svært alvorleg', 'very serious'),
} as const satisfies Readonly<Record<HarmSeverity, unknown>>;

export const severitySchema = choice(severityWords);

const by = field(partyOrExample(), words('Svarer for det', 'Svarer for det', 'Answers for it'));
const why = field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true });
const share = z.number().min(0).max(1);
const weight = z.number().nonnegative();
const spread = z.number().min(0).max(3);

/** A judged difference between two alternatives of one scenario, as a ratio; it goes before the dependence of the two. */
export const differenceSchema = described({
  alternative: field(alternativeRef(), words('Alternativ', 'Alternativ', 'Alternative')),
  against: field(alternativeRef(), words('Sammenlignet med', 'Samanlikna med', 'Compared with')),
  ratio: field(
    rangeSchema.refine(([low]) => low > 0, wants('ratio')),
    words('Forholdstall', 'Forholdstal', 'Ratio'),
    {
      help: words(
        'Skaden i året før tiltak, delt på skaden i det andre alternativet: fra og til, med 5 og 95 prosents sikkerhet. 0,5 er halvparten.',
        'Skaden i året før tiltak, delt på skaden i det andre alternativet: frå og til, med 5 og 95 prosent tryggleik. 0,5 er halvparten.',
        'Harm a year before measures, divided by that of the other alternative: from and to, with 5 and 95 per cent certainty; 0.5 is half.',
      ),
    },
  ),
  by: field(partyOrExample(), words('Vurdert av', 'Vurdert av', 'Assessed by')),
  on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
  why,
});
export type JudgedDifference = DeepReadonly<z.infer<typeof differenceSchema>>;

/** How the alternatives are held against each other, where the assessment will have it otherwise than the method does. */
export const comparisonSchema = described({
  severity: field(
    described({ from: field(severitySchema, words('Alvor', 'Alvor', 'Severity')), by, why }).optional(),
    words('Alvoret som avgjør', 'Alvoret som avgjer', 'Severity that decides'),
    {
      help: words(
        'Hvor alvorlig skaden minst må være for å telle når alternativene sammenlignes. Ellers er det den alvorligste graden som minst en tidel av de rammede har.',
        'Kor alvorleg skaden minst må vere for å telje når alternativa blir samanlikna. Elles er det den alvorlegaste graden som minst ein tidel av dei som blir råka, har.',
        'The least severity that counts when alternatives are compared; unless given, the most serious that at least a tenth of those harmed suffer.',
      ),
    },
  ),
  zone: field(
    described({
      within: field(share, words('Største forskjell', 'Største skilnad', 'Greatest difference')),
      by,
      why,
    }).optional(),
    words('Regnes som like', 'Blir rekna som like', 'Counts as alike'),
    {
      help: words(
        'Forskjeller som er mindre enn denne andelen, rangeres ikke. 0,1 er en tidel, som gjelder når ikke annet er sagt.',
        'Skilnader som er mindre enn denne delen, blir ikkje rangerte. 0,1 er ein tidel, som gjeld når ikkje anna er sagt.',
        'Differences below this part rank nothing; 0.1, a tenth, unless given.',
      ),
    },
  ),
  dependence: field(
    described({
      rates: field(share, words('Hyppighet', 'Frekvens', 'Frequency')),
      sizes: field(share, words('Omfang', 'Omfang', 'Size')),
      by,
      why,
    }).optional(),
    words('Hvor like feil anslagene har', 'Kor like feil anslaga har', 'How far the estimates err together'),
    {
      help: words(
        'Fra 0 (feilene i anslagene for to alternativer er uavhengige av hverandre) til 1 (de følger hverandre helt). Når ikke annet er sagt, er det 0,85.',
        'Frå 0 (feila i anslaga for to alternativ er uavhengige av kvarandre) til 1 (dei følgjer kvarandre heilt). Når ikkje anna er sagt, er det 0,85.',
        'From 0 (the estimates for two alternatives err independently) to 1 (they err alike); 0.85 unless given.',
      ),
    },
  ),
  sizeSpread: field(
    described({
      weak: field(spread, words('Svakt grunnlag', 'Svakt grunnlag', 'Weak knowledge')),
      moderate: field(spread, words('Moderat grunnlag', 'Moderat grunnlag', 'Moderate knowledge')),
      strong: field(spread, words('Sterkt grunnlag', 'Sterkt grunnlag', 'Strong knowledge')),
      by,
      why,
    }).optional(),
    words('Hvor usikkert omfanget er', 'Kor usikkert omfanget er', 'How uncertain sizes are'),
    {
      help: words(
        'Standardavviket til logaritmen av omfanget, etter hvor sterk kunnskapen er. Når ikke annet er sagt, er det 0,7, 0,5 og 0,3.',
        'Standardavviket til logaritmen av omfanget, etter kor sterk kunnskapen er. Når ikkje anna er sagt, er det 0,7, 0,5 og 0,3.',
        'Standard deviation of the logarithm of the size by strength of knowledge; 0.7, 0.5 and 0.3 unless given.',
      ),
    },
  ),
  weights: field(
    described({
      negligible: field(weight, severityWords.negligible),
      limited: field(weight, severityWords.limited),
      significant: field(weight, severityWords.significant),
      maximum: field(weight, severityWords.maximum),
      by,
      why,
    }).optional(),
    words('Vekter for alvor', 'Vekter for alvor', 'Weights of severity'),
    {
      help: words(
        'Hvor mye én rammet teller etter hvor alvorlig skaden er. Uten vekter legges grader av alvor aldri sammen.',
        'Kor mykje éin råka person tel etter kor alvorleg skaden er. Utan vekter blir grader av alvor aldri lagde saman.',
        'How much one person harmed counts, by severity. Without weights severities are never added together.',
      ),
    },
  ),
  threats: field(
    z
      .array(
        described({
          name: field(textSchema, words('Trussel', 'Trussel', 'Threat')),
          scenarios: field(z.array(refTo('scenario')).min(1), words('Scenarioer', 'Scenario', 'Scenarios')),
          correlation: field(share, words('Samvariasjon', 'Samvariasjon', 'Correlation'), {
            help: words(
              'Hvor mye feilene i anslagene for hyppighet følger hverandre: fra 0 til 1.',
              'Kor mykje feila i anslaga for frekvens følgjer kvarandre: frå 0 til 1.',
              'How far the estimates of frequency err together, from 0 to 1.',
            ),
          }),
          by,
          why,
        }),
      )
      .optional(),
    words('Felles trusselnivå', 'Felles trusselnivå', 'Shared level of threat'),
    {
      item: words('felles trusselnivå', 'felles trusselnivå', 'a shared level of threat'),
      help: words(
        'Scenarioer der den samme ukjente størrelsen ligger bak hyppigheten.',
        'Scenario der den same ukjende storleiken ligg bak frekvensen.',
        'Scenarios with the same unknown behind their frequency.',
      ),
    },
  ),
});
export type ComparisonSettings = DeepReadonly<z.infer<typeof comparisonSchema>>;

/** How much harm is accepted: no more than so many persons in a year, more often than once in so many years. */
export const toleranceSchema = described({
  severity: field(severitySchema, words('Alvor', 'Alvor', 'Severity'), {
    help: words(
      'Skader som er minst så alvorlige.',
      'Skadar som er minst så alvorlege.',
      'Harm at least this severe.',
    ),
  }),
  persons: field(z.int().nonnegative(), words('Antall rammede', 'Talet på råka', 'People harmed'), {
    help: words(
      'Det største antallet i ett år som godtas.',
      'Det største talet i eitt år som blir godteke.',
      'The greatest number in a year that is accepted.',
    ),
  }),
  years: field(z.number().positive(), words('År mellom', 'År mellom', 'Years between'), {
    help: words(
      'Flere kan rammes høyst én gang på så mange år.',
      'Fleire kan bli råka høgst éin gong på så mange år.',
      'More may be harmed at most once in so many years.',
    ),
  }),
  by: field(partyOrExample(), words('Satt av', 'Sett av', 'Set by'), {
    help: words(
      'Hvem som tar risikoen og har satt grensen.',
      'Kven som tek risikoen og har sett grensa.',
      'Who accepts the risk and set the limit.',
    ),
  }),
  on: field(localDateSchema.optional(), words('Dato', 'Dato', 'Date')),
  why,
});
export type Tolerance = DeepReadonly<z.infer<typeof toleranceSchema>>;
