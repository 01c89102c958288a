import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DataError, toDataError } from '#src/data/errors.ts';
import { memberQuery, profileQuery } from '#src/data/members/queries.ts';
import { colleagueCodeIn } from './colleagueCode.ts';

export interface Colleague {
  uid: string;
  /** Null for somebody without a profile. */
  name: string | null;
}

export type ColleagueProblem = 'empty' | 'notFound' | 'otherCity' | 'already' | 'you' | 'offline' | 'unknown';

class NotAColleague extends Error {
  readonly problem: ColleagueProblem;

  constructor(problem: ColleagueProblem) {
    super(problem);
    this.problem = problem;
  }
}

type Text = { uid: string; organisationId: string; authorUids: readonly string[] };

/** Looks a colleague of the same city up by what was pasted, before anything is done with them. */
export function useColleague({ uid, organisationId, authorUids }: Text) {
  const client = useQueryClient();
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async (pasted: string): Promise<Colleague> => {
      const code = colleagueCodeIn(pasted);
      if (code === '') throw new NotAColleague('empty');
      if (code === uid) throw new NotAColleague('you');
      if (authorUids.includes(code)) throw new NotAColleague('already');
      const member = await client.fetchQuery(memberQuery(code));
      if (member?.status !== 'active') throw new NotAColleague('notFound');
      if (member.organisationId !== organisationId) throw new NotAColleague('otherCity');
      const profile = await client.fetchQuery(profileQuery(code));
      return { uid: code, name: profile?.displayName ?? null };
    },
  });
  return {
    lookUp: mutate,
    colleague: data,
    problem: error ? problemOf(error) : undefined,
    isPending,
    reset,
  };
}

function problemOf(error: unknown): ColleagueProblem {
  if (error instanceof NotAColleague) return error.problem;
  const { kind } = error instanceof DataError ? error : toDataError(error);
  if (kind === 'offline') return 'offline';
  // Who is no active member cannot be read, and a code with a slip in it names nobody.
  return kind === 'denied' || kind === 'notFound' ? 'notFound' : 'unknown';
}
