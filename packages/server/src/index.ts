export { defaultPort, type ServerOptions, startServer } from './main.js';
export type { RunningServer } from './running-server.js';
export { defaultDataDir } from './files/shipped.js';
export { apiProblemCodes, type RefusalCode } from '@risikobilde/api';
