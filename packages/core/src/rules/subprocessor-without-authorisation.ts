import { chainLinks } from '../derive/chain.js';
import { nameOf } from '../derive/names.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutSubprocessorWithoutAuthorisation: AboutRule = {
  title: {
    nb: 'Underdatabehandler uten registrert godkjenning',
    nn: 'Underdatabehandlar utan registrert godkjenning',
    en: 'Sub-processor without a recorded authorisation',
  },
  finds: {
    nb: 'Databehandlere som engasjerer andre, der oppdraget de selv har fått, ikke sier om godkjenningen er generell eller særskilt.',
    nn: 'Databehandlarar som engasjerer andre, der oppdraget dei sjølve har fått, ikkje seier om godkjenninga er generell eller særskild.',
    en: 'Processors that engage others while their own engagement does not say whether the authorisation is general or specific.',
  },
  why: {
    nb: 'En databehandler skal ikke engasjere en annen uten skriftlig tillatelse på forhånd; er den generell, skal endringer varsles.',
    nn: 'Ein databehandlar skal ikkje engasjere ein annan utan skriftleg løyve på førehand; er det generelt, skal endringar varslast.',
    en: 'A processor must not engage another without prior written authorisation; if it is general, changes must be notified.',
  },
  source: 'GDPR art. 28(2), 28(4)',
  falsePositives: {
    nb: 'Godkjenningen står i avtalen, men er ikke registrert på databehandlerforholdet.',
    nn: 'Godkjenninga står i avtalen, men er ikkje registrert på databehandlarforholdet.',
    en: 'The authorisation is in the contract but not recorded on the engagement.',
  },
};

export const subprocessorWithoutAuthorisation: Rule = {
  id: 'subprocessor-without-authorisation',
  severity: 'warning',
  evaluate: (context, { roles }) => {
    const links = chainLinks(context, roles);
    return links.flatMap((upper) => {
      const { engagement } = upper;
      if (engagement.subprocessors) return [];
      return links
        .filter(
          (lower) =>
            lower.engagement.principal === engagement.contractor &&
            lower.activities.some((activity) => upper.activities.includes(activity)),
        )
        .map((lower) => ({
          refs: [engagement.id, lower.engagement.id] as const,
          field: 'subprocessors',
          message: say(
            {
              nb: '{processor} bruker {subprocessor}, men det er ikke registrert at {principal} har godkjent det.',
              nn: '{processor} bruker {subprocessor}, men det er ikkje registrert at {principal} har godkjent det.',
              en: '{processor} uses {subprocessor}, but no authorisation by {principal} is recorded.',
            },
            {
              processor: nameOf(context, engagement.contractor),
              subprocessor: nameOf(context, lower.engagement.contractor),
              principal: nameOf(context, engagement.principal),
            },
          ),
          fix: {
            nb: 'Registrer godkjenningen (generell eller særskilt) og listen den gjelder, eller innhent den.',
            nn: 'Registrer godkjenninga (generell eller særskild) og lista ho gjeld, eller hent ho inn.',
            en: 'Record the authorisation (general or specific) and the list it covers, or obtain it.',
          },
        }));
    });
  },
};
