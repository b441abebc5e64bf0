import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { VerbeterplanbordController } from './verbeterplanbord.controller.js';
import { VerbeterplanbordQueries } from './verbeterplanbord.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [VerbeterplanbordController],
  providers: [VerbeterplanbordQueries],
  exports: [VerbeterplanbordQueries],
})
export class VerbeterplanbordModule {}
