export declare const chartTexts: import("../../app/language.js").Texts<{
    readonly table: "Vis som tabell";
}> & {
    readonly namespace: string;
};
