import { type DynamicModule, Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { OcdsController } from './ocds.controller.js';
import { OCDS_VOORVOEGSEL, OcdsQueries } from './ocds.queries.js';

@Module({})
export class OcdsModule {
  static register(voorvoegsel: string | null): DynamicModule {
    return {
      module: OcdsModule,
      imports: [ReadModelsModule],
      controllers: [OcdsController],
      providers: [OcdsQueries, { provide: OCDS_VOORVOEGSEL, useValue: voorvoegsel }],
      exports: [OcdsQueries],
    };
  }
}
