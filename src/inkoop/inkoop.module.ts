import { Global, Module } from '@nestjs/common';
import { AanbiederController } from './aanbieder/aanbieder.controller.js';
import { AanbiederZoeker } from './aanbieder/aanbieder-zoeker.js';
import { RegisterAanbiederHandler } from './aanbieder/register-aanbieder.handler.js';
import { AgreeTariefHandler } from './contract/agree-tarief.handler.js';
import { GrantClientenstopHandler, LiftClientenstopHandler } from './contract/clientenstop.handlers.js';
import {
  LetContractExpireHandler,
  SignalContractEndHandler,
  SignalVerlengingsoptieHandler,
} from './contract/contract-terms.handlers.js';
import { ContractController } from './contract/contract.controller.js';
import { ContracteindeController } from './contract/einde.controller.js';
import {
  LiftSuspensionHandler,
  SuspendContractHandler,
  TerminateContractHandler,
  WithdrawTerminationHandler,
} from './contract/einde.handlers.js';
import { ExerciseVerlengingsoptieHandler } from './contract/exercise-verlengingsoptie.handler.js';
import { ExtendContractHandler } from './contract/extend-contract.handler.js';
import { SignContractHandler } from './contract/sign-contract.handler.js';
import { EvaluateDekkingHandler } from './dekking/evaluate-dekking.handler.js';
import { DecideIndexatieHandler, RecordIndexcijferHandler } from './indexatie/act-on-indexatie.handler.js';
import { IndexatieController } from './indexatie/indexatie.controller.js';
import {
  AdoptKostprijsberekeningHandler,
  AgreeIndexeringsafspraakHandler,
  DisputeKostprijsberekeningHandler,
  ImportReferentietariefHandler,
  ProposeKostprijsberekeningHandler,
} from './tariefkaart/act-on-kostprijs.handlers.js';
import { ApplyIndexatieHandler } from './tariefkaart/apply-indexatie.handler.js';
import { SetTariefHandler } from './tariefkaart/set-tarief.handler.js';
import { SignalTariefherzieningHandler } from './tariefkaart/signal-tariefherziening.handler.js';
import { TariefkaartController } from './tariefkaart/tariefkaart.controller.js';
import { SetTrajectprijsHandler } from './trajectprijs/set-trajectprijs.handler.js';
import { TrajectprijsController } from './trajectprijs/trajectprijs.controller.js';

/** Global: other contexts look up the aanbieder of a message or a toewijzing. Needs a global provider of `DEKKING_FACTS`. */
@Global()
@Module({
  controllers: [
    AanbiederController,
    ContractController,
    ContracteindeController,
    TrajectprijsController,
    IndexatieController,
    TariefkaartController,
  ],
  providers: [
    AanbiederZoeker,
    RegisterAanbiederHandler,
    SignContractHandler,
    ExerciseVerlengingsoptieHandler,
    ExtendContractHandler,
    AgreeTariefHandler,
    GrantClientenstopHandler,
    LiftClientenstopHandler,
    TerminateContractHandler,
    WithdrawTerminationHandler,
    SuspendContractHandler,
    LiftSuspensionHandler,
    LetContractExpireHandler,
    SignalContractEndHandler,
    SignalVerlengingsoptieHandler,
    EvaluateDekkingHandler,
    SetTrajectprijsHandler,
    RecordIndexcijferHandler,
    DecideIndexatieHandler,
    ApplyIndexatieHandler,
    SetTariefHandler,
    SignalTariefherzieningHandler,
    ProposeKostprijsberekeningHandler,
    DisputeKostprijsberekeningHandler,
    AdoptKostprijsberekeningHandler,
    ImportReferentietariefHandler,
    AgreeIndexeringsafspraakHandler,
  ],
  exports: [AanbiederZoeker],
})
export class InkoopModule {}
