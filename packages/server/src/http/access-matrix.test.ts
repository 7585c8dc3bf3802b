import { describeAccess } from '../testing/describe-access.js';
import { startLoginServer } from '../testing/test-logins.js';

describeAccess(() => startLoginServer());
