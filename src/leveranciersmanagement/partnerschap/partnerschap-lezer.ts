import { Inject, Injectable } from '@nestjs/common';
import { AanbiederZoeker } from '../../inkoop/aanbieder/aanbieder-zoeker.js';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { refuseAll } from '../../regio/besluitvorming/besluitvorming.regels.js';
import {
  type GeldendeConfiguratie,
  RegioconfiguratieReader,
} from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Partnerregel } from './inhoud/partnerregel.js';
import { type Partnersleutel } from './partnerschap.commands.js';
import { type Betreft } from './partnerschap.decider.js';

export interface Partnerkader {
  readonly betreft: Betreft;
  readonly vandaag: Datum;
  readonly configuratie: GeldendeConfiguratie;
  readonly regel: Partnerregel;
}

export function partnerschapId(regio: string, { aanbiederId, segment, gemeentecode }: Partnersleutel): string {
  return derivedId('partnerschap', regio, aanbiederId, segment, gemeentecode ?? 'regio');
}

/** The rule that a partnership is judged by, and whether its subject exists. */
@Injectable()
export class PartnerschapLezer {
  constructor(
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(AanbiederZoeker) private readonly aanbieders: AanbiederZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  betreft(regio: string, sleutel: Partnersleutel): Omit<Partnerkader, 'configuratie' | 'regel'> {
    const { aanbiederId, segment, gemeentecode } = sleutel;
    const betreft = { partnerschapId: partnerschapId(regio, sleutel), aanbiederId, segment, gemeentecode };
    return { betreft, vandaag: datumOf(this.clock.now()) };
  }

  /** A year is judged by the rule that holds on its last day. Throws Rejection PARTNERREGEL_OPEN, or all faults. */
  async lees(regio: string, sleutel: Partnersleutel, jaar: number): Promise<Partnerkader> {
    const { segment, gemeentecode, aanbiederId } = sleutel;
    const geldigOp = `${jaar}-12-31`;
    const configuratie = await this.configuraties.at(regio, {
      geldigOp,
      segment,
      ...(gemeentecode === null ? {} : { gemeentecode }),
    });
    const regel = configuratie.parameter<Partnerregel>('partner.regel');
    if (regel === null) {
      throw new Rejection(
        'PARTNERREGEL_OPEN',
        'De regio stelde niet vast wanneer een aanbieder strategisch partner is. Vul partner.regel in het regioprofiel.',
      );
    }
    const bekend = (await this.aanbieders.inRegio(regio, aanbiederId)) !== null;
    refuseAll('PARTNERSCHAP_ONGELDIG', 'Het partnerschap', fouten(sleutel, bekend, configuratie, regel));
    return { ...this.betreft(regio, sleutel), configuratie, regel };
  }
}

function fouten(
  { segment, gemeentecode }: Partnersleutel,
  aanbiederBekend: boolean,
  configuratie: GeldendeConfiguratie,
  { per }: Partnerregel,
): RejectionDetail[] {
  const gevonden: RejectionDetail[] = [];
  const meld = (plaats: string, code: string, melding: string) => gevonden.push({ plaats, code, melding });
  if (!aanbiederBekend) meld('aanbiederId', 'ONBEKEND', 'Deze aanbieder is in de regio niet geregistreerd.');
  const segmenten = configuratie.segmenten.map(({ code }) => code);
  if (!segmenten.includes(segment)) {
    meld(
      'segment',
      'ONBEKEND',
      `${segment} is geen segment van de regio; bekend zijn: ${segmenten.join(', ') || 'geen'}.`,
    );
  }
  if (gemeentecode !== null && !per.includes('gemeente')) {
    meld('gemeentecode', 'NIET_PER_GEMEENTE', 'De regio kent partnerschap niet per gemeente. Laat gemeentecode leeg.');
  } else if (gemeentecode !== null && !configuratie.deeltMee(gemeentecode, 'contract')) {
    meld(
      'gemeentecode',
      'GEEN_CONTRACTPARTNER',
      `${gemeentecode} is eind van het jaar geen contractpartner van de regio.`,
    );
  }
  return gevonden;
}
