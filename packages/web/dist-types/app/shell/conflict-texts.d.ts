export declare const conflictTexts: import("../language.js").Texts<{
    readonly title: "To har endret det samme";
    readonly lead: "Velg for hvert felt hva som skal gjelde. Ingenting er tapt.";
    readonly yours: "Ditt";
    readonly theirs: "Deres";
    readonly save: "Lagre valgene";
    readonly empty: "(tomt)";
}> & {
    readonly namespace: string;
};
