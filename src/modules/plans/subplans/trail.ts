/** An assignment of any version of a document, and the one of the version before that it continues. */
export interface TrailStep {
  readonly id: string;
  readonly planId: string;
  readonly task: string;
  readonly previousId: string | null;
  readonly change: 'same' | 'changed' | 'new' | null;
  /** Still work to be done: found or confirmed. */
  readonly isStanding: boolean;
}

/** Where an assignment of an earlier version stands today. */
export interface Followed {
  readonly id: string;
  /** Its words changed on the way: what was said of it is to be checked. */
  readonly isChanged: boolean;
}

/** Finds assignments of earlier versions in the version in force. */
export interface Trail {
  readonly follow: (assignmentId: string) => readonly Followed[];
  readonly taskOf: (assignmentId: string) => string;
}

/**
 * Follows assignments through the versions of one document, as its clause map and the comparison of versions tied them.
 * @param planId the plan in force: where the way ends.
 */
export function trailOf(steps: readonly TrailStep[], planId: string): Trail {
  const byId = new Map(steps.map((one) => [one.id, one]));
  const next = Map.groupBy(
    steps.filter((one) => one.previousId !== null),
    (one) => one.previousId,
  );
  const follow = (id: string, isChanged: boolean, seen: ReadonlySet<string>): Followed[] => {
    const step = byId.get(id);
    if (!step || seen.has(id)) return [];
    if (step.planId === planId) return step.isStanding ? [{ id, isChanged }] : [];
    const walked = new Set([...seen, id]);
    return (next.get(id) ?? []).flatMap((one) => follow(one.id, isChanged || one.change !== 'same', walked));
  };
  return {
    follow: (id) => follow(id, false, new Set()),
    taskOf: (id) => byId.get(id)?.task ?? '',
  };
}
