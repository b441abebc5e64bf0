import { type Betaald, type Bevinding, type Controlefeiten, type GecontroleerdeToewijzing } from './controle.js';

/** What holds for a declaratie under every form: it is about a toewijzing that stands, of this aanbieder and product. */
export function algemeen(
  { declaratie, regelAndersVanaf, betalerAndersVanaf }: Controlefeiten,
  toewijzing: GecontroleerdeToewijzing,
  betaald: Betaald,
): Bevinding | null {
  if (!toewijzing.geldt) {
    return {
      regel: 'TOEWIJZING_GELDT_NIET',
      reden: 'De toewijzing is ingetrokken of geweigerd. Declareer op een toewijzing die geldt.',
    };
  }
  const same =
    declaratie.aanbiederId === toewijzing.aanbiederId &&
    declaratie.clientId === toewijzing.clientId &&
    declaratie.gemeentecode === toewijzing.gemeentecode &&
    declaratie.productcode === toewijzing.productcode;
  if (!same) {
    return {
      regel: 'DECLARATIE_PAST_NIET_BIJ_TOEWIJZING',
      reden:
        'Aanbieder, client, gemeente of product is niet die van de toewijzing. Controleer het kenmerk van de toewijzing.',
    };
  }
  const { periode } = declaratie;
  if (periode.van < toewijzing.begin || (toewijzing.eind !== null && periode.tot > toewijzing.eind)) {
    return {
      regel: 'DECLARATIE_BUITEN_TOEWIJZING',
      reden: `De toewijzing loopt van ${toewijzing.begin} tot ${toewijzing.eind ?? 'onbepaalde tijd'}. Declareer alleen zorg in die periode.`,
    };
  }
  if (regelAndersVanaf !== null && periode.tot >= regelAndersVanaf) {
    return {
      regel: 'PERIODE_IN_TWEE_BEKOSTIGINGEN',
      reden: `De toewijzing is per ${regelAndersVanaf} omgezet naar een andere bekostiging. Declareer de dagen voor en vanaf die dag apart.`,
    };
  }
  if (betalerAndersVanaf !== null) {
    return {
      regel: 'PERIODE_BIJ_TWEE_BETALERS',
      reden: `Vanaf ${betalerAndersVanaf} betaalt een andere gemeente. Declareer de dagen voor en vanaf die dag apart.`,
    };
  }
  if (toewijzing.extraControle === 'vereist') {
    return {
      regel: 'EXTRA_CONTROLE_OPEN',
      reden:
        'De extra controle van deze toewijzing is nog niet gedaan. Declareer opnieuw nadat de gemeente haar heeft afgerond.',
    };
  }
  if (toewijzing.extraControle === 'niet-geslaagd') {
    return {
      regel: 'EXTRA_CONTROLE_NIET_GESLAAGD',
      reden:
        'De extra controle van deze toewijzing is niet geslaagd. Overleg met de gemeente over een aangepaste toewijzing.',
    };
  }
  if (betaald.bedrag + declaratie.bedrag < 0) {
    return {
      regel: 'CREDIT_TE_HOOG',
      reden: 'Er wordt meer teruggenomen dan er voor deze toewijzing is goedgekeurd. Verlaag het bedrag.',
    };
  }
  return dubbel(declaratie, betaald);
}

/**
 * TR389: one debet per toewijzing, product and period, unless it was credited. A booking belongs to one toewijzing and
 * thereby to one product; what was rejected was not booked, so it stands in nobody's way.
 */
function dubbel({ declaratieId, bedrag, periode }: Controlefeiten['declaratie'], betaald: Betaald): Bevinding | null {
  const zelfde = betaald.geboekt.filter(
    (one) => one.declaratieId !== declaratieId && one.periode?.van === periode.van && one.periode.tot === periode.tot,
  );
  const eerste = zelfde.find((one) => one.bedrag > 0);
  const open = zelfde.reduce((som, one) => som + one.bedrag, 0);
  if (bedrag < 0 || eerste === undefined || open <= 0) return null;
  return {
    regel: 'DECLARATIE_DUBBEL',
    reden: `Over ${periode.van} tot en met ${periode.tot} is voor deze toewijzing al declaratie ${eerste.declaratieId} goedgekeurd, op ${eerste.geboektOp} (TR389, retourcode 9389). Crediteer die eerst geheel, of declareer een andere periode.`,
  };
}
