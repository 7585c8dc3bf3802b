import type { RightResult } from '../evaluation.js';
import type { AboutRule, Rule } from '../rule.js';
import { rightFindings } from './right-findings.js';

export const aboutRightDeniedThatExists: AboutRule = {
  title: {
    nb: 'Rettighet nektet som finnes',
    nn: 'Rett nekta som finst',
    en: 'Right denied that exists',
  },
  finds: {
    nb: 'Svar om at en rettighet ikke finnes, der behandlingsgrunnlaget gir den. Feil når retten finnes eller må veies for hver henvendelse, advarsel når den finnes i begrenset omfang.',
    nn: 'Svar om at ein rett ikkje finst, der behandlingsgrunnlaget gir han. Feil når retten finst eller må vegast for kvar førespurnad, åtvaring når han finst i avgrensa omfang.',
    en: 'Answers that a right does not exist where the legal basis gives it. An error when it exists or must be weighed request by request, a warning when it exists to a limited extent.',
  },
  why: {
    nb: 'At en rettighet kan avslås i det enkelte tilfellet, betyr ikke at den ikke finnes. Den som får vite at retten ikke gjelder, ber ikke om den.',
    nn: 'At ein rett kan avslåast i det einskilde tilfellet, tyder ikkje at han ikkje finst. Den som får vite at retten ikkje gjeld, ber ikkje om han.',
    en: 'That a right may be refused in a single case does not mean that it does not exist. People who are told that they have no right do not ask for it.',
  },
  source: 'GDPR art. 12(2), 13-22, 21(1)',
  falsePositives: {
    nb: 'Nasjonal lov som begrenser retten etter artikkel 23, uten at unntaket er registrert.',
    nn: 'Nasjonal lov som avgrensar retten etter artikkel 23, utan at unntaket er registrert.',
    en: 'National law that restricts the right under art. 23 without the exception being recorded.',
  },
};

export const rightDeniedThatExists: Rule = {
  id: 'right-denied-that-exists',
  severity: 'error',
  evaluate: (context, { rights }) => {
    const needing = new Set(
      context.worldOf('rightsByBasis').flatMap((table) => table.rows.flatMap((row) => row.needsLetter)),
    );
    // An exception that only lacks its letter is found by exception-letter-missing.
    const excepted = new Set(
      context
        .of('right')
        .filter((right) => right.exceptions.some((exception) => needing.has(exception.provision)))
        .map((right) => right.id),
    );
    const denied = rights.filter(
      (row) =>
        row.says === 'doesNotExist' &&
        row.gives !== 'doesNotExist' &&
        !row.agrees &&
        !excepted.has(row.right),
    );
    return rightFindings(context, denied, (rows) => {
      const kind = kindOf(rows);
      return { message: messages[kind], fix, severity: kind === 'limited' ? 'warning' : 'error' };
    });
  },
};

const kindOf = (rows: readonly RightResult[]): 'exists' | 'overridable' | 'limited' => {
  if (rows.some((row) => row.gives === 'overridable')) return 'overridable';
  return rows.some((row) => row.gives === 'exists') ? 'exists' : 'limited';
};

const messages = {
  overridable: {
    nb: 'Vurderingen sier at retten etter artikkel {article} ikke gjelder. Med grunnlag i artikkel {bases} gjelder den, og hver henvendelse må veies for seg: {why} Gjelder {activities}.',
    nn: 'Vurderinga seier at retten etter artikkel {article} ikkje gjeld. Med grunnlag i artikkel {bases} gjeld han, og kvar førespurnad må vegast for seg: {why} Gjeld {activities}.',
    en: 'The assessment says that the right under art. {article} does not apply. On the basis of art. {bases} it does, and must be weighed request by request: {why} Concerns {activities}.',
  },
  exists: {
    nb: 'Vurderingen sier at retten etter artikkel {article} ikke gjelder. Med grunnlag i artikkel {bases} gjelder den: {why} Gjelder {activities}.',
    nn: 'Vurderinga seier at retten etter artikkel {article} ikkje gjeld. Med grunnlag i artikkel {bases} gjeld han: {why} Gjeld {activities}.',
    en: 'The assessment says that the right under art. {article} does not apply. On the basis of art. {bases} it does: {why} Concerns {activities}.',
  },
  limited: {
    nb: 'Vurderingen sier at retten etter artikkel {article} ikke gjelder. Med grunnlag i artikkel {bases} gjelder den i begrenset omfang: {why} Gjelder {activities}.',
    nn: 'Vurderinga seier at retten etter artikkel {article} ikkje gjeld. Med grunnlag i artikkel {bases} gjeld han i avgrensa omfang: {why} Gjeld {activities}.',
    en: 'The assessment says that the right under art. {article} does not apply. On the basis of art. {bases} it does to a limited extent: {why} Concerns {activities}.',
  },
} as const;

const fix = {
  nb: 'Svar at retten finnes, eller at den kan vike etter en konkret vurdering, og beskriv hvordan henvendelser behandles.',
  nn: 'Svar at retten finst, eller at han kan vike etter ei konkret vurdering, og skriv korleis førespurnader blir handsama.',
  en: 'Answer that the right exists, or that it may yield after an individual assessment, and say how requests are handled.',
};
