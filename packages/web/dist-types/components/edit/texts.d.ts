export declare const editTexts: import("../../app/language.js").Texts<{
    readonly edit: "Rediger";
    readonly done: "Ferdig";
    readonly empty: "Ikke fylt ut";
    readonly languages: {
        readonly nb: "Bokmål";
        readonly nn: "Nynorsk";
        readonly en: "Engelsk";
    };
    readonly needsNb: "Bokmål må fylles ut. Det som sto her før, gjelder til du skriver noe nytt.";
    readonly falls: "Tomt felt: bokmålsteksten vises i stedet.";
    readonly choose: "Velg";
    readonly low: "Lavest";
    readonly high: "Høyest";
    readonly wrongRange: "Det laveste tallet kan ikke være større enn det høyeste.";
    readonly notNumber: "Skriv et tall som ikke er negativt.";
    readonly add: "Legg til";
    readonly remove: "Fjern";
    readonly removeNamed: "Fjern: {{name}}";
    readonly removed: "Fjernet. Du kan angre øverst på siden.";
    readonly new: "ny rad";
}> & {
    readonly namespace: string;
};
