/** A range as somebody typed it, or why it is none. Decimal comma and decimal point, and spaces between thousands. */
export declare const readRange: (low: string, high: string) => {
    readonly ok: true;
    readonly range: readonly [number, number];
} | {
    readonly ok: false;
    readonly why: "notNumber" | "wrongRange";
};
