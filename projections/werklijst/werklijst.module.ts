import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { WerklijstController } from './werklijst.controller.js';
import { WerklijstQueries } from './werklijst.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [WerklijstController],
  providers: [WerklijstQueries],
})
export class WerklijstModule {}
