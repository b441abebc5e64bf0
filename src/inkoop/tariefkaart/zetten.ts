import { Rejection } from '../../kernel/rejection.js';
import { controleerPlaats } from './plaatsing.js';
import { type SetTariefCommand } from './opdrachten.js';
import { type GezetTarief, type TariefkaartEvent } from './tariefkaart.events.js';
import { type TariefkaartState } from './tariefkaart.state.js';

/** A tariff for a product from a day on, with what it rests on (R-TAR-02, R-BEK-19). */
export function setTarief(command: SetTariefCommand, state: TariefkaartState): TariefkaartEvent[] {
  const { tarief, vandaag } = command;
  if (state.kaartIds.includes(tarief.kaartId)) return [];
  controleerProduct(command);
  controleerGrondslag(tarief, state);
  controleerPlaats(tarief, tarief.correctie, state.kaarten, vandaag);
  return [{ type: 'TariefSet', data: tarief, occurredAt: tarief.geldigVanaf }];
}

function controleerProduct({ tarief, productBekend, eenheden, gelijkVoorAlleAanbieders }: SetTariefCommand): void {
  const { productcode, eenheid, bedrag, aanbiederId } = tarief;
  const fouten = [
    ...(productBekend
      ? []
      : [
          fout('productcode', 'PRODUCT_ONBEKEND', `Product ${productcode} staat niet in de catalogus. Kies een ander.`),
        ]),
    ...(bedrag > 0
      ? []
      : [fout('bedrag', 'TARIEF_ONGELDIG', 'Een tarief is een bedrag in hele eurocenten, meer dan nul.')]),
    ...(eenheden === null || eenheden.includes(eenheid)
      ? []
      : [
          fout('eenheid', 'EENHEID_NIET_TOEGESTAAN', `Dit product wordt betaald per eenheid ${eenheden.join(' of ')}.`),
        ]),
    ...(gelijkVoorAlleAanbieders && aanbiederId !== null
      ? [
          fout(
            'aanbiederId',
            'TARIEF_GELIJK_VOOR_ALLEN',
            'De regio heeft een tarief voor alle aanbieders. Laat de aanbieder weg.',
          ),
        ]
      : []),
  ];
  if (fouten.length === 0) return;
  throw new Rejection('TARIEF_KLOPT_NIET', fouten.map(({ melding }) => melding).join(' '), 'invalid', fouten);
}

/** A tariff is at least the cost price that it rests on (AMvB reele prijs). */
function controleerGrondslag({ grondslag, eenheid, bedrag }: GezetTarief, state: TariefkaartState): void {
  if (grondslag.soort === 'nog-te-onderbouwen') return;
  if (grondslag.soort === 'referentietarief') {
    if (state.referenties.some(({ referentieId }) => referentieId === grondslag.referentieId)) return;
    throw new Rejection(
      'REFERENTIETARIEF_ONBEKEND',
      'Dit referentietarief is er niet voor dit product. Leg het eerst vast.',
      'invalid',
    );
  }
  const berekening = state.berekeningen.find(({ berekeningId }) => berekeningId === grondslag.berekeningId);
  if (berekening?.vastgesteld !== true || berekening.eenheid !== eenheid) {
    throw new Rejection(
      'KOSTPRIJS_NIET_VASTGESTELD',
      'Een tarief rust op een vastgestelde kostprijsberekening van dit product in dezelfde eenheid. Laat haar eerst vaststellen.',
    );
  }
  if (bedrag < berekening.kostprijs) {
    throw new Rejection(
      'TARIEF_ONDER_KOSTPRIJS',
      `De vastgestelde kostprijs is ${berekening.kostprijs} eurocent. Een reëel tarief is ten minste dat bedrag.`,
    );
  }
}

const fout = (plaats: string, code: string, melding: string) => ({ plaats, code, melding });
