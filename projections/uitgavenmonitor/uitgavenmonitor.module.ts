import { Global, Module } from '@nestjs/common';
import { UITGAVEN_FACTS } from '../../src/declaratie/budget/uitgaven-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { UitgavenmonitorController } from './uitgavenmonitor.controller.js';
import { UitgavenmonitorFacts } from './uitgavenmonitor.facts.js';
import { UitgavenmonitorQueries } from './uitgavenmonitor.queries.js';

/** Global: the signals of a ceiling are judged by its sums. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [UitgavenmonitorController],
  providers: [UitgavenmonitorQueries, { provide: UITGAVEN_FACTS, useClass: UitgavenmonitorFacts }],
  exports: [UITGAVEN_FACTS],
})
export class UitgavenmonitorModule {}
