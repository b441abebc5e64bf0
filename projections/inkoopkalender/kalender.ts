import { addMonths, type Datum } from '../../src/kernel/datum.js';
import { type Aanmeldingstand } from './aanmeldingstand.js';
import { type SpoormijlpaalDoc } from './inkoopkalender.docs.js';
import { type Rondestand } from './rondestand.js';

export const KALENDERSOORTEN = [
  'moment-opent',
  'moment-sluit',
  'vragen-tot',
  'bezwaar-tot',
  'gunning-bezwaar-tot',
  'mijlpaal',
  'contracten-vanaf',
] as const;

export interface Kalenderregel {
  readonly datum: Datum;
  readonly soort: (typeof KALENDERSOORTEN)[number];
  readonly rondeId: string;
  readonly ronde: string;
  readonly omschrijving: string;
  readonly stand: 'komt' | 'te-laat';
  /** Dates it was planned on before, with the reason of each change (R-PRC-06, R-PRC-19). */
  readonly eerder: readonly { readonly datum: Datum; readonly reden: string }[];
}

/** What of a ronde comes within so many months, and which milestones were not reached in time. Pure. */
export function kalenderVan(
  ronde: Rondestand,
  mijlpalen: readonly SpoormijlpaalDoc[],
  aanmeldingen: readonly Aanmeldingstand[],
  op: Datum,
  maanden: number,
): Kalenderregel[] {
  const { rondeId, naam, contractenVanaf } = ronde.gegevens;
  const regel = (
    datum: Datum,
    soort: Kalenderregel['soort'],
    omschrijving: string,
    rest: Partial<Pick<Kalenderregel, 'stand' | 'eerder'>> = {},
  ): Kalenderregel => ({ datum, soort, rondeId, ronde: naam, omschrijving, stand: 'komt', eerder: [], ...rest });
  const momenten = ronde.momenten
    .filter(({ stand }) => stand !== 'gesloten')
    .flatMap((moment) => {
      const { sleutel, opent, sluit, eerder } = moment;
      const opende = eerder.map((one) => ({ datum: one.opent, reden: one.reden }));
      const sloot = eerder.flatMap((one) => (one.sluit === null ? [] : [{ datum: one.sluit, reden: one.reden }]));
      return [
        regel(opent, 'moment-opent', sleutel, { eerder: opende }),
        ...(sluit === null ? [] : [regel(sluit, 'moment-sluit', sleutel, { eerder: sloot })]),
      ];
    });
  const termijnen = aanmeldingen.flatMap(({ aanmeldingId, besluiten }) =>
    besluiten.flatMap(({ bezwaarTot }) =>
      bezwaarTot === null ? [] : [regel(bezwaarTot, 'bezwaar-tot', aanmeldingId)],
    ),
  );
  const { publicatie, gunning } = ronde;
  const los = [
    ...(publicatie === null || publicatie.vragenTot === null ? [] : [regel(publicatie.vragenTot, 'vragen-tot', naam)]),
    ...(gunning?.stand === 'voorlopig' && gunning.bezwaarTot !== null
      ? [regel(gunning.bezwaarTot, 'gunning-bezwaar-tot', naam)]
      : []),
    ...(contractenVanaf === null ? [] : [regel(contractenVanaf, 'contracten-vanaf', naam)]),
  ];
  const horizon = addMonths(op, maanden);
  const komend = [...momenten, ...termijnen, ...los].filter(({ datum }) => datum >= op && datum <= horizon);
  return [...komend, ...mijlpalen.flatMap((one) => mijlpaalregel(one, op, horizon, regel))];
}

function mijlpaalregel(
  { naam, planningen, bereiktOp, vervallenOp }: SpoormijlpaalDoc,
  op: Datum,
  horizon: Datum,
  regel: (
    datum: Datum,
    soort: 'mijlpaal',
    omschrijving: string,
    rest: Partial<Pick<Kalenderregel, 'stand' | 'eerder'>>,
  ) => Kalenderregel,
): Kalenderregel[] {
  const bekend = planningen.filter(({ geplandOp }) => geplandOp <= op);
  const plan = bekend.at(-1);
  const klaar = (bereiktOp !== null && bereiktOp <= op) || (vervallenOp !== null && vervallenOp <= op);
  if (plan === undefined || klaar || plan.van > horizon) return [];
  const eerder = bekend.slice(0, -1).map((one, index) => ({ datum: one.tot, reden: bekend[index + 1]?.reden ?? '' }));
  return [regel(plan.tot, 'mijlpaal', naam, { stand: plan.tot < op ? 'te-laat' : 'komt', eerder })];
}
