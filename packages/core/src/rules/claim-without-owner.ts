import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutClaimWithoutOwner: AboutRule = {
  title: { nb: 'Påstand uten ansvarlig', nn: 'Påstand utan ansvarleg', en: 'Claim without an owner' },
  finds: {
    nb: 'Påstander som ingen har ansvar for å vurdere på nytt, når vurderingen heller ikke har en risikoeier.',
    nn: 'Påstandar som ingen har ansvar for å vurdere på nytt, når vurderinga heller ikkje har ein risikoeigar.',
    en: 'Claims that nobody is responsible for looking at again, when the assessment has no risk owner either.',
  },
  why: {
    nb: 'En oppgave om ny vurdering må komme til noen.',
    nn: 'Ei oppgåve om ny vurdering må kome til nokon.',
    en: 'A task to look again must reach somebody.',
  },
  source: 'GDPR art. 24(1), 35(11)',
  falsePositives: {
    nb: 'Ansvaret følger av en rutine utenfor vurderingen.',
    nn: 'Ansvaret følgjer av ein rutine utanfor vurderinga.',
    en: 'Responsibility follows from a routine outside the assessment.',
  },
};

export const claimWithoutOwner: Rule = {
  id: 'claim-without-owner',
  severity: 'info',
  evaluate: (context) =>
    context.head.riskOwner
      ? []
      : context
          .of('claim')
          .filter((claim) => claim.owner === undefined)
          .map((claim) => ({
            refs: [claim.id] as const,
            field: 'owner',
            message: say(
              {
                nb: 'Ingen har ansvaret for å vurdere «{text}» på nytt.',
                nn: 'Ingen har ansvaret for å vurdere «{text}» på nytt.',
                en: 'Nobody is responsible for looking at “{text}” again.',
              },
              { text: claim.text },
            ),
            fix: {
              nb: 'Oppgi en ansvarlig for påstanden, eller en risikoeier for vurderingen.',
              nn: 'Oppgi ein ansvarleg for påstanden, eller ein risikoeigar for vurderinga.',
              en: 'Name an owner of the claim, or a risk owner of the assessment.',
            },
          })),
};
