import '../../app/shell/shell.css';
import './start.css';
/** The assessments there are, and a new one in under a minute. */
export declare const StartPage: () => import("react").JSX.Element;
