import { scaleOf } from '../derive/scale.js';
import { nameOf } from '../derive/names.js';
import { plain, say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutPriorConsultationNeeded: AboutRule = {
  title: {
    nb: 'Forhåndsdrøfting med Datatilsynet',
    nn: 'Førehandsdrøfting med Datatilsynet',
    en: 'Prior consultation needed',
  },
  finds: {
    nb: 'Restrisiko i det valgte alternativet som skalaen sier ikke kan aksepteres, uten en beslutning om forhåndsdrøfting. Advarsel når risikoen er eksempelets egen vurdering, eller når det er besluttet at drøfting ikke trengs.',
    nn: 'Restrisiko i det valde alternativet som skalaen seier ikkje kan aksepterast, utan ei avgjerd om førehandsdrøfting. Åtvaring når risikoen er eksempelet si eiga vurdering, eller når det er avgjort at drøfting ikkje trengst.',
    en: "Residual risk in the chosen alternative that the scale says may not be accepted, without a decision on prior consultation. A warning when the risk is the example's own judgement, or when consultation was decided not to be needed.",
  },
  why: {
    nb: 'Er risikoen fortsatt høy etter tiltakene, skal Datatilsynet rådspørres før behandlingen starter (svar innen åtte uker, inntil seks uker til i kompliserte saker).',
    nn: 'Er risikoen framleis høg etter tiltaka, skal Datatilsynet rådspørjast før behandlinga tek til (svar innan åtte veker, inntil seks veker til i kompliserte saker).',
    en: 'Where the risk stays high after measures, the authority must be consulted before processing starts (answer within eight weeks, up to six more in complex cases).',
  },
  source: 'GDPR art. 36(1)-(3)',
  falsePositives: {
    nb: 'Tiltak som ikke er registrert, bringer risikoen ned.',
    nn: 'Tiltak som ikkje er registrerte, får risikoen ned.',
    en: 'Measures that are not recorded bring the risk down.',
  },
};

export const priorConsultationNeeded: Rule = {
  id: 'prior-consultation-needed',
  severity: 'error',
  evaluate: (context, { risks }) => {
    const bands = scaleOf(context)?.bands ?? [];
    const chosen = context.head.alternatives.find((alternative) => alternative.role === 'chosen');
    const decisions = context
      .of('decision')
      .filter((d) => d.type === 'priorConsultation' && d.on <= context.asOf);
    return risks.flatMap((risk): RawFinding[] => {
      const band = bands.find((b) => b.id === risk.residual.band);
      if (risk.alternative !== chosen?.id || band?.accept !== 'no') return [];
      const about = decisions.filter((d) => d.scenario === undefined || d.scenario === risk.scenario);
      if (about.some((d) => d.needed !== false)) return [];
      const declined = about.length > 0;
      return [
        {
          refs: [risk.scenario],
          severity: declined || risk.judgedBy === 'example' ? 'warning' : 'error',
          message: say(
            declined
              ? {
                  nb: '{scenario}: restrisikoen er {band}, men det er besluttet at forhåndsdrøfting ikke trengs.',
                  nn: '{scenario}: restrisikoen er {band}, men det er avgjort at førehandsdrøfting ikkje trengst.',
                  en: '{scenario}: the residual risk is {band}, but prior consultation was decided not to be needed.',
                }
              : {
                  nb: '{scenario}: restrisikoen er {band}, og det er ikke tatt stilling til forhåndsdrøfting.',
                  nn: '{scenario}: restrisikoen er {band}, og det er ikkje teke stilling til førehandsdrøfting.',
                  en: '{scenario}: the residual risk is {band}, and prior consultation has not been decided on.',
                },
            { scenario: nameOf(context, risk.scenario), band: band.name ?? plain(band.id) },
          ),
          fix: {
            nb: 'Reduser risikoen med tiltak, eller beslutt forhåndsdrøfting og send det artikkel 36 nr. 3 krever.',
            nn: 'Reduser risikoen med tiltak, eller avgjer å ha førehandsdrøfting og send det artikkel 36 nr. 3 krev.',
            en: 'Reduce the risk with measures, or decide on prior consultation and send what art. 36(3) asks for.',
          },
        },
      ];
    });
  },
};
