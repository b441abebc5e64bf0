/**
 * Calendar days between the announcement of a contractwijziging and its first day, where a region sets nothing: 004
 * paragraph 2.2 asks for "tijdig" and names no number, and neither does the Contractstandaard. The event says whose term
 * it was.
 */
export const AANKONDIGINGSDAGEN = 90;
