import { Dag, Tekst } from '../velden.js';

export class VoorlopigeGunningInvoer {
  @Tekst(
    'Waarom toch wordt gegund met minder aanbieders dan gewenst; alleen nodig als dat zo is.',
    'Er is een schaarse markt.',
    {
      leeg: true,
    },
  )
  redenOnderMinimum?: string | null;

  @Dag('Dag van de voorlopige gunning; leeg is vandaag.', { leeg: true })
  gegundOp?: string | null;
}

export class GunningintrekkingInvoer {
  @Tekst('De reden.', 'Een bezwaar bleek gegrond.')
  reden!: string;

  @Dag('Dag van de intrekking; leeg is vandaag.', { leeg: true })
  ingetrokkenOp?: string | null;
}

export class DefinitieveGunningInvoer {
  @Dag('Dag van de definitieve gunning, na de bezwaartermijn; leeg is vandaag.', { leeg: true })
  definitiefOp?: string | null;
}
