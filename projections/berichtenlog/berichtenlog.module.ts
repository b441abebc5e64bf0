import { Global, Module } from '@nestjs/common';
import { VERZONDEN_POSTVAK, WACHTEND_POSTVAK } from '../../src/istandaarden/postvak/postvak-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { BerichtenlogController } from './berichtenlog.controller.js';
import { BerichtenlogQueries } from './berichtenlog.queries.js';
import { PostvakController } from './postvak.controller.js';
import { PostvakQueries } from './postvak.queries.js';

/** Global: a transport finds what waits through it. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [BerichtenlogController, PostvakController],
  providers: [
    BerichtenlogQueries,
    PostvakQueries,
    { provide: WACHTEND_POSTVAK, useExisting: PostvakQueries },
    { provide: VERZONDEN_POSTVAK, useExisting: PostvakQueries },
  ],
  exports: [BerichtenlogQueries, WACHTEND_POSTVAK, VERZONDEN_POSTVAK],
})
export class BerichtenlogModule {}
