import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Indexatiebeleid } from './inhoud/beleid.js';

type Regiokeuze = Partial<Omit<Indexatiebeleid, 'herkomst'>>;

const VNG: Omit<Indexatiebeleid, 'herkomst' | 'methode' | 'afronding'> = {
  delen: [
    { index: 'ova', naam: 'OVA', basispunten: 9_000 },
    { index: 'ppc', naam: 'PPC', basispunten: 1_000 },
  ],
  eersteJaarNaInkoop: 'zonder-correctie',
  nietVoor: [],
};

/** As the VNG worked out its index of a year: since its correction of 2 October 2024 by method B (standards, R-TAR-01). */
function landelijk(jaar: number): Omit<Indexatiebeleid, 'herkomst'> {
  return jaar < 2025
    ? { ...VNG, methode: 'A', afronding: 'per-stap' }
    : { ...VNG, methode: 'B', afronding: 'aan-het-eind' };
}

/** What holds for a year: what the region set, and for the rest what is done nationally (E-47). Pure. */
export function indexatiebeleid(configuratie: Pick<GeldendeConfiguratie, 'parameter'>, jaar: number): Indexatiebeleid {
  const keuze = configuratie.parameter<Regiokeuze>('tarief.indexering');
  const basis = landelijk(jaar);
  if (keuze === null) return { ...basis, herkomst: 'landelijk' };
  return {
    delen: keuze.delen ?? basis.delen,
    methode: keuze.methode ?? basis.methode,
    afronding: keuze.afronding ?? basis.afronding,
    eersteJaarNaInkoop: keuze.eersteJaarNaInkoop ?? basis.eersteJaarNaInkoop,
    nietVoor: keuze.nietVoor ?? basis.nietVoor,
    herkomst: 'regio',
  };
}
