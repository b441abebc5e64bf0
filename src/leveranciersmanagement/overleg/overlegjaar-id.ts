import { derivedId } from '../../kernel/ids.js';

export function overlegjaarIdOf(regio: string, jaar: number): string {
  return derivedId('overlegjaar', regio, String(jaar));
}
