export declare const startTexts: import("../../app/language.js").Texts<{
    readonly title: "Vurderinger";
    readonly lead: "Åpne en vurdering, eller lag en ny fra en mal. En ny vurdering er klar til å skrives i med en gang.";
    readonly list: "Dine vurderinger";
    readonly empty: "Her er ingen vurderinger ennå. Lag den første under.";
    readonly changed: "Endret {{date}}";
    readonly make: "Lag en ny vurdering";
    readonly name: "Hva skal vurderes?";
    readonly nameHelp: "Som det skal stå på dokumentet, for eksempel «Søknad om barnehageplass – vurdering av personvernkonsekvenser».";
    readonly id: "Kortnavn i adressen";
    readonly idHelp: "Små bokstaver, tall og bindestrek. Kan ikke endres siden.";
    readonly from: "Start fra";
    readonly blank: "Tom vurdering";
    readonly blankHelp: "Bare kapitlene, uten innhold.";
    readonly template: "Start med kapitler, roller, tiltak og scenarioer som passer å bygge videre på.";
    readonly create: "Lag vurderingen";
    readonly creating: "Lager vurderingen";
    readonly nameRequired: "Skriv hva som skal vurderes.";
    readonly idRequired: "Kortnavnet må ha minst to tegn: små bokstaver, tall og bindestrek.";
    readonly idTaken: "Det finnes allerede en vurdering med dette kortnavnet.";
    readonly failed: "Vurderingen ble ikke laget";
}> & {
    readonly namespace: string;
};
