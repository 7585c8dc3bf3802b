import { defineTexts } from '../../shared/language.js';

export const engagementTexts = defineTexts('engagement', {
  nb: {
    new: 'Nytt databehandlerforhold',
    add: 'Legg til databehandlerforholdet',
    contractor: 'Databehandler',
    principal: 'På vegne av',
    newContract: 'Hva heter avtalen?',
    contractDate: 'Avtalens dato',
    inWriting: 'Avtalen er skriftlig',
    activities: 'Hvilke behandlinger gjelder det?',
    missingContractor: 'Velg databehandleren, eller skriv navnet på en ny.',
    missingActivity: 'Velg minst én behandling.',
    needsActivity: 'Et databehandlerforhold gjelder en behandling. Registrer behandlingen først.',
    moreTerms: 'Flere standardvilkår',
    addTerms: 'Legg til standardvilkår',
    termsHelp: 'Velg vilkårene avtalen bygger på. Da får du varsel når leverandøren endrer dem.',
    listHelp: 'Velg listen avtalen bygger på. Da får du varsel når leverandøren endrer den.',
    noPlaces:
      'Ingen steder er ført opp. Før opp hvert land der opplysningene lagres, behandles eller kan nås fra.',
    noCertifications:
      'Ingen er ført opp. De kan vise at databehandleren gir tilstrekkelige garantier (artikkel 28).',
    remove: 'Slett databehandlerforholdet',
  },
  nn: {
    new: 'Nytt databehandlarforhold',
    add: 'Legg til databehandlarforholdet',
    contractor: 'Databehandlar',
    principal: 'På vegner av',
    newContract: 'Kva heiter avtalen?',
    contractDate: 'Dato for avtalen',
    inWriting: 'Avtalen er skriftleg',
    activities: 'Kva behandlingar gjeld det?',
    missingContractor: 'Vel databehandlaren, eller skriv namnet på ein ny.',
    missingActivity: 'Vel minst éi behandling.',
    needsActivity: 'Eit databehandlarforhold gjeld ei behandling. Registrer behandlinga først.',
    moreTerms: 'Fleire standardvilkår',
    addTerms: 'Legg til standardvilkår',
    termsHelp: 'Vel vilkåra avtalen byggjer på. Då får du varsel når leverandøren endrar dei.',
    listHelp: 'Vel lista avtalen byggjer på. Då får du varsel når leverandøren endrar henne.',
    noPlaces:
      'Ingen stader er førte opp. Før opp kvart land der opplysningane blir lagra, behandla eller kan nåast frå.',
    noCertifications:
      'Ingen er førte opp. Dei kan vise at databehandlaren gir tilstrekkelege garantiar (artikkel 28).',
    remove: 'Slett databehandlarforholdet',
  },
  en: {
    new: 'New engagement of a processor',
    add: 'Add the engagement',
    contractor: 'Processor',
    principal: 'On behalf of',
    newContract: 'What is the contract called?',
    contractDate: 'Date of the contract',
    inWriting: 'The contract is in writing',
    activities: 'Which processing is it for?',
    missingContractor: 'Choose the processor, or write the name of a new one.',
    missingActivity: 'Choose at least one processing activity.',
    needsActivity: 'A processor is engaged for a processing activity. Record the activity first.',
    moreTerms: 'More standard terms',
    addTerms: 'Add standard terms',
    termsHelp:
      'Choose the terms that the contract builds on. You are then told when the supplier changes them.',
    listHelp: 'Choose the list that the contract builds on. You are then told when the supplier changes it.',
    noPlaces:
      'No places are entered. Enter each country where the data are stored, processed or can be reached from.',
    noCertifications:
      'None are entered. They can show that the processor gives sufficient guarantees (Article 28).',
    remove: 'Delete the engagement',
  },
});
