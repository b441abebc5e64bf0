import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { requestContext } from '../http/request-context.js';
import { type Observer, type RequestObservation } from './observer.js';

/** An address that no route knows: its text is the caller's, and there is no end to it. */
const UNKNOWN_ROUTE = 'onbekend';

/** Watches every request of the application. Call it after `configureHttp`, whose context it needs. */
export function observeHttp(app: NestFastifyApplication, observer: Observer): void {
  const server = app.getHttpAdapter().getInstance();
  const observations = new WeakMap<object, RequestObservation>();
  server.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    const observation = observer.request({
      method: request.method,
      correlationId: requestContext.getStore()?.correlationId ?? '',
      traceparent: typeof traceparent === 'string' ? traceparent : undefined,
    });
    observations.set(request, observation);
    observation.within(done);
  });
  // Reading a body leaves the asynchronous context of the request; what follows must be in it again.
  server.addHook('preValidation', (request, _reply, done) => {
    const observation = observations.get(request);
    if (observation === undefined) done();
    else observation.within(done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    observations.get(request)?.end(request.routeOptions.url ?? UNKNOWN_ROUTE, reply.statusCode);
    done();
  });
}
