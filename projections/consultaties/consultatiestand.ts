import { type Datum } from '../../src/kernel/datum.js';
import {
  type Consultatieadvies,
  type ConsultatieAntwoord,
  type Consultatieregel,
  type Consultatiestand,
} from './consultaties.dto.js';
import { type AdviesDoc, type ConsultatieDoc } from './consultaties.projection.js';

/** A consultation as it stood on a day; undefined where it was not open yet. Pure. */
export function consultatieOp(doc: ConsultatieDoc, op: Datum): ConsultatieAntwoord | undefined {
  if (doc.geopendOp > op) return undefined;
  const verlengingen = doc.verlengingen.filter(({ verlengdOp }) => verlengdOp <= op);
  const tot = verlengingen.at(-1)?.tot ?? doc.tot;
  const gesloten = doc.gesloten !== null && doc.gesloten.geslotenOp <= op ? doc.gesloten : null;
  const ingetrokken = doc.ingetrokken !== null && doc.ingetrokken.ingetrokkenOp <= op ? doc.ingetrokken : null;
  const adviezen = doc.adviezen.flatMap((one) => adviesOp(one, tot, op) ?? []);
  const punten = adviezen.flatMap((one) => one.punten);
  const tel = (...verwerkingen: (string | null)[]) =>
    punten.filter(({ verwerking }) => verwerkingen.includes(verwerking)).length;
  return {
    ...{
      consultatieId: doc.consultatieId,
      soort: doc.soort,
      onderwerp: doc.onderwerp,
      van: doc.van,
      tot,
      geldigOp: op,
    },
    ...{ vragen: doc.vragen, document: doc.document, over: doc.over, kanaal: doc.kanaal },
    ...{ geopendOp: doc.geopendOp, geopendDoor: doc.geopendDoor, verlengingen, adviezen },
    stand: standOp(doc.van, tot, gesloten !== null, ingetrokken !== null, op),
    gevraagd: doc.gevraagd.map((one) => ({
      ...one,
      aantalAdviezen: adviezen.filter(({ van }) => zelfde(van, one)).length,
    })),
    ...{ onbeantwoord: tel(null), overgenomen: tel('overgenomen', 'deels-overgenomen') },
    nietOvergenomen: tel('niet-overgenomen'),
    conclusie: gesloten?.conclusie ?? null,
    verslag: gesloten?.verslag ?? null,
    geslotenOp: gesloten?.geslotenOp ?? null,
    redenIngetrokken: ingetrokken?.reden ?? null,
  };
}

/** `aanbieders` asks all of them at once: every reaction of one answers it. */
function zelfde(van: AdviesDoc['van'], gevraagde: ConsultatieDoc['gevraagd'][number]): boolean {
  if (van.soort !== gevraagde.soort || van.gemeentecode !== gevraagde.gemeentecode) return false;
  return van.soort === 'aanbieders' || van.naam.trim().toLowerCase() === gevraagde.naam.trim().toLowerCase();
}

function standOp(van: Datum, tot: Datum, gesloten: boolean, ingetrokken: boolean, op: Datum): Consultatiestand {
  if (ingetrokken) return 'ingetrokken';
  if (gesloten) return 'gesloten';
  if (op < van) return 'gepland';
  return op <= tot ? 'loopt' : 'te-beantwoorden';
}

function adviesOp(doc: AdviesDoc, tot: Datum, op: Datum): Consultatieadvies | undefined {
  const { adviesId, van, ontvangenOp, document } = doc;
  if (ontvangenOp > op) return undefined;
  const beantwoordingen = doc.beantwoordingen.filter(({ beantwoordOp }) => beantwoordOp <= op);
  const laatste = beantwoordingen.at(-1);
  return {
    ...{ adviesId, van, ontvangenOp, naTermijn: ontvangenOp > tot, document },
    punten: doc.punten.map(({ nummer, punt }) => {
      const antwoord = laatste?.antwoorden.find((one) => one.nummer === nummer);
      return { nummer, punt, verwerking: antwoord?.verwerking ?? null, waarom: antwoord?.waarom ?? null };
    }),
    beantwoordOp: laatste?.beantwoordOp ?? null,
    beantwoordDoor: laatste?.door ?? null,
    brief: laatste?.brief ?? null,
    wijzigingen: beantwoordingen.flatMap(({ reden, beantwoordOp, door }) =>
      reden === null ? [] : [{ op: beantwoordOp, door, reden }],
    ),
  };
}

export function regelVan(consultatie: ConsultatieAntwoord): Consultatieregel {
  const { consultatieId, soort, onderwerp, van, tot, stand, gevraagd, adviezen } = consultatie;
  const { onbeantwoord, overgenomen, nietOvergenomen } = consultatie;
  return {
    ...{ consultatieId, soort, onderwerp, van, tot, stand, onbeantwoord, overgenomen, nietOvergenomen },
    ...{ gevraagden: gevraagd.length, adviezen: adviezen.length },
  };
}
