import { Module } from '@nestjs/common';
import { CorrectSamenwerkingsovereenkomstHandler } from './correct-samenwerkingsovereenkomst.handler.js';
import { SamenwerkingsovereenkomstController } from './samenwerkingsovereenkomst.controller.js';
import { SignSamenwerkingsovereenkomstHandler } from './sign-samenwerkingsovereenkomst.handler.js';

@Module({
  controllers: [SamenwerkingsovereenkomstController],
  providers: [SignSamenwerkingsovereenkomstHandler, CorrectSamenwerkingsovereenkomstHandler],
})
export class SamenwerkingsovereenkomstModule {}
