import { type Datum } from '../kernel/datum.js';
import { derivedId } from '../kernel/ids.js';
import {
  GrantClientenstop,
  LiftClientenstop,
  LiftSuspension,
  SuspendContract,
  TerminateContract,
} from '../inkoop/contract/contract.commands.js';
import {
  ActOnNietplaatsbareaanvraag,
  type Aanvraagactie,
} from '../inkoop/partijen/aanvraag/nietplaatsbareaanvraag.commands.js';
import { ActOnCapaciteit, type Capaciteitactie } from '../inkoop/partijen/capaciteit/capaciteit.commands.js';
import { ActOnCertificaten } from '../inkoop/partijen/certificaten/certificaten.commands.js';
import {
  ActOnContractpartijen,
  type PartijactieOf,
} from '../inkoop/partijen/contractpartijen/contractpartijen.commands.js';
import {
  ActOnRelatieprofiel,
  ClassifyAanbieder,
  type Indeling,
  type Relatieactie,
} from '../inkoop/partijen/relatieprofiel/relatieprofiel.commands.js';
import { demodocument } from './inkoopverhaal.js';
import { type Act, type DemoContext, geef } from './verhaal.js';

/** What the stories tell of aanbieders and contracts beside the care itself. */

type ActieVan<Actie, Type> = Omit<Extract<Actie, { type: Type }>, 'type'>;
const namens = (ctx: DemoContext) => ctx.envelope('contractbeheer', 'contractmanager');
const beheer = (ctx: DemoContext) => ctx.envelope('leveranciersmanagement', 'contractmanager');
/** Ids that a controller gives out for everybody else; here they follow from the story. */
const demoId = (...delen: readonly string[]): string => derivedId('demo', ...delen);

export interface Democertificaat {
  readonly aanbieder: string;
  readonly soort: ActieVan<ActOnCertificaten['actie'], 'RegisterCertificaat'>['soort'];
  readonly naam: string;
  readonly geldigVan: Datum;
  readonly geldigTot: Datum | null;
}

export function certificaat(datum: Datum, { aanbieder, ...gegevens }: Democertificaat): Act {
  return geef(datum, 'certificaat geregistreerd', (ctx, stand) => {
    const aanbiederId = stand.need(`aanbieder ${aanbieder}`);
    const certificaatId = demoId('certificaat', aanbiederId, gegevens.naam, gegevens.geldigVan);
    const actie = {
      ...{ type: 'RegisterCertificaat' as const, certificaatId, ...gegevens },
      ...{ document: demodocument(gegevens.naam), vervangt: null, ontvangenOp: datum },
    };
    return new ActOnCertificaten(aanbiederId, actie, { certificaatId }, namens(ctx));
  });
}

/** What an aanbieder says of its room: per gemeente and product how many places are free, and how long one waits. */
export function beschikbaarheid(
  datum: Datum,
  aanbieder: string,
  opgave: Omit<ActieVan<Capaciteitactie, 'ReportBeschikbaarheid'>, 'peildatum'>,
): Act {
  return capaciteit(datum, aanbieder, { type: 'ReportBeschikbaarheid', ...opgave, peildatum: datum }, {});
}

export function capaciteitstekort(
  datum: Datum,
  aanbieder: string,
  tekort: Omit<ActieVan<Capaciteitactie, 'ReportCapaciteitstekort'>, 'tekortId' | 'gemeldOp'>,
): Act {
  const tekortId = demoId('tekort', aanbieder, datum);
  return capaciteit(
    datum,
    aanbieder,
    { type: 'ReportCapaciteitstekort', tekortId, ...tekort, gemeldOp: datum },
    { tekortId },
  );
}

function capaciteit(
  datum: Datum,
  aanbieder: string,
  actie: Capaciteitactie,
  antwoord: Readonly<Record<string, string>>,
): Act {
  return geef(datum, 'capaciteit opgegeven', (ctx, stand) => {
    const aanbiederId = stand.need(`aanbieder ${aanbieder}`);
    return new ActOnCapaciteit(aanbiederId, actie, antwoord, ctx.envelope('contractbeheer', 'aanbieder', aanbiederId));
  });
}

/** A request that no product fits; nothing in it says whose it is. */
export function nietPlaatsbaar(
  datum: Datum,
  aanvraag: Omit<ActieVan<Aanvraagactie, 'RegisterNietPlaatsbareAanvraag'>, 'aanvraagId' | 'gemeldOp'>,
  gevonden?: { readonly op: Datum; readonly oplossing: string; readonly aanbieder: string | null },
): Act[] {
  const { gemeentecode } = aanvraag;
  const aanvraagId = demoId('aanvraag', gemeentecode, datum, aanvraag.gezocht);
  const register = { type: 'RegisterNietPlaatsbareAanvraag' as const, aanvraagId, ...aanvraag, gemeldOp: datum };
  const envelope = (ctx: DemoContext) => ctx.envelope('toegang', 'consulent', gemeentecode);
  const acts = [
    geef(datum, 'aanvraag zonder aanbod', (ctx) => new ActOnNietplaatsbareaanvraag(register, envelope(ctx))),
  ];
  if (gevonden === undefined) return acts;
  const { op, oplossing, aanbieder } = gevonden;
  return [
    ...acts,
    geef(op, 'passend aanbod gevonden', (ctx, stand) => {
      const aanbiederId = aanbieder === null ? null : stand.need(`aanbieder ${aanbieder}`);
      const actie = { type: 'FindPassendAanbod' as const, aanvraagId, oplossing, aanbiederId, gevondenOp: op };
      return new ActOnNietplaatsbareaanvraag(actie, envelope(ctx));
    }),
  ];
}

export function combinatie(datum: Datum, contract: string, leden: readonly string[], vanaf: Datum, bron: string): Act {
  return geef(datum, 'combinatie gevormd', (ctx, stand) => {
    const actie = {
      ...{ type: 'FormCombinatie' as const, vanaf, bron },
      leden: leden.map((lid) => stand.need(`aanbieder ${lid}`)),
    };
    return new ActOnContractpartijen(stand.need(`contract ${contract}`), actie, {}, namens(ctx));
  });
}

type Onderaanneming = PartijactieOf<'RegisterOnderaannemer'>;

export function onderaannemer(
  datum: Datum,
  contract: string,
  { naam, kvkNummer }: { readonly naam: string; readonly kvkNummer: string },
  gegevens: Pick<Onderaanneming, 'gemeenten' | 'productcodes' | 'vanaf' | 'bron'> & Partial<Onderaanneming>,
): Act {
  return geef(datum, 'onderaannemer geregistreerd', (ctx, stand) => {
    const contractId = stand.need(`contract ${contract}`);
    const onderaannemingId = demoId('onderaanneming', contractId, naam);
    const actie: Onderaanneming = {
      ...{ type: 'RegisterOnderaannemer', onderaannemingId, laatsteDag: null, instemming: [], onder: null },
      onderaannemer: { aanbiederId: null, naam, agbcode: null, kvkNummer },
      ...gegevens,
    };
    return new ActOnContractpartijen(contractId, actie, { onderaannemingId }, namens(ctx));
  });
}

export function verbeterpunt(
  datum: Datum,
  aanbieder: string,
  punt: Omit<ActieVan<Relatieactie, 'SetVerbeterpunt'>, 'verbeterpuntId' | 'gesteldOp'>,
): Act {
  const verbeterpuntId = demoId('verbeterpunt', aanbieder, datum);
  return relatie(datum, 'verbeterpunt gesteld', aanbieder, {
    ...{ type: 'SetVerbeterpunt', verbeterpuntId, ...punt, gesteldOp: datum },
  });
}

export function continuiteitsrisico(
  datum: Datum,
  aanbieder: string,
  risico: Omit<ActieVan<Relatieactie, 'ReportContinuiteitsrisico'>, 'risicoId' | 'gemeldOp'>,
): Act {
  const risicoId = demoId('risico', aanbieder, datum);
  return relatie(datum, 'continuiteitsrisico gemeld', aanbieder, {
    ...{ type: 'ReportContinuiteitsrisico', risicoId, ...risico, gemeldOp: datum },
  });
}

function relatie(datum: Datum, wat: string, aanbieder: string, actie: Relatieactie): Act {
  return geef(
    datum,
    wat,
    (ctx, stand) => new ActOnRelatieprofiel(stand.need(`aanbieder ${aanbieder}`), actie, {}, beheer(ctx)),
  );
}

export function deelIn(datum: Datum, aanbieder: string, indeling: Omit<Indeling, 'type' | 'ingedeeldOp'>): Act {
  return geef(
    datum,
    'aanbieder ingedeeld',
    (ctx, stand) =>
      new ClassifyAanbieder(
        stand.need(`aanbieder ${aanbieder}`),
        { type: 'ClassifyAanbieder', ...indeling, ingedeeldOp: datum },
        beheer(ctx),
      ),
  );
}

type Stop = GrantClientenstop['data'];

/** Written permission to take no new clients, and where it was lifted, from which day on. */
export function clientenstop(
  contract: string,
  stop: Omit<Stop, 'contractId' | 'toestemming' | 'laatsteDag'>,
  opgeheven?: { readonly op: Datum; readonly per: Datum; readonly reden: string },
): Act[] {
  const naam = `clientenstop ${contract} ${stop.ingangsdatum}`;
  const contractOf = `contract ${contract}`;
  const acts: Act[] = [
    geef(
      stop.toestemmingOp,
      'clientenstop toegestaan',
      (ctx, stand) => {
        const data = {
          contractId: stand.need(contractOf),
          ...stop,
          toestemming: 'Brief van de regio',
          laatsteDag: null,
        };
        return new GrantClientenstop(data, namens(ctx));
      },
      ['clientenstopId', naam],
    ),
  ];
  if (opgeheven === undefined) return acts;
  const { op, per, reden } = opgeheven;
  return [
    ...acts,
    geef(op, 'clientenstop opgeheven', (ctx, stand) => {
      const data = { contractId: stand.need(contractOf), clientenstopId: stand.need(naam), opgehevenPer: per, reden };
      return new LiftClientenstop(data, namens(ctx));
    }),
  ];
}

export function schorsing(
  contract: string,
  data: Omit<SuspendContract['data'], 'contractId' | 'laatsteDag'>,
  opgeheven?: { readonly op: Datum; readonly per: Datum; readonly reden: string },
): Act[] {
  const naam = `schorsing ${contract} ${data.ingangsdatum}`;
  const contractOf = `contract ${contract}`;
  const acts: Act[] = [
    geef(
      data.besluitDatum,
      'contract geschorst',
      (ctx, stand) =>
        new SuspendContract({ contractId: stand.need(contractOf), ...data, laatsteDag: null }, namens(ctx)),
      ['schorsingId', naam],
    ),
  ];
  if (opgeheven === undefined) return acts;
  const { op, per, reden } = opgeheven;
  return [
    ...acts,
    geef(op, 'schorsing opgeheven', (ctx, stand) => {
      const lift = { contractId: stand.need(contractOf), schorsingId: stand.need(naam), opgehevenPer: per, reden };
      return new LiftSuspension(lift, namens(ctx));
    }),
  ];
}

export function beeindig(contract: string, data: Omit<TerminateContract['data'], 'contractId'>): Act {
  return geef(
    data.besluitDatum,
    'contract beeindigd',
    (ctx, stand) => new TerminateContract({ contractId: stand.need(`contract ${contract}`), ...data }, namens(ctx)),
  );
}
