import { chainLinks } from '../derive/chain.js';
import { nameOf } from '../derive/names.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutProcessorWithoutWrittenAgreement: AboutRule = {
  title: {
    nb: 'Databehandler uten skriftlig avtale',
    nn: 'Databehandlar utan skriftleg avtale',
    en: 'Processor without a written contract',
  },
  finds: {
    nb: 'Databehandlere og underdatabehandlere der avtalen ikke er skriftlig. Advarsel når den er datert etter dagen det gjelder.',
    nn: 'Databehandlarar og underdatabehandlarar der avtalen ikkje er skriftleg. Åtvaring når han er datert etter dagen det gjeld.',
    en: 'Processors and sub-processors whose contract is not in writing. A warning when it is dated after the day in question.',
  },
  why: {
    nb: 'Behandling hos en databehandler skal være underlagt en skriftlig, bindende avtale; det gjelder også nedover i kjeden.',
    nn: 'Behandling hos ein databehandlar skal vere underlagd ein skriftleg, bindande avtale; det gjeld òg nedover i kjeda.',
    en: 'Processing by a processor must be governed by a binding contract in writing; this holds down the chain too.',
  },
  source: 'GDPR art. 28(3), 28(4), 28(9)',
  falsePositives: {
    nb: 'Et annet rettslig bindende dokument, for eksempel en forskrift, regulerer behandlingen.',
    nn: 'Eit anna rettsleg bindande dokument, til dømes ei forskrift, regulerer behandlinga.',
    en: 'Another binding legal act, such as a regulation, governs the processing.',
  },
};

export const processorWithoutWrittenAgreement: Rule = {
  id: 'processor-without-written-agreement',
  severity: 'error',
  evaluate: (context, { roles }) =>
    chainLinks(context, roles).flatMap(({ engagement }) => {
      const { inWriting, date } = engagement.contract;
      const later = date !== undefined && date > context.asOf;
      if (inWriting && !later) return [];
      const parties = {
        principal: nameOf(context, engagement.principal),
        contractor: nameOf(context, engagement.contractor),
      };
      return [
        {
          refs: [engagement.id, engagement.contractor] as const,
          field: 'contract',
          // A later contract may have taken the place of an older one: to be looked at, not plainly missing.
          severity: inWriting ? ('warning' as const) : ('error' as const),
          message: inWriting
            ? say(
                {
                  nb: 'Avtalen mellom {principal} og {contractor} er datert {date}, og ingen eldre avtale er registrert.',
                  nn: 'Avtalen mellom {principal} og {contractor} er datert {date}, og ingen eldre avtale er registrert.',
                  en: 'The contract between {principal} and {contractor} is dated {date}, and no older one is recorded.',
                },
                { ...parties, date: date ?? '' },
              )
            : say(
                {
                  nb: 'Avtalen mellom {principal} og {contractor} er ikke skriftlig.',
                  nn: 'Avtalen mellom {principal} og {contractor} er ikkje skriftleg.',
                  en: 'The contract between {principal} and {contractor} is not in writing.',
                },
                parties,
              ),
          fix: {
            nb: 'Inngå en skriftlig databehandleravtale før behandlingen starter eller fortsetter.',
            nn: 'Inngå ein skriftleg databehandlaravtale før behandlinga tek til eller held fram.',
            en: 'Conclude a written data processing agreement before the processing starts or goes on.',
          },
        },
      ];
    }),
};
