export declare const shellTexts: import("../language.js").Texts<{
    readonly skip: "Hopp til innholdet";
    readonly menu: "Meny";
    readonly close: "Lukk";
    readonly nav: "Hovedmeny";
    readonly asOf: "Vis slik det var";
    readonly today: "I dag";
    readonly language: "Språk";
    readonly undo: "Angre";
    readonly redo: "Gjør om";
    readonly find: "Finn";
    readonly loading: "Henter vurderingen";
    readonly failed: "Vurderingen kunne ikke hentes";
    readonly retry: "Prøv igjen";
    readonly past: "Du ser vurderingen slik den sto {{date}}.";
    readonly backToToday: "Vis i dag";
    readonly save: {
        readonly saved: "Lagret";
        readonly saving: "Lagrer";
        readonly offline: "Ikke kontakt med tjeneren. {{n}} endringer venter trygt her.";
        readonly conflict: "Noen andre har endret det samme";
        readonly refused: "Endringen ble avvist";
    };
    readonly screens: {
        readonly overview: "Oversikt";
        readonly timeline: "Tidslinje";
        readonly chapters: "Kapitler";
        readonly activities: "Behandlinger";
        readonly suppliers: "Leverandører og overføringer";
        readonly risk: "Risiko";
        readonly measures: "Tiltak";
        readonly alternatives: "Alternativer";
        readonly rights: "Rettigheter og friheter";
        readonly tasks: "Oppgaver";
        readonly publish: "Utgi";
        readonly history: "Historikk";
    };
    readonly standing: {
        readonly supported: "Står";
        readonly challenged: "Utfordret";
        readonly fallen: "Falt";
        readonly unsupported: "Uten grunnlag";
    };
    readonly explain: "Forklar";
    readonly explainTitle: "Hva bygger dette på?";
    readonly verification: {
        readonly P: "lest i primærkilden";
        readonly S: "bekreftet i sekundærkilde";
        readonly K: "ikke kontrollert";
        readonly U: "usikkert";
    };
    readonly source: "Kilde";
    readonly lastChecked: "sist undersøkt";
    readonly ifItFalls: "Hvis dette faller";
    readonly exampleOnly: "Eksemplets egen vurdering";
}> & {
    readonly namespace: string;
};
