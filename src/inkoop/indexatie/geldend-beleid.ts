import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Indexatiebeleid, landelijk } from './inhoud/beleid.js';

type Regiokeuze = Partial<Omit<Indexatiebeleid, 'herkomst'>>;

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
