// The screens that are there only with logins, fetched together: the first screen of all has one address of theirs in it, and not three.
export { AccessPage } from '../features/access/access-page.js';
export { NoticesPage } from '../features/notices/notices-page.js';
export { OwnPage } from '../features/own/own-page.js';
