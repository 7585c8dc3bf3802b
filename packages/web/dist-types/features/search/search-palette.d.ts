import './search.css';
/** One field that finds everything by its name, and what the text says; arrows choose, Enter opens. */
export declare const SearchPalette: ({ onClose }: {
    readonly onClose: () => void;
}) => import("react").JSX.Element;
