import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { aanbiederEvents, type AanbiederEvent } from './aanbieder.events.js';

export type AanbiederState = {
  readonly aanbiederId: string;
  readonly naam: string;
  readonly agbcode: string;
  readonly sinds: Datum;
} | null;

export type AanbiederCommand = {
  readonly type: 'RegisterAanbieder';
  readonly aanbiederId: string;
  readonly naam: string;
  readonly agbcode: string;
  readonly kvkNummer: string | null;
  readonly sinds: Datum;
};

export const aanbiederDecider: Decider<AanbiederState, AanbiederCommand, AanbiederEvent> = {
  category: aanbiederEvents.aggregate,
  initial: null,
  decide({ type: _type, ...data }, state) {
    if (state !== null) return [];
    if (!zVrijeTekst.safeParse(data.naam).success) {
      throw new Rejection('NAAM_ONGELDIG', 'Vul de naam van de organisatie in, zonder burgerservicenummer.', 'invalid');
    }
    return [{ type: 'AanbiederRegistered', data, occurredAt: data.sinds }];
  },
  evolve(_state, event) {
    switch (event.type) {
      case 'AanbiederRegistered': {
        const { aanbiederId, naam, agbcode, sinds } = event.data;
        return { aanbiederId, naam, agbcode, sinds };
      }
    }
    return unreachable(event.type);
  },
};
