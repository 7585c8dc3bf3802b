import { type CommonSearch } from '../search-params.js';
import './shell.css';
/** What is around every screen: title, day, language, saving, navigation, and the chain of facts when it is open. */
export declare const Shell: ({ search }: {
    readonly search: CommonSearch;
}) => import("react").JSX.Element;
