/** The log of a region as the product fills it: cases from client to result, many of them side by side. */
import { createHash } from 'node:crypto';

const GEMEENTEN = 40;
const AANBIEDERS = 150;
/** Cases that go on at the same time: so far apart lie two events of one case, in cases. */
const SIDE_BY_SIDE = 5_000;

const idOf = (kind, number) => {
  const hex = createHash('sha256').update(`${kind}-${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const day = (number) => new Date(Date.UTC(2022, 0, 1 + (number % 1_400))).toISOString().slice(0, 10);

function caseEvents(number) {
  const clientId = idOf('client', Math.floor(number / 2));
  const toewijzingId = idOf('toewijzing', number);
  const resultaatId = idOf('resultaat', number);
  const aanbiederId = idOf('aanbieder', number % AANBIEDERS);
  const gemeentecode = `${1000 + (number % GEMEENTEN)}`;
  const segment = `segment-${number % 5}`;
  const productcode = `4${number % 9}A${number % 7}`;
  const sent = day(number);
  const toewijzing = `toewijzing-${toewijzingId}`;
  const place = { resultaatId, toewijzingId, aanbiederId, gemeentecode, segment, productcode };
  const term = { uiterste: day(number + 30), kalenderVersie: 'nl-2' };
  return [
    [`client-${clientId}`, 'ClientPseudonymised', { clientId, gemeentecode }, sent],
    [
      toewijzing,
      'ToewijzingSent',
      {
        ...{ toewijzingId, toewijzingnummer: String(number), clientId, gemeentecode, aanbiederId },
        ...{ contractId: idOf('contract', number % AANBIEDERS), productcode, productcategorie: '45', segment },
        ...{ gewensteStartdatum: day(number + 10), einddatum: day(number + 300), omvang: null, budget: null },
        ...{ toegewezenOp: sent, berichtId: null, productversie: null, bekostiging: null },
      },
      sent,
    ],
    [
      toewijzing,
      'StarttermijnStarted',
      { toewijzingId, gewensteStartdatum: day(number + 10), werkdagen: 14, ...term },
      sent,
    ],
    [toewijzing, 'ToewijzingAccepted', { toewijzingId }, day(number + 2)],
    [`inzage-${clientId}`, 'CasusViewed', { clientId, doel: 'voortgang' }, day(number + 5)],
    [
      toewijzing,
      'ZorgStarted',
      { toewijzingId, begindatum: day(number + 20), tijdig: true, werkdagen: 8, ...term, berichtId: null },
      day(number + 20),
    ],
    [
      `resultaat-${resultaatId}`,
      'ResultaatAgreed',
      { ...place, clientId, resultaatgebied: 'wonen', doelVerwijzing: idOf('doel', number), afgesprokenOp: sent },
      sent,
    ],
    [
      `resultaat-${resultaatId}`,
      'ResultaatMeasured',
      {
        ...place,
        behaald: number % 3 > 0,
        redenCode: number % 3 > 0 ? null : 'VERHUISD',
        gemetenOp: day(number + 200),
        bron: 'schouw',
      },
      day(number + 200),
    ],
  ];
}

/** `[stream, type, data, valid time]`, at most `count` of them. */
function* facts(count) {
  let left = count;
  for (let number = 0; number < AANBIEDERS && left > 0; number += 1, left -= 1) {
    const aanbiederId = idOf('aanbieder', number);
    const agbcode = String(10_000_000 + number);
    const data = { aanbiederId, naam: `Aanbieder ${number}`, agbcode, kvkNummer: null, sinds: '2021-01-01' };
    yield [`aanbieder-${aanbiederId}`, 'AanbiederRegistered', data, '2021-01-01'];
  }
  for (let first = 0; left > 0; first += SIDE_BY_SIDE) {
    const cases = Array.from({ length: SIDE_BY_SIDE }, (_, index) => caseEvents(first + index));
    for (let step = 0; step < cases[0].length; step += 1) {
      for (const events of cases) {
        if (left === 0) return;
        yield events[step];
        left -= 1;
      }
    }
  }
}

/** As requests for `importAll`. `encodeEvent` checks every event against its schema. */
export function* regionLog(count, encodeEvent) {
  const metadata = {
    actor: { subject: 'bench', rol: 'toegangsmedewerker', organisatie: '1000' },
    correlationId: 'bench',
    causationId: 'bench',
    processingActivity: 'toeleiding',
    regio: 'h5',
    configVersion: 'h5-1',
  };
  for (const [stream, type, data, occurredAt] of facts(count)) {
    const events = [{ type, occurredAt, ...encodeEvent({ type, data, occurredAt }) }];
    yield { appends: [{ stream, expected: { any: 'the bench writes alone' }, events }], metadata };
  }
}
