import { Module } from '@nestjs/common';
import { AwardPredicaatHandler } from './award-predicaat.handler.js';
import { PredicaatController } from './predicaat.controller.js';
import { PublishPredicaatHandler } from './publish-predicaat.handler.js';
import { UnpublishPredicaatHandler } from './unpublish-predicaat.handler.js';
import { WithdrawPredicaatHandler } from './withdraw-predicaat.handler.js';

@Module({
  controllers: [PredicaatController],
  providers: [AwardPredicaatHandler, PublishPredicaatHandler, UnpublishPredicaatHandler, WithdrawPredicaatHandler],
})
export class PredicaatModule {}
