import { Module } from '@nestjs/common';
import { InkooprondeModule } from '../inkoopronde/inkoopronde.module.js';
import { NietplaatsbareaanvraagController } from './aanvraag/nietplaatsbareaanvraag.controller.js';
import { ActOnNietplaatsbareaanvraagHandler } from './aanvraag/nietplaatsbareaanvraag.handler.js';
import { CapaciteitController } from './capaciteit/capaciteit.controller.js';
import { ActOnCapaciteitHandler } from './capaciteit/capaciteit.handler.js';
import { CertificatenController } from './certificaten/certificaten.controller.js';
import { ActOnCertificatenHandler } from './certificaten/certificaten.handler.js';
import { ContractpartijenController } from './contractpartijen/contractpartijen.controller.js';
import {
  ActOnContractpartijenHandler,
  CountMinimumClientenHandler,
} from './contractpartijen/contractpartijen.handlers.js';
import { Dossier } from './dossier.js';
import { RelatieprofielController } from './relatieprofiel/relatieprofiel.controller.js';
import { ActOnRelatieprofielHandler, ClassifyAanbiederHandler } from './relatieprofiel/relatieprofiel.handlers.js';

/**
 * What is kept of an aanbieder and of the parties of its contracts, beside the contract itself. Needs a global provider
 * of `CLIENTTELLING_FACTS`.
 */
@Module({
  imports: [InkooprondeModule],
  controllers: [
    CertificatenController,
    RelatieprofielController,
    CapaciteitController,
    ContractpartijenController,
    NietplaatsbareaanvraagController,
  ],
  providers: [
    Dossier,
    ActOnCertificatenHandler,
    ClassifyAanbiederHandler,
    ActOnRelatieprofielHandler,
    ActOnCapaciteitHandler,
    ActOnContractpartijenHandler,
    CountMinimumClientenHandler,
    ActOnNietplaatsbareaanvraagHandler,
  ],
})
export class PartijenModule {}
