/**
 * Saves what is typed when the hand rests, when the field is left, and when the page or the screen is: nothing typed is
 * lost. `later` remembers the newest value, `now` saves it at once.
 */
export declare const useAutosave: <T>(save: (value: T) => void) => {
    readonly later: (value: T) => void;
    readonly now: () => void;
};
