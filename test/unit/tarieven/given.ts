import { type Indexatiebeleid } from '../../../src/inkoop/indexatie/inhoud/beleid.js';
import { type Indexatiebesluit, type Indexcijfer } from '../../../src/inkoop/indexatie/indexatie.events.js';
import { type GezetTarief } from '../../../src/inkoop/tariefkaart/tariefkaart.events.js';
import { type SetTariefCommand } from '../../../src/inkoop/tariefkaart/opdrachten.js';
import { derivedId } from '../../../src/kernel/ids.js';

export const PRODUCT = '02A05';
export const LINDE = derivedId('linde');

export const BELEID: Indexatiebeleid = {
  delen: [
    { index: 'ova', naam: 'OVA', basispunten: 9_000 },
    { index: 'ppc', naam: 'PPC', basispunten: 1_000 },
  ],
  ...{ methode: 'A', afronding: 'per-stap', eersteJaarNaInkoop: 'zonder-correctie', nietVoor: [], herkomst: 'regio' },
};

export function cijfers(jaar: number, stand: Indexcijfer['stand'], ova: number, ppc: number): Indexcijfer[] {
  const rest = { jaar, stand, gepubliceerdOp: '2022-09-01', bron: 'VNG' };
  return [
    { index: 'ova', honderdsten: ova, ...rest },
    { index: 'ppc', honderdsten: ppc, ...rest },
  ];
}

export function besluit(over: Partial<Indexatiebesluit> = {}): Indexatiebesluit {
  return {
    ...{ besluitId: derivedId('besluit', '2025'), jaar: 2025, cijfers: [], beleid: BELEID, percentage: 491 },
    ...{ zonderCorrectie: 394, voorlopigTienduizendsten: 39_440, correctieTienduizendsten: 9_666 },
    ...{ beslotenOp: '2024-09-20', besluit: 'Bestuurlijk overleg', vervangt: null, reden: null },
    ...over,
  };
}

export function zet(over: Partial<GezetTarief> = {}, rest: Partial<SetTariefCommand> = {}): SetTariefCommand {
  const tarief: GezetTarief = {
    ...{ kaartId: derivedId('kaart', JSON.stringify(over)), regioId: 'h5', productcode: PRODUCT, eenheid: '04' },
    ...{ uitvoeringsvariant: null, kostensoort: 'zorg', aanbiederId: null, bedrag: 7_250, inkoopPer: null },
    ...{ geldigVanaf: '2024-01-01', geldigTot: null, aanleiding: 'vaststelling', herzienVoor: null },
    grondslag: { soort: 'nog-te-onderbouwen', reden: 'Volgt.' },
    ...{ ombouwplan: null, bron: 'Collegebesluit', correctie: null },
    ...over,
  };
  return {
    ...{ type: 'SetTarief', tarief, productBekend: true, eenheden: ['04', '14'], gelijkVoorAlleAanbieders: false },
    vandaag: '2023-11-01',
    ...rest,
  };
}
