import type { FullText } from '@risikobilde/core';
import type { Evidence, Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { say } from '../finding.js';
import type { Register } from '../read/prefill.js';

const registerNames: Readonly<Record<Register, FullText>> = {
  DSF: say('Folkeregisteret', 'Folkeregisteret', 'the National Population Register'),
  ER: say('Enhetsregisteret', 'Einingsregisteret', 'the Central Coordinating Register for Legal Entities'),
  UserProfile: say(
    'brukerens profil i Altinn',
    'profilen til brukaren i Altinn',
    'the user’s profile in Altinn',
  ),
  QueryParameters: say(
    'adressen som åpnet skjemaet',
    'adressa som opna skjemaet',
    'the address that opened the form',
  ),
};

/** Where data come from other than the one who fills in, and what that means for information and for WP 248. */
export const proposeSources = ({ app }: AppContext): readonly Proposal[] => {
  const byRegister = groupBy(app.prefills, ({ register }) => register);
  const evidenceOf = (register: Register): readonly Evidence[] =>
    (byRegister.get(register) ?? []).map(({ file, pointer, key, path }) => ({
      file,
      pointer,
      found: `${register}.${key} → ${path}`,
      why: say(
        `Feltet fylles ut på forhånd fra ${registerNames[register].nb}.`,
        `Feltet blir fylt ut på førehand frå ${registerNames[register].nn}.`,
        `The field is filled in beforehand from ${registerNames[register].en}.`,
      ),
    }));
  const proposals: Proposal[] = [];
  for (const register of ['DSF', 'ER', 'UserProfile'] as const) {
    const evidence = evidenceOf(register);
    if (evidence.length === 0) continue;
    const name = registerNames[register];
    const text = say(
      `Forhåndsutfylling fra ${name.nb}`,
      `Førehandsutfylling frå ${name.nn}`,
      `Prefill from ${name.en}`,
    );
    proposals.push({
      id: `system-${register.toLowerCase()}`,
      text,
      why: say(
        'Systemer som opplysningene hentes fra, hører hjemme i protokollen.',
        'System som opplysningane blir henta frå, høyrer heime i protokollen.',
        'Systems that data are taken from belong in the record of processing.',
      ),
      effect: { field: 'systems', item: text },
      evidence,
      confidence: 'high',
    });
  }
  const others = [...evidenceOf('DSF'), ...evidenceOf('ER'), ...evidenceOf('QueryParameters')];
  if (others.length > 0) {
    proposals.push({
      id: 'obtained-from-others',
      text: say(
        'Opplysningene kommer både fra den registrerte og fra andre kilder.',
        'Opplysningane kjem både frå den registrerte og frå andre kjelder.',
        'The data come both from the data subject and from other sources.',
      ),
      why: say(
        'Da gjelder også artikkel 14: den registrerte skal få vite hvilke kilder opplysningene kommer fra, med mindre et unntak gjelder.',
        'Då gjeld også artikkel 14: den registrerte skal få vite kva kjelder opplysningane kjem frå, med mindre eit unntak gjeld.',
        'Article 14 then applies too: the data subject is told which sources the data come from, unless an exception applies.',
      ),
      effect: { field: 'obtainedFrom', value: 'both' },
      evidence: others,
      confidence: 'high',
    });
    const why = say(
      'Opplysninger fra registre settes sammen med det brukeren oppgir.',
      'Opplysningar frå register blir sette saman med det brukaren oppgir.',
      'Data from registers are combined with what the user gives.',
    );
    proposals.push({
      id: 'criterion-c6',
      text: say(
        'Sammenstilling av datasett (WP 248, kriterium 6)',
        'Samanstilling av datasett (WP 248, kriterium 6)',
        'Combining datasets (WP 248, criterion 6)',
      ),
      why,
      effect: { field: 'criteria', item: { item: 'c6', why } },
      evidence: others,
      // Filling in a name and an address is a weak case of combining; a person judges.
      confidence: 'low',
    });
  }
  return proposals;
};
