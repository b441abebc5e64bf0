import { Module } from '@nestjs/common';
import { InkoopModule } from '../inkoop/inkoop.module.js';
import { RegioModule } from '../regio/regio.module.js';
import { ToegangModule } from '../toegang/toegang.module.js';
import { Berichtenpost } from './transport/berichtenpost.js';
import { BerichtImport } from './bericht-import.js';
import { BerichtController } from './bericht/bericht.controller.js';
import { Berichtontvangst } from './bericht/berichtontvangst.js';
import { Berichtplanner } from './bericht/berichtplan.js';
import { Berichtafwijzing } from './bericht/berichtafwijzing.js';
import { GedeeldDocument } from './bericht/gedeeld-document.js';
import { AssessDeclaratieberichtHandler } from './declaratiebericht/assess-declaratiebericht.handler.js';
import { Declaratiebeoordeling } from './declaratiebericht/declaratiebeoordeling.js';
import { Declaratieontvangst } from './declaratiebericht/declaratieontvangst.js';
import { Regelbronnenlezer } from './declaratiebericht/regelbronnen.js';
import { BerichtregelsController } from './regels/berichtregels.controller.js';
import { Postvak } from './postvak/postvak.js';
import { Retourontvangst } from './postvak/retourontvangst.js';
import { UitgaandBerichtController } from './postvak/postvak.controller.js';
import './postvak/uitgaandbericht.deadlines.js';
import {
  HandOverUitgaandBerichtHandler,
  SignalUitgaandBerichtOverdueHandler,
} from './postvak/uitgaandbericht.handlers.js';
import { ReceiveBerichtHandler } from './bericht/receive-bericht.handler.js';
import {
  EndBerichtWaitHandler,
  Hervatting,
  ResumeWachtendeBerichtenHandler,
} from './wachtkamer/wachtkamer.handlers.js';
import { Wachtkamer } from './wachtkamer/wachtkamer.js';
import { Toewijzingenlezer } from './verzoek/clienttoewijzingen.js';
import { VerzoekController } from './verzoek/verzoek.controller.js';
import './verzoek/verzoek.deadlines.js';
import { Verzoekbesluit } from './verzoek/verzoekbesluit.js';
import {
  GrantVerzoekHandler,
  RefuseVerzoekHandler,
  SignalVerzoekOverdueHandler,
  StartVerzoekOnderzoekHandler,
} from './verzoek/verzoekbesluit.handlers.js';
import { Verzoekontvangst } from './verzoek/verzoekontvangst.js';

/**
 * The iWmo and iJw gateway: messages in and their answers out. Needs the global event store, clock, personal-data vault
 * and providers of `WACHTEND_POSTVAK`, `VERZONDEN_POSTVAK` and `CLIENTTOEWIJZINGEN`.
 */
@Module({
  imports: [RegioModule, InkoopModule, ToegangModule],
  controllers: [BerichtController, UitgaandBerichtController, VerzoekController, BerichtregelsController],
  providers: [
    Berichtplanner,
    Berichtontvangst,
    Berichtafwijzing,
    GedeeldDocument,
    Regelbronnenlezer,
    Declaratiebeoordeling,
    Declaratieontvangst,
    AssessDeclaratieberichtHandler,
    ReceiveBerichtHandler,
    BerichtImport,
    Wachtkamer,
    Hervatting,
    ResumeWachtendeBerichtenHandler,
    EndBerichtWaitHandler,
    Toewijzingenlezer,
    Verzoekontvangst,
    Retourontvangst,
    Verzoekbesluit,
    StartVerzoekOnderzoekHandler,
    GrantVerzoekHandler,
    RefuseVerzoekHandler,
    SignalVerzoekOverdueHandler,
    Postvak,
    Berichtenpost,
    HandOverUitgaandBerichtHandler,
    SignalUitgaandBerichtOverdueHandler,
  ],
  exports: [BerichtImport, Postvak, Berichtenpost],
})
export class IstandaardenModule {}
