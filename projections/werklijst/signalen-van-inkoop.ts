import { addDays, addMonths } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { dekkingEvents } from '../../src/inkoop/dekking/dekking.events.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { aanmeldingEvents } from '../../src/inkoop/inkoopronde/aanmelding/aanmelding.events.js';
import { gunningEvents } from '../../src/inkoop/inkoopronde/gunning/gunning.events.js';
import { inlichtingenEvents } from '../../src/inkoop/inkoopronde/inlichtingen/inlichtingen.events.js';
import { type Instroommoment } from '../../src/inkoop/inkoopronde/inhoud/ronde.js';
import { inkoopvormkeuzeEvents } from '../../src/inkoop/inkoopronde/keuze/inkoopvormkeuze.events.js';
import { inkooprondeEvents } from '../../src/inkoop/inkoopronde/ronde/inkoopronde.events.js';
import { indexatieEvents } from '../../src/inkoop/indexatie/indexatie.events.js';
import { tariefkaartEvents } from '../../src/inkoop/tariefkaart/tariefkaart.events.js';
import { type Writer } from '../runner/projection.js';
import { CLIENTENSTOP_MAANDEN, VOORLOOP } from './soorten.js';
import {
  type Bron,
  dagVan,
  open,
  openEenmaal,
  sluit,
  sluitAlle,
  vooraf,
  wijzig,
  type Write,
  type Fold,
} from './werklijst.docs.js';

/** A ronde that can follow on contracts that end (R-CON-18). */
export interface RondeDoc {
  readonly regio: string;
  readonly rondeId: string;
  readonly productcodes: readonly string[];
  readonly gemeenten: readonly string[];
  readonly contractenVanaf: string | null;
  readonly gestartOp: string;
}

type OverRonde = Bron & { readonly data: { readonly rondeId: string } };
const gunningAf = (event: OverRonde, write: Write): void =>
  sluit(event, write, ['definitief-gunnen', event.data.rondeId]);

type OverOnderdelen = Bron & {
  readonly data: { readonly aanmeldingId: string; readonly onderdelen: readonly string[] };
};
function besloten(event: OverOnderdelen, write: Write, hoe: 'afgehandeld' | 'vervallen'): void {
  const { aanmeldingId, onderdelen } = event.data;
  for (const deel of onderdelen) sluit(event, write, ['aanmelding-beslissen', aanmeldingId, deel], hoe);
}

/** Until the ronde is published nobody applies; a moment without a last day closes with its ronde (E-52). */
function momentSluit(event: Bron, write: Write, rondeId: string, moment: Instroommoment): void {
  const { sleutel, opent, sluit: laatste } = moment;
  if (laatste === null) return sluit(event, write, ['instroommoment-sluit', rondeId, sleutel], 'vervallen');
  const bekend = dagVan(event.occurredAt);
  open(event, write, {
    soort: 'instroommoment-sluit',
    ...{ aggregaat: 'inkoopronde', onderwerpId: rondeId, deel: sleutel },
    wat: `Instroommoment ${sleutel} sluit na ${laatste}`,
    uiterlijk: laatste,
    // It cannot close soon before it is open.
    verschijntOp: vooraf(laatste, VOORLOOP.instroommoment, opent > bekend ? opent : bekend),
  });
}

/** What a ronde asks of its people. */
export const signalenVanInkoop: readonly Fold[] = [
  on(inkooprondeEvents, {
    InkooprondeStarted: (event, write: Writer<'rondes'>) => {
      const { rondeId, onderdelen, gemeenten, contractenVanaf, gestartOp } = event.data;
      const productcodes = onderdelen.flatMap((one) => one.productcodes);
      const doc = { regio: event.regio, rondeId, productcodes, gemeenten, contractenVanaf, gestartOp };
      write.put<RondeDoc>('rondes', rondeId, () => doc);
    },
    InkooprondeClosed: (event, write: Write) =>
      open(event, write, {
        soort: 'raad-informeren',
        ...{ aggregaat: 'inkoopronde', onderwerpId: event.data.rondeId },
        wat: 'De inschrijving is gesloten; de raad weet nog niet wat eruit kwam',
      }),
    RaadInformed: (event, write: Write) => sluit(event, write, ['raad-informeren', event.data.rondeId]),
  }),
  on(inkooprondeEvents, {
    InkooprondePublished: (event, write: Write) => {
      for (const moment of event.data.momenten) momentSluit(event, write, event.data.rondeId, moment);
    },
    InstroommomentPlanned: (event, write: Write) => {
      const { rondeId, moment, gepubliceerd } = event.data;
      if (gepubliceerd) momentSluit(event, write, rondeId, moment);
    },
    InstroommomentReplanned: (event, write: Write) => {
      const { rondeId, moment, gepubliceerd } = event.data;
      if (gepubliceerd) momentSluit(event, write, rondeId, moment);
    },
    TussentijdseInstroomOpened: (event, write: Write) =>
      momentSluit(event, write, event.data.rondeId, event.data.moment),
    InstroommomentClosed: (event, write: Write) =>
      sluit(event, write, ['instroommoment-sluit', event.data.rondeId, event.data.moment.sleutel]),
    InkooprondeClosed: (event, write: Write) =>
      sluitAlle(event, write, event.data.rondeId, 'vervallen', ['instroommoment-sluit']),
  }),
  on(inkoopvormkeuzeEvents, {
    SasDrempelExceeded: (event, write: Write) =>
      open(event, write, {
        soort: 'sas-vraag',
        ...{ aggregaat: 'inkoopvormkeuze', onderwerpId: event.data.rondeId },
        wat: 'De geraamde contractwaarde komt boven de drempel',
      }),
    SasVraagJudged: (event, write: Write) => sluit(event, write, ['sas-vraag', event.data.rondeId]),
  }),
  on(inlichtingenEvents, {
    VraagAsked: (event, write: Write) => {
      const { rondeId, vraagId } = event.data;
      open(event, write, {
        soort: 'vraag-beantwoorden',
        ...{ aggregaat: 'inlichtingen', onderwerpId: rondeId, deel: vraagId },
        wat: 'Een vraag over de inkoopronde heeft nog geen antwoord',
      });
    },
    VraagAnswered: (event, write: Write) =>
      sluit(event, write, ['vraag-beantwoorden', event.data.rondeId, event.data.vraagId]),
  }),
  on(aanmeldingEvents, {
    AanmeldingSubmitted: (event, write: Write) => {
      const { aanmeldingId, aanbiederId, onderdelen } = event.data;
      // It replaces what was submitted before.
      sluitAlle(event, write, aanmeldingId, 'vervallen', ['aanmelding-beslissen']);
      for (const deel of onderdelen)
        open(event, write, {
          soort: 'aanmelding-beslissen',
          ...{ aggregaat: 'aanmelding', onderwerpId: aanmeldingId, deel, aanbiederId },
          wat: `Een aanmelding voor onderdeel ${deel} wacht op een besluit`,
        });
    },
    AanmeldingWithdrawn: (event, write: Write) => besloten(event, write, 'vervallen'),
    AanbiederAdmitted: (event, write: Write) => besloten(event, write, 'afgehandeld'),
    AanmeldingRejected: (event, write: Write) => besloten(event, write, 'afgehandeld'),
    BezwaarSubmitted: (event, write: Write) =>
      open(event, write, {
        soort: 'bezwaar',
        ...{ aggregaat: 'aanmelding', onderwerpId: event.data.aanmeldingId },
        wat: 'Bezwaar tegen het besluit op een aanmelding',
      }),
    BezwaarDecided: (event, write: Write) => {
      const { aanmeldingId, heropend } = event.data;
      sluit(event, write, ['bezwaar', aanmeldingId]);
      // The decision fell: it is taken again.
      for (const deel of heropend)
        wijzig(event, write, ['aanmelding-beslissen', aanmeldingId, deel], (doc) => ({
          ...{ ...doc, verschijntOp: dagVan(event.occurredAt), einde: null, eindeOp: null },
        }));
    },
  }),
  on(gunningEvents, {
    StandstillEnded: (event, write: Write) =>
      open(event, write, {
        soort: 'definitief-gunnen',
        ...{ aggregaat: 'gunning', onderwerpId: event.data.rondeId },
        wat: `De wachttijd na de voorlopige gunning eindigde op ${event.data.bezwaarTot}`,
        verschijntOp: addDays(event.data.bezwaarTot, 1),
      }),
    GunningWithdrawn: gunningAf,
    GunningFinallyAwarded: gunningAf,
  }),
  on(contractEvents, {
    ClientenstopGranted: (event, write: Write) => {
      const { contractId, clientenstopId, gemeenten, ingangsdatum, laatsteDag } = event.data;
      if (laatsteDag !== null) return;
      open(event, write, {
        soort: 'clientenstop',
        ...{ aggregaat: 'contract', onderwerpId: contractId, deel: clientenstopId, gemeenten },
        wat: `Clientenstop sinds ${ingangsdatum}, zonder laatste dag`,
        verschijntOp: addMonths(ingangsdatum, CLIENTENSTOP_MAANDEN),
      });
    },
    ClientenstopLifted: (event, write: Write) =>
      sluit(event, write, ['clientenstop', event.data.contractId, event.data.clientenstopId]),
    ContractExpired: (event, write: Write) =>
      sluitAlle(event, write, event.data.contractId, 'vervallen', ['clientenstop']),
  }),
  on(dekkingEvents, {
    DekkingShortfallDetected: (event, write: Write) => {
      const { regioId, norm, naam, gemeentecode, minimum, aantal, vanaf } = event.data;
      open(event, write, {
        soort: 'dekkingstekort',
        ...{ aggregaat: 'dekking', onderwerpId: regioId, deel: `${norm}/${gemeentecode}`, gemeenten: [gemeentecode] },
        wat: `${naam}: ${aantal} van ${minimum} vanaf ${vanaf}`,
        // The last day on which there are enough.
        uiterlijk: addDays(vanaf, -1),
      });
    },
    DekkingRestored: (event, write: Write) => {
      const { regioId, norm, gemeentecode, reden } = event.data;
      const hoe = reden === 'weer-voldoende' ? 'afgehandeld' : 'vervallen';
      sluit(event, write, ['dekkingstekort', regioId, `${norm}/${gemeentecode}`], hoe);
    },
  }),
  on(indexatieEvents, {
    IndexcijferRecorded: (event, write: Write) => {
      const { jaar, stand } = event.data;
      if (stand !== 'voorlopig') return;
      openEenmaal(event, write, {
        soort: 'indexatie',
        ...{ aggregaat: 'indexatie', onderwerpId: event.regio, deel: String(jaar) },
        wat: `Index van de tarieven voor ${jaar}`,
        uiterlijk: `${jaar - 1}-12-31`,
      });
    },
    IndexatieDecided: (event, write: Write) => sluit(event, write, ['indexatie', event.regio, String(event.data.jaar)]),
  }),
  on(tariefkaartEvents, {
    TariefSet: (event, write: Write) => {
      const { kaartId, productcode, eenheid, uitvoeringsvariant, kostensoort, aanbiederId } = event.data;
      const { herzienVoor, geldigTot, geldigVanaf } = event.data;
      const onderwerpId = [event.regio, productcode, eenheid, uitvoeringsvariant, kostensoort, aanbiederId].join('/');
      sluitAlle(event, write, onderwerpId, 'afgehandeld');
      if (herzienVoor === null || (geldigTot !== null && geldigTot < herzienVoor)) return;
      open(event, write, {
        soort: 'tariefherziening',
        ...{ aggregaat: 'tariefkaart', onderwerpId, deel: kaartId, aanbiederId },
        wat: `Tarief van product ${productcode} per eenheid ${eenheid}, vastgesteld per ${geldigVanaf}`,
        uiterlijk: herzienVoor,
        verschijntOp: vooraf(herzienVoor, VOORLOOP.tariefherziening, geldigVanaf),
      });
    },
  }),
];
