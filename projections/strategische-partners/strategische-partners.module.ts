import { Global, Module } from '@nestjs/common';
import { PARTNER_FACTS } from '../../src/leveranciersmanagement/partnerschap/partner-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { StrategischePartnersController } from './strategische-partners.controller.js';
import { StrategischePartnersFacts } from './strategische-partners.facts.js';
import { StrategischePartnersQueries } from './strategische-partners.queries.js';

/** Global: the write side asks for `PARTNER_FACTS` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [StrategischePartnersController],
  providers: [StrategischePartnersQueries, { provide: PARTNER_FACTS, useClass: StrategischePartnersFacts }],
  exports: [PARTNER_FACTS],
})
export class StrategischePartnersModule {}
