import { useSearchParams } from 'react-router-dom';
import { isOneOf, pathways } from '#src/domain/classification.ts';
import { meetingKinds } from '#src/domain/programme.ts';
import type { ProgrammeFilter } from '#src/domain/programmeDays.ts';

export interface ProgrammeState extends ProgrammeFilter {
  /** Null until somebody chooses one. */
  day: string | null;
}

/** What of the programme is shown, kept in the address beside what else is in it. */
export function useProgrammeState() {
  const [params, setParams] = useSearchParams();
  const meeting = params.get('meeting');
  const pathway = params.get('pathway');
  const state: ProgrammeState = {
    day: params.get('day'),
    isMine: params.get('mine') === '1',
    meeting: isOneOf(meetingKinds, meeting) ? meeting : null,
    pathway: isOneOf(pathways, pathway) ? pathway : null,
  };
  const change = (changed: Partial<ProgrammeState>) => {
    const { day, isMine, meeting, pathway } = { ...state, ...changed };
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        const put = (name: string, value: string | null) =>
          value === null ? next.delete(name) : next.set(name, value);
        put('day', day);
        put('mine', isMine ? '1' : null);
        put('meeting', meeting);
        put('pathway', pathway);
        return next;
      },
      { preventScrollReset: true },
    );
  };
  return { state, change };
}
