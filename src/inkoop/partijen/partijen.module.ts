import { Module } from '@nestjs/common';
import { CertificatenController } from './certificaten/certificaten.controller.js';
import { ActOnCertificatenHandler } from './certificaten/certificaten.handler.js';
import { Dossier } from './dossier.js';

/** What is kept of an aanbieder and of the parties of its contracts, beside the contract itself. */
@Module({
  controllers: [CertificatenController],
  providers: [Dossier, ActOnCertificatenHandler],
})
export class PartijenModule {}
