/** Seconds as people say them: `8 s`, `2 min 5 s`, `3 u 10 min`. */
export function duur(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} u ${minutes % 60} min`;
}

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Amsterdam',
});

/** An instant on the Dutch clock. */
export function moment(instant: string): string {
  return MOMENT.format(new Date(instant));
}

/** `1 poging`, `2 pogingen`. */
export function aantal(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
