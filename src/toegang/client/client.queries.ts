import { Inject, Injectable } from '@nestjs/common';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { Problem } from '../../platform/http/problem.js';
import { type Principal } from '../../platform/identity/principal.js';
import { PersonalDataVault, type Persoon } from '../../platform/personal-data/personal-data-vault.js';
import { clientDecider, clientOnbekend, type ClientState } from './client.decider.js';
import { InzageLog } from './inzage-log.js';

/** Reads of a person's data. Each is in the log with its purpose before the answer leaves (R-DAT-09). */
@Injectable()
export class ClientQueries {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
    @Inject(InzageLog) private readonly inzage: InzageLog,
  ) {}

  /** Throws `CLIENT_ONBEKEND` outside the caller's scope, and `Problem` 410 after an erasure. */
  async persoonsgegevens(
    who: Principal,
    clientId: string,
    doel: string,
    envelope: CommandEnvelope,
  ): Promise<{ readonly positie: bigint; readonly persoon: Persoon }> {
    const state = await this.inScope(who, clientId);
    const found = await this.vault.read(clientId);
    if (state.status === 'gewist' || found.status === 'gewist') {
      throw new Problem(410, 'PERSOONSGEGEVENS_GEWIST', 'De persoonsgegevens van deze client zijn gewist.');
    }
    if (found.status === 'onbekend') throw clientOnbekend();
    const names = Object.entries(found.inhoud).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [name],
    );
    const positie = await this.inzage.record(clientId, doel, 'persoonsgegevens', envelope, names.sort());
    return { positie, persoon: found.inhoud };
  }

  /** At most one client; none outside the caller's scope. That a person is a client is personal data too. */
  async zoek(
    who: Principal,
    bsn: string,
    doel: string,
    envelope: CommandEnvelope,
  ): Promise<readonly { readonly clientId: string; readonly gemeentecode: string }[]> {
    const clientId = await this.vault.findByBsn(bsn, who.regio);
    if (clientId === undefined) return [];
    const state = await this.aggregates.state(clientDecider, clientId);
    if (state.status !== 'bekend' || !mayKnow(who, state)) return [];
    await this.inzage.record(clientId, doel, 'persoonsgegevens', envelope, ['clientId']);
    return [{ clientId, gemeentecode: state.gemeentecode }];
  }

  private async inScope(who: Principal, clientId: string): Promise<ClientState> {
    const person = await this.vault.person(clientId);
    const state = await this.aggregates.state(clientDecider, clientId);
    if (person?.regio !== who.regio || !mayKnow(who, state)) throw clientOnbekend();
    return state;
  }
}

function mayKnow(who: Principal, state: ClientState): boolean {
  return state.status !== 'onbekend' && (who.gemeente === undefined || who.gemeente === state.gemeentecode);
}
