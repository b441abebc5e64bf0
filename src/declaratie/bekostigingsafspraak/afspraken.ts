import { Inject, Injectable } from '@nestjs/common';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { aanbiederDecider } from '../../inkoop/aanbieder/aanbieder.decider.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates, type Part } from '../../platform/event-store/aggregates.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { bekostigingVan } from '../../regio/regioconfiguratie/bekostigingsregels.js';
import { type Bekostiging } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Afspraakdata } from './bekostigingsafspraak.commands.js';
import { type BekostigingsafspraakCommand, bekostigingsafspraakDecider } from './bekostigingsafspraak.decider.js';

export interface Afspraakantwoord {
  readonly afspraakId: string;
}

/** The rule of a product on a day, with the version that says so. */
export interface GeldendeRegel {
  readonly regel: Bekostiging | null;
  readonly versieId: string;
}

/** The facts and the append that all commands on an agreement share. */
@Injectable()
export class Afspraken {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  vandaag(): Datum {
    return datumOf(this.clock.now());
  }

  async regel(
    regio: string,
    productcode: string,
    gemeentecode: string | null,
    geldigOp: Datum,
  ): Promise<GeldendeRegel> {
    const configuratie = await this.configuraties.at(regio, { geldigOp, gemeentecode });
    const segment = configuratie.product(productcode)?.segment;
    return { regel: bekostigingVan(configuratie, { segment, product: productcode }), versieId: configuratie.versieId };
  }

  /** What a new agreement is decided on; its id follows from the command. */
  async sluiting({ productcode, gemeentecode, periode, aanbiederId }: Afspraakdata, envelope: CommandEnvelope) {
    const { regel, versieId } = await this.regel(envelope.regio, productcode, gemeentecode, periode.van);
    const aanbieder = await this.aggregates.state(aanbiederDecider, aanbiederId, envelope.regio);
    const feiten = { vorm: regel?.vorm ?? null, aanbiederBekend: aanbieder !== null, vandaag: this.vandaag() };
    return { afspraakId: derivedId('bekostigingsafspraak', envelope.commandId), feiten, versieId };
  }

  async execute(
    afspraakId: string,
    command: BekostigingsafspraakCommand,
    envelope: CommandEnvelope,
    configVersion: string | null = null,
    beside: readonly Part[] = [],
  ): Promise<CommandResult<Afspraakantwoord>> {
    const part = this.aggregates.part(bekostigingsafspraakDecider, afspraakId, command);
    return this.aggregates.execute([part, ...beside], envelope, { configVersion, answer: { afspraakId } });
  }
}
