import { Module } from '@nestjs/common';
import { ActOnDvoHandler } from './act-on-dvo.handler.js';
import { DienstverleningsovereenkomstController } from './dienstverleningsovereenkomst.controller.js';
import { RegisterDienstverleningsovereenkomstHandler } from './register-dienstverleningsovereenkomst.handler.js';
import { SignalDvoExpiryHandler } from './signal-dvo-expiry.handler.js';

@Module({
  controllers: [DienstverleningsovereenkomstController],
  providers: [RegisterDienstverleningsovereenkomstHandler, ActOnDvoHandler, SignalDvoExpiryHandler],
})
export class DienstverleningsovereenkomstModule {}
