import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { toewijzingEvents } from '../../../toegang/toewijzing/toewijzing.events.js';
import { ResumeWachtendeBerichten } from '../wachtkamer.commands.js';

/** However the toewijzing came: by a 301, by the API, or from another system. */
export const whenToewijzingSentThenResumeWachtendeBerichten = definePolicy({
  name: 'when-toewijzing-sent-then-resume-wachtende-berichten',
  on: [
    on(toewijzingEvents, {
      ToewijzingSent: ({ data: { toewijzingId } }, envelope: EnvelopeFor) => [
        new ResumeWachtendeBerichten({ toewijzingId }, envelope()),
      ],
    }),
  ],
});
