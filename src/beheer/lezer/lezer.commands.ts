import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** What a beheerder asks for; the facts are looked up when it is decided. */
export type LezerAct =
  | { readonly act: 'retry-parked'; readonly stream: string; readonly reden: string | null }
  | { readonly act: 'skip-parked'; readonly stream: string; readonly gebeurtenisId: string; readonly reden: string }
  | { readonly act: 'rebuild'; readonly reden: string | null }
  | {
      readonly act: 'switch';
      readonly generatie: number;
      readonly ookBijVerschil: boolean;
      readonly reden: string | null;
    }
  | { readonly act: 'switch-back'; readonly reden: string }
  | { readonly act: 'drop'; readonly generatie: number; readonly reden: string | null };

export class ActOnLezer {
  constructor(
    readonly lezer: string,
    readonly act: LezerAct,
    readonly envelope: CommandEnvelope,
  ) {}
}

export type RefusedAct =
  { readonly act: 'retry'; readonly reden: string | null } | { readonly act: 'dismiss'; readonly reden: string };

export class ActOnRefusedCommand {
  constructor(
    readonly opdrachtId: string,
    readonly act: RefusedAct,
    readonly envelope: CommandEnvelope,
  ) {}
}
