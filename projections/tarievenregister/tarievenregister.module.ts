import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { TarievenregisterController } from './tarievenregister.controller.js';
import { TarievenregisterQueries } from './tarievenregister.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [TarievenregisterController],
  providers: [TarievenregisterQueries],
})
export class TarievenregisterModule {}
