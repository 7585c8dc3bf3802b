import './tasks.css';
/** What changed in the world, what leans on it here, and the answer to it. */
export declare const TasksPage: () => import("react").JSX.Element;
