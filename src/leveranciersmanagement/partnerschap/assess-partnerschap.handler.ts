import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { EVENT_STORE, type EventStore } from '../../platform/event-store/event-store.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Drempel, meet, type Meting, type Partnerregel } from './inhoud/partnerregel.js';
import { PARTNER_FACTS, type PartnerFacts, type Productievraag } from './partner-facts.js';
import { AssessPartnerschap } from './partnerschap.commands.js';
import { partnerschapDecider } from './partnerschap.decider.js';
import { PartnerschapLezer } from './partnerschap-lezer.js';

@CommandHandler(AssessPartnerschap)
export class AssessPartnerschapHandler implements ICommandHandler<AssessPartnerschap> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PARTNER_FACTS) private readonly facts: PartnerFacts,
    @Inject(PartnerschapLezer) private readonly lezer: PartnerschapLezer,
  ) {}

  async execute({
    sleutel,
    jaar,
    envelope,
  }: AssessPartnerschap): Promise<CommandResult<{ readonly partnerschapId: string }>> {
    const { regio } = envelope;
    const { betreft, vandaag, configuratie, regel } = await this.lezer.lees(regio, sleutel, jaar);
    const { position } = await this.store.head();
    await this.facts.upTo(position);
    const vraag = { regio, aanbiederId: sleutel.aanbiederId, jaar };
    const { declaraties } = await this.facts.productie({ ...vraag, productcodes: null });
    const { versieId: configuratieversie } = configuratie;
    const part = this.aggregates.part(partnerschapDecider, betreft.partnerschapId, {
      ...{ type: 'AssessPartnerschap', betreft, vandaag, jaar, regel, configuratieversie, declaraties },
      metingen: await this.metingen(regel, vraag, configuratie),
      totPositie: String(position),
    });
    const answer = { partnerschapId: betreft.partnerschapId };
    return this.aggregates.execute([part], envelope, { configVersion: configuratieversie, answer });
  }

  private async metingen(
    { criteria }: Partnerregel,
    vraag: Omit<Productievraag, 'productcodes'>,
    configuratie: GeldendeConfiguratie,
  ): Promise<Record<string, readonly Meting[]>> {
    const gemeten: Record<string, readonly Meting[]> = {};
    for (const { criterium, drempels = [] } of criteria) {
      const rij: Meting[] = [];
      for (const drempel of drempels) {
        const productcodes = productenVan(drempel, configuratie);
        const { omzet, clienten } = await this.facts.productie({ ...vraag, productcodes });
        rij.push(meet(drempel, drempel.eenheid === 'eurocent' ? omzet : clienten));
      }
      gemeten[criterium] = rij;
    }
    return gemeten;
  }
}

/** The year is counted "binnen de H5": in the whole region, also where the status is asked for one gemeente. */
function productenVan({ segment, producten }: Drempel, configuratie: GeldendeConfiguratie): readonly string[] | null {
  if (segment === undefined) return producten ?? null;
  const codes = configuratie.producten.filter((one) => one.segment === segment).map(({ code }) => code);
  return [...new Set(codes)].filter((code) => producten === undefined || producten.includes(code));
}
