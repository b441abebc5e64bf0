import { Module } from '@nestjs/common';
import { ContractbepalingenController } from '../contractbepaling/contractbepalingen.controller.js';
import {
  AdoptContractmodelHandler,
  AttachBepalingenHandler,
  BindKwaliteitskaderHandler,
  CorrectBepalingHandler,
} from '../contractbepaling/contractbepalingen.handlers.js';
import { ContractmodelController } from '../contractmodel/contractmodel.controller.js';
import { PublishContractmodelHandler } from '../contractmodel/publish-contractmodel.handler.js';
import { KwaliteitskaderController } from '../kwaliteitskader/kwaliteitskader.controller.js';
import { PublishKwaliteitskaderHandler } from '../kwaliteitskader/publish-kwaliteitskader.handler.js';
import { ContractwijzigingController } from './contractwijziging.controller.js';
import {
  ActOnContractwijzigingHandler,
  AnnounceContractwijzigingHandler,
  ProposeContractwijzigingHandler,
  SignAddendumHandler,
} from './contractwijziging.handlers.js';

/** What a contract says, on which model and kwaliteitskader it rests, and how it changes. */
@Module({
  controllers: [
    ContractwijzigingController,
    ContractbepalingenController,
    KwaliteitskaderController,
    ContractmodelController,
  ],
  providers: [
    ProposeContractwijzigingHandler,
    ActOnContractwijzigingHandler,
    AnnounceContractwijzigingHandler,
    SignAddendumHandler,
    AttachBepalingenHandler,
    CorrectBepalingHandler,
    AdoptContractmodelHandler,
    BindKwaliteitskaderHandler,
    PublishKwaliteitskaderHandler,
    PublishContractmodelHandler,
  ],
})
export class ContractwijzigingModule {}
