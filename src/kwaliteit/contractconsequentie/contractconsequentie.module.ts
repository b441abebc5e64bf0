import { Module } from '@nestjs/common';
import { ContractconsequentieController } from './contractconsequentie.controller.js';
import { ImposeContractconsequentieHandler } from './impose-contractconsequentie.handler.js';
import { RequireContractconsequentieHandler } from './require-contractconsequentie.handler.js';
import { WaiveContractconsequentieHandler } from './waive-contractconsequentie.handler.js';

@Module({
  controllers: [ContractconsequentieController],
  providers: [RequireContractconsequentieHandler, ImposeContractconsequentieHandler, WaiveContractconsequentieHandler],
})
export class ContractconsequentieModule {}
