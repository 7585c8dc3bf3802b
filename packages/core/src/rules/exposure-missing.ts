import type { AboutRule, Rule } from '../rule.js';

export const aboutExposureMissing: AboutRule = {
  title: {
    nb: 'Tjenestens egen eksponering mangler',
    nn: 'Eiga eksponering for tenesta manglar',
    en: 'The service’s own exposure is missing',
  },
  finds: {
    nb: 'Tjenester som bygger på en plattform uten å si hvor mange og hvem de behandler opplysninger om.',
    nn: 'Tenester som byggjer på ei plattform utan å seie kor mange og kven dei behandlar opplysningar om.',
    en: 'Services that build on a platform without saying how many people, and whom, they hold data on.',
  },
  why: {
    nb: 'Plattformens risiko gjelder alle dens brukere. Tjenestens risikobilde blir dens eget først når det måles mot dens egne registrerte.',
    nn: 'Risikoen hos plattforma gjeld alle brukarane hennar. Risikobiletet til tenesta blir hennar eige først når det blir målt mot dei registrerte i tenesta.',
    en: 'The platform’s risk is about all its users. The service’s risk picture becomes its own only when held against its own people.',
  },
  source: 'GDPR art. 35(7)(c), recital 76',
  falsePositives: {
    nb: 'Plattformen sier ikke hvor mange den selv omfatter; da kan heller ikke andelen regnes ut.',
    nn: 'Plattforma seier ikkje kor mange ho sjølv omfattar; då kan heller ikkje delen reknast ut.',
    en: 'The platform does not say how many people it holds itself; the share cannot be computed then either.',
  },
};

export const exposureMissing: Rule = {
  id: 'exposure-missing',
  severity: 'warning',
  evaluate: (context) =>
    context.inheritance && context.inheritance.reaching.length > 0 && context.head.exposure === undefined
      ? [
          {
            refs: [context.head.id] as const,
            also: context.inheritance.reaching,
            field: 'exposure',
            message: {
              nb: 'Vurderingen sier ikke hvor mange eller hvem tjenesten behandler opplysninger om. Risikoen vises derfor for hele plattformen.',
              nn: 'Vurderinga seier ikkje kor mange eller kven tenesta behandlar opplysningar om. Risikoen blir derfor vist for heile plattforma.',
              en: 'The assessment does not say how many people, or whom, the service holds data on. Risk is therefore shown for the whole platform.',
            },
            fix: {
              nb: 'Fyll ut exposure: antall personer, hvem de er, og andelen med særlige kategorier.',
              nn: 'Fyll ut exposure: talet på personar, kven dei er, og delen med særlege kategoriar.',
              en: 'Fill in exposure: the number of people, who they are, and the share with special categories.',
            },
          },
        ]
      : [],
};
