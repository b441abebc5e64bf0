import { newId } from '../../src/kernel/ids.js';
import { type Bekend, requestContext } from '../../src/platform/http/request-context.js';

/** Asks queries as a request does that gave `beschikbaarOp` (an instant) or `beschikbaarTotPositie`. */
export function zoalsBekend<T>(bekend: Bekend | string | undefined, work: () => Promise<T>): Promise<T> {
  const asked = typeof bekend === 'string' ? { op: bekend } : bekend;
  return requestContext.run({ correlationId: newId(), faults: [], bekend: asked }, work);
}
