import { compact, legalReferences } from '../derive/leaning.js';
import { nameOf } from '../derive/names.js';
import { plain, say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutProvisionUnknown: AboutRule = {
  title: {
    nb: 'Bestemmelse som ikke finnes i rettskildene',
    nn: 'Føresegn som ikkje finst i rettskjeldene',
    en: 'Provision not in the legal sources',
  },
  finds: {
    nb: 'Henvisninger til en bestemmelse som ikke er lagt inn for loven. Feil når selve kilden mangler.',
    nn: 'Tilvisingar til ei føresegn som ikkje er lagd inn for lova. Feil når sjølve kjelda manglar.',
    en: 'References to a provision not entered for the act. An error when the source itself is missing.',
  },
  why: {
    nb: 'En henvisning som ikke kan følges til en datert bestemmelse, kan heller ikke varsle når retten endres.',
    nn: 'Ei tilvising som ikkje kan følgjast til ei datert føresegn, kan heller ikkje varsle når retten blir endra.',
    en: 'A reference that cannot be followed to a dated provision cannot give notice when the law changes either.',
  },
  source: 'GDPR art. 5(2), 6(3)',
  falsePositives: {
    nb: 'Bestemmelsen finnes, men er skrevet på en annen måte enn i rettskildene («§ 15a» for «§ 15 a»).',
    nn: 'Føresegna finst, men er skriven på ein annan måte enn i rettskjeldene («§ 15a» for «§ 15 a»).',
    en: 'The provision exists but is written otherwise than in the sources (“§ 15a” for “§ 15 a”).',
  },
};

export const provisionUnknown: Rule = {
  id: 'provision-unknown',
  severity: 'warning',
  evaluate: (context) =>
    legalReferences(context).flatMap((ref): RawFinding[] => {
      const source = context.world('source', ref.source);
      if (source?.provisions.some((p) => p.ref === ref.provision)) return [];
      const near = source?.provisions.find((p) => compact(p.ref) === compact(ref.provision))?.ref;
      return [
        {
          refs: [ref.holder, ref.source],
          aspect: compact(ref.provision),
          field: ref.field,
          severity: source ? 'warning' : 'error',
          message: say(
            {
              nb: '{holder}: {law} {provision} finnes ikke i rettskildene.',
              nn: '{holder}: {law} {provision} finst ikkje i rettskjeldene.',
              en: '{holder}: {law} {provision} is not in the legal sources.',
            },
            {
              holder: nameOf(context, ref.holder),
              law: source?.short ?? plain(ref.source),
              provision: ref.provision,
            },
          ),
          fix:
            near === undefined
              ? {
                  nb: 'Legg bestemmelsen inn med kilde, eller rett henvisningen.',
                  nn: 'Legg føresegna inn med kjelde, eller rett tilvisinga.',
                  en: 'Enter the provision with its source, or correct the reference.',
                }
              : say({ nb: 'Skriv «{near}».', nn: 'Skriv «{near}».', en: 'Write “{near}”.' }, { near }),
        },
      ];
    }),
};
