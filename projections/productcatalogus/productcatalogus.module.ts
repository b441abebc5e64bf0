import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { ProductcatalogusController } from './productcatalogus.controller.js';
import { ProductcatalogusQueries } from './productcatalogus.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [ProductcatalogusController],
  providers: [ProductcatalogusQueries],
})
export class ProductcatalogusModule {}
