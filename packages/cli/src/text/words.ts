import type {
  ConclusionStanding,
  FullText,
  Language,
  PremiseStanding,
  Severity,
  Standing,
} from '@risikobilde/core';

const words = (nb: string, nn: string, en: string): FullText => ({ nb, nn, en });

export const standingWord: Readonly<Record<Standing, FullText>> = {
  supported: words('står', 'står', 'stands'),
  challenged: words('utfordret', 'utfordra', 'challenged'),
  fallen: words('falt', 'fallen', 'fallen'),
  unsupported: words('uten grunnlag', 'utan grunnlag', 'unsupported'),
};

export const premiseWord: Readonly<Record<PremiseStanding, FullText>> = {
  standing: standingWord.supported,
  challenged: standingWord.challenged,
  fallen: standingWord.fallen,
};

/** A sign beside the word, never instead of it. */
export const standingSign: Readonly<Record<Standing, string>> = {
  supported: '✓',
  challenged: '!',
  fallen: '✗',
  unsupported: '?',
};

export const conclusionWord: Readonly<Record<ConclusionStanding, FullText>> = {
  stands: words('står', 'står', 'stands'),
  standsWithChallenges: words('står, men er utfordret', 'står, men er utfordra', 'stands, but is challenged'),
  doesNotStand: words('står ikke', 'står ikkje', 'does not stand'),
};

export const severityHeading: Readonly<Record<Severity, FullText>> = {
  error: words('Feil', 'Feil', 'Errors'),
  warning: words('Advarsler', 'Åtvaringar', 'Warnings'),
  info: words('Til opplysning', 'Til opplysning', 'For information'),
};

export const severityWord: Readonly<Record<Severity, FullText>> = {
  error: words('feil', 'feil', 'error'),
  warning: words('advarsel', 'åtvaring', 'warning'),
  info: words('opplysning', 'opplysning', 'information'),
};

export const heading = {
  answered: words('Besvart', 'Svart på', 'Answered'),
  asOf: words('per', 'per', 'as of'),
  laterWords: words(
    'Ordlyden er den i versjon {version}; bare det som har egne datoer, er tatt ut eller inn.',
    'Ordlyden er den i versjon {version}; berre det som har eigne datoar, er teke ut eller inn.',
    'The wording is that of version {version}; only what has dates of its own is taken out or in.',
  ),
  changes: words('Endringer', 'Endringar', 'Changes'),
  claims: words('Påstander', 'Påstandar', 'Claims'),
  closed: words('Funn som er borte', 'Funn som er borte', 'Findings that are gone'),
  comparison: words('Alternativene mot hverandre', 'Alternativa mot kvarandre', 'The alternatives compared'),
  conclusion: words('Konklusjonen', 'Konklusjonen', 'The conclusion'),
  due: words('frist', 'frist', 'due'),
  fix: words('Gjør', 'Gjer', 'Do'),
  freedoms: words('Friheter', 'Fridommar', 'Freedoms'),
  moved: words('Det flytter', 'Det flyttar', 'What it moves'),
  nearest: words('Nærmeste', 'Nærmaste', 'Nearest'),
  none: words('ingen', 'ingen', 'none'),
  opened: words('Nye funn', 'Nye funn', 'New findings'),
  order: words('rekkefølge', 'rekkjefølgje', 'order'),
  overdue: words('fristen er ute', 'fristen er ute', 'overdue'),
  premises: words('Forutsetninger', 'Føresetnader', 'Premises'),
  reassess: words('Vurder på nytt', 'Vurder på nytt', 'Assess again'),
  seeAbove: words('se over', 'sjå over', 'see above'),
  rights: words('Rettigheter', 'Rettar', 'Rights'),
  risks: words('Risiko', 'Risiko', 'Risks'),
  roles: words('Roller', 'Roller', 'Roles'),
  since: words('siden', 'sidan', 'since'),
  source: words('kilde', 'kjelde', 'source'),
  tasks: words('Oppgaver', 'Oppgåver', 'Tasks'),
  tasksClosed: words('Oppgaver som er borte', 'Oppgåver som er borte', 'Tasks that are gone'),
  tasksMoved: words(
    'Oppgaver med ny frist eller årsak',
    'Oppgåver med ny frist eller årsak',
    'Tasks with a new date or cause',
  ),
  tasksOpened: words('Nye oppgaver', 'Nye oppgåver', 'New tasks'),
  transfers: words('Overføringer', 'Overføringar', 'Transfers'),
  version: words('versjon', 'versjon', 'version'),
  world: words('Verden', 'Verda', 'The world'),
} as const;

/** How sure a fact is, in words: read in the primary text, confirmed elsewhere, or not checked at all. */
export const verificationWord: Readonly<Record<'P' | 'S' | 'K' | 'U', FullText>> = {
  P: words('lest', 'lese', 'read'),
  S: words('bekreftet sekundært', 'stadfesta sekundært', 'confirmed by a secondary source'),
  K: words('ikke kontrollert', 'ikkje kontrollert', 'unchecked'),
  U: words('usikkert, ikke kontrollert', 'usikkert, ikkje kontrollert', 'uncertain, unchecked'),
};

export const lastChecked = words('sist sjekket', 'sist sjekka', 'last checked');

export const changeWord = {
  added: words('lagt til', 'lagt til', 'added'),
  removed: words('fjernet', 'fjerna', 'removed'),
  changed: words('endret', 'endra', 'changed'),
} as const;

/** What a step of an argument, or a record, is. A type that is not here shows as itself. */
const typeWords: Readonly<Record<string, FullText>> = {
  action: words('Søksmål', 'Søksmål', 'Action'),
  activity: words('Behandlingsaktivitet', 'Behandlingsaktivitet', 'Activity'),
  adequacy: words('Adekvans', 'Adekvans', 'Adequacy'),
  advice: words('Råd', 'Råd', 'Advice'),
  alternative: words('Alternativ', 'Alternativ', 'Alternative'),
  assessment: words('Vurdering', 'Vurdering', 'Assessment'),
  baseline: words('Sammenligningsgrunnlag', 'Samanlikningsgrunnlag', 'Baseline'),
  benefit: words('Fordel', 'Fordel', 'Benefit'),
  catalogue: words('Katalog', 'Katalog', 'Catalogue'),
  certification: words('Sertifisering', 'Sertifisering', 'Certification'),
  claim: words('Påstand', 'Påstand', 'Claim'),
  comparison: words('Sammenligning', 'Samanlikning', 'Comparison'),
  consideration: words('Vurdert på nytt', 'Vurdert på nytt', 'Considered again'),
  decision: words('Beslutning', 'Avgjerd', 'Decision'),
  derogation: words('Unntak', 'Unntak', 'Derogation'),
  direction: words('Endring i risiko', 'Endring i risiko', 'Change of risk'),
  edition: words('Utgave', 'Utgåve', 'Edition'),
  effect: words('Virkning', 'Verknad', 'Effect'),
  engagement: words('Databehandlerforhold', 'Databehandlarforhold', 'Engagement'),
  event: words('Hendelse', 'Hending', 'Event'),
  finding: words('Funn', 'Funn', 'Finding'),
  freedom: words('Frihet', 'Fridom', 'Freedom'),
  ground: words('Grunnlag', 'Grunnlag', 'Ground'),
  impactAssessment: words(
    'Vurdering av overføringen',
    'Vurdering av overføringa',
    'Transfer impact assessment',
  ),
  mandate: words('Føring', 'Føring', 'Mandate'),
  measure: words('Tiltak', 'Tiltak', 'Measure'),
  party: words('Virksomhet', 'Verksemd', 'Party'),
  premise: words('Forutsetning', 'Føresetnad', 'Premise'),
  requirement: words('Krav', 'Krav', 'Requirement'),
  right: words('Rettighet', 'Rett', 'Right'),
  rightsByBasis: words('Rettigheter etter grunnlag', 'Rettar etter grunnlag', 'Rights by legal basis'),
  risk: words('Risiko', 'Risiko', 'Risk'),
  rule: words('Regel', 'Regel', 'Rule'),
  safeguards: words('Garantier', 'Garantiar', 'Safeguards'),
  scale: words('Skala', 'Skala', 'Scale'),
  scenario: words('Risikoscenario', 'Risikoscenario', 'Scenario'),
  section: words('Kapittel', 'Kapittel', 'Chapter'),
  series: words('Rapportserie', 'Rapportserie', 'Report series'),
  source: words('Rettskilde', 'Rettskjelde', 'Legal source'),
  subprocessors: words('Underleverandører', 'Underleverandørar', 'Sub-processors'),
  successor: words('Etterfølger', 'Etterfølgjar', 'Successor'),
  technology: words('Teknologi', 'Teknologi', 'Technology'),
  terms: words('Vilkår', 'Vilkår', 'Terms'),
  theme: words('Tema', 'Tema', 'Theme'),
  transfer: words('Overføring', 'Overføring', 'Transfer'),
  transfers: words('Overføringer', 'Overføringar', 'Transfers'),
};

export const typeWord = (type: string, language: Language): string => typeWords[type]?.[language] ?? type;

export const ifItFalls = (premise: string, consequence: string, language: Language): string =>
  ({
    nb: `Faller forutsetningen «${premise}»: ${consequence}`,
    nn: `Fell føresetnaden «${premise}»: ${consequence}`,
    en: `If the premise “${premise}” falls: ${consequence}`,
  })[language];
