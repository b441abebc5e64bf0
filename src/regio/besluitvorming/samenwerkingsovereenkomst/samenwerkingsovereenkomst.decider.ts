import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection } from '../../../kernel/rejection.js';
import {
  dubbeleSleutels,
  type Opdracht,
  partijFouten,
  periodeFouten,
  refuseAll,
  saysTheSame,
  toekomstFouten,
} from '../besluitvorming.regels.js';
import {
  type Samenwerkingsinhoud,
  samenwerkingsovereenkomstEvents,
  type SamenwerkingsovereenkomstEvent,
} from './samenwerkingsovereenkomst.events.js';

export type SamenwerkingsovereenkomstState =
  { readonly stand: 'geen' } | { readonly stand: 'getekend'; readonly inhoud: Samenwerkingsinhoud };

interface Inhoudelijk extends Opdracht {
  readonly samenwerkingsovereenkomstId: string;
  readonly inhoud: Samenwerkingsinhoud;
  readonly gemeentenVanRegio: readonly string[] | null;
}

export type SamenwerkingsovereenkomstCommand =
  | (Inhoudelijk & { readonly type: 'SignSamenwerkingsovereenkomst' })
  | (Inhoudelijk & { readonly type: 'CorrectSamenwerkingsovereenkomst'; readonly reden: string });

export const samenwerkingsovereenkomstDecider: Decider<
  SamenwerkingsovereenkomstState,
  SamenwerkingsovereenkomstCommand,
  SamenwerkingsovereenkomstEvent
> = {
  category: samenwerkingsovereenkomstEvents.aggregate,
  initial: { stand: 'geen' },
  decide(command, state) {
    const { samenwerkingsovereenkomstId, inhoud } = command;
    const data = { samenwerkingsovereenkomstId, ...inhoud };
    switch (command.type) {
      case 'SignSamenwerkingsovereenkomst':
        if (state.stand !== 'geen') return [];
        check(command);
        return [{ type: 'SamenwerkingsovereenkomstSigned', data, occurredAt: inhoud.ondertekendOp }];
      case 'CorrectSamenwerkingsovereenkomst': {
        if (state.stand === 'geen') {
          throw new Rejection(
            'SAMENWERKINGSOVEREENKOMST_ONBEKEND',
            'Deze samenwerkingsovereenkomst bestaat niet. Zoek haar op bij besluitvorming.',
            'not-found',
          );
        }
        if (saysTheSame(state.inhoud, inhoud)) return [];
        check(command);
        const { reden } = command;
        return [
          {
            type: 'SamenwerkingsovereenkomstCorrected',
            data: { ...data, reden },
            occurredAt: inhoud.ondertekendOp,
          },
        ];
      }
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'SamenwerkingsovereenkomstSigned': {
        const { samenwerkingsovereenkomstId: _id, ...inhoud } = event.data;
        return { stand: 'getekend', inhoud };
      }
      case 'SamenwerkingsovereenkomstCorrected': {
        const { samenwerkingsovereenkomstId: _id, reden: _reden, ...inhoud } = event.data;
        return state.stand === 'geen' ? state : { stand: 'getekend', inhoud };
      }
    }
    return unreachable(event);
  },
};

function check({ inhoud, gemeentenVanRegio, vandaag }: Inhoudelijk): void {
  const { partijen, onderwerpen, ondertekendOp, vanaf, laatsteDag } = inhoud;
  refuseAll('SAMENWERKINGSOVEREENKOMST_ONGELDIG', 'De samenwerkingsovereenkomst', [
    ...partijFouten(partijen, gemeentenVanRegio),
    ...dubbeleSleutels(onderwerpen, (index) => `onderwerpen[${index}]`),
    ...toekomstFouten(ondertekendOp, vandaag, 'ondertekendOp'),
    ...periodeFouten(vanaf, laatsteDag),
  ]);
}
