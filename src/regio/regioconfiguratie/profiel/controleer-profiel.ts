import { Rejection, type RejectionDetail } from '../../../kernel/rejection.js';
import { parseRegioprofiel } from './lees-profiel.js';

/** Every fault of a profile with file, line and what is allowed; empty where it can be published. */
export function controleerRegioprofiel(yaml: string, bestand: string): readonly RejectionDetail[] {
  try {
    parseRegioprofiel(yaml, bestand);
    return [];
  } catch (error) {
    if (error instanceof Rejection) return error.errors;
    throw error;
  }
}
