export { defaultPort, type RunningServer, type ServerOptions, startServer } from './main.js';
export { defaultDataDir } from './files/shipped.js';
export { apiProblemCodes, type RefusalCode } from './http/problem-codes.js';
