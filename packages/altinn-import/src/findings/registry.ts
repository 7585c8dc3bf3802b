import type { AppContext } from '../app-context.js';
import { type AppFinding, say } from '../finding.js';

/** What the resource registry says that bears on privacy. */
export const findInRegistry = ({ app }: AppContext): readonly AppFinding[] => {
  const { resource, metadata } = app;
  if (resource === undefined) return [];
  const findings: AppFinding[] = [];
  if (resource.type === 'Consent')
    findings.push({
      id: 'consent-resource',
      severity: 'warning',
      text: say('Ressursen ber om samtykke.', 'Ressursen ber om samtykke.', 'The resource asks for consent.'),
      todo: say(
        'Prøv teksten mot artikkel 7: frivillig, spesifikt, informert, og like lett å trekke som å gi. Det offentlige har sjelden samtykke som grunnlag der det er et ujevnt styrkeforhold.',
        'Prøv teksten mot artikkel 7: frivillig, spesifikt, informert, og like lett å trekkje som å gi. Det offentlege har sjeldan samtykke som grunnlag der styrkeforholdet er ujamt.',
        'Test the text against Article 7: freely given, specific, informed, and as easy to withdraw as to give. Public bodies seldom have consent as a basis where there is an imbalance.',
      ),
      source: { source: 'gdpr', provision: 'art. 7' },
      evidence: [
        {
          file: resource.file,
          pointer: '/consentText',
          found: (resource.consentText ?? '–').slice(0, 300),
          why: say(
            'Samtykketeksten i registeret.',
            'Samtykketeksten i registeret.',
            'The text of the consent in the registry.',
          ),
        },
      ],
    });
  if (
    resource.ownerCode !== undefined &&
    metadata.org !== undefined &&
    resource.ownerCode !== metadata.org.toLowerCase()
  )
    findings.push({
      id: 'owner-differs',
      severity: 'warning',
      text: say(
        `Ressursregisteret oppgir ${resource.ownerCode} som eier, appen oppgir ${metadata.org}.`,
        `Ressursregisteret oppgir ${resource.ownerCode} som eigar, appen oppgir ${metadata.org}.`,
        `The resource registry names ${resource.ownerCode} as owner, the app names ${metadata.org}.`,
      ),
      todo: say(
        'Avklar hvem som er behandlingsansvarlig.',
        'Avklar kven som er behandlingsansvarleg.',
        'Settle who the controller is.',
      ),
      source: { source: 'gdpr', provision: 'art. 24' },
      evidence: [
        {
          file: resource.file,
          pointer: '/hasCompetentAuthority/orgcode',
          found: resource.ownerCode,
          why: say('Eieren i registeret.', 'Eigaren i registeret.', 'The owner in the registry.'),
        },
      ],
    });
  return findings;
};
