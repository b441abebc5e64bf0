import { Module } from '@nestjs/common';
import {
  AgreeLumpsumHandler,
  AgreeVastBudgetHandler,
  GrantSubsidieHandler,
  ReportDagdelenHandler,
  ReportPopulatieHandler,
  SetMaximumSubsidiabeleKostenHandler,
  SettleBudgetHandler,
} from './bekostigingsafspraak/afspraak.handlers.js';
import { Afspraken } from './bekostigingsafspraak/afspraken.js';
import { BekostigingsafspraakController } from './bekostigingsafspraak/bekostigingsafspraak.controller.js';
import { ApproveResultaatbetalingHandler } from './betaling/approve-resultaatbetaling.handler.js';
import { BetalingController } from './betaling/betaling.controller.js';
import { BudgetController } from './budget/budget.controller.js';
import { EvaluateBudgetHandler } from './budget/evaluate-budget.handler.js';
import { ReleaseBudgetHandler } from './budget/release-budget.handler.js';
import { SetBudgetplafondHandler } from './budget/set-budgetplafond.handler.js';
import { DashboardconfiguratieController } from './dashboardconfiguratie/dashboardconfiguratie.controller.js';
import { SetOnderdrukkingsregelHandler } from './dashboardconfiguratie/set-onderdrukkingsregel.handler.js';
import { ApproveDeclaratieHandler } from './declaratie/approve-declaratie.handler.js';
import { CheckDeclaratieHandler } from './declaratie/check-declaratie.handler.js';
import { DeclaratieUitkomst } from './declaratie/declaratie-uitkomst.js';
import { DeclaratieController } from './declaratie/declaratie.controller.js';
import { Declaratiefeiten } from './declaratie/declaratiefeiten.js';
import { SubmitDeclaratieHandler } from './declaratie/submit-declaratie.handler.js';
import { FixPeildatumHandler } from './peilmoment/fix-peildatum.handler.js';
import { PeilmomentController } from './peilmoment/peilmoment.controller.js';

/** Needs a global provider of `UITGAVEN_FACTS`. */
@Module({
  controllers: [
    DeclaratieController,
    BetalingController,
    BudgetController,
    BekostigingsafspraakController,
    PeilmomentController,
    DashboardconfiguratieController,
  ],
  providers: [
    ApproveDeclaratieHandler,
    SubmitDeclaratieHandler,
    CheckDeclaratieHandler,
    Declaratiefeiten,
    DeclaratieUitkomst,
    ApproveResultaatbetalingHandler,
    SetBudgetplafondHandler,
    EvaluateBudgetHandler,
    ReleaseBudgetHandler,
    Afspraken,
    AgreeVastBudgetHandler,
    AgreeLumpsumHandler,
    GrantSubsidieHandler,
    ReportDagdelenHandler,
    ReportPopulatieHandler,
    SettleBudgetHandler,
    SetMaximumSubsidiabeleKostenHandler,
    FixPeildatumHandler,
    SetOnderdrukkingsregelHandler,
  ],
})
export class DeclaratieModule {}
