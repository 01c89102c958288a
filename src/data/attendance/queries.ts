import { queryOptions } from '@tanstack/react-query';
import { doc, getDoc, getDocs, limit, onSnapshot, orderBy, query, where } from 'firebase/firestore';
import type { MeetingRequest } from '#src/domain/attendance.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { liveQuery } from '../liveQuery.ts';
import { collections } from '../schema/collections.ts';
import { readList, readOne } from '../schema/converter.ts';

const listMax = 100;

/** Who of the network is there, the latest to say so first, at most a hundred. */
export function attendanceQuery(eventId: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'attendance', 'all'],
    staleTime: 60_000,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(collections(database()).eventAttendance(eventId), orderBy('at', 'desc'), limit(listMax)),
          ),
        ),
      ),
  });
}

/** What this member said of being there; null when nothing. */
export function myAttendanceQuery(eventId: string, uid: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'attendance', 'mine', uid],
    queryFn: () =>
      withDataErrors(async () =>
        readOne(await getDoc(doc(collections(database()).eventAttendance(eventId), uid))),
      ),
  });
}

/** What this member asked and was asked for, last changed first; live. */
export function meetingRequestsQuery(eventId: string, uid: string) {
  return liveQuery<MeetingRequest[]>({
    queryKey: ['events', eventId, 'meetingRequests', uid],
    subscribe: (next, fail) => {
      const requests = collections(database()).eventMeetingRequests(eventId);
      let sent: MeetingRequest[] | undefined;
      let received: MeetingRequest[] | undefined;
      const tell = () => {
        if (!sent || !received) return;
        next([...sent, ...received].sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime()));
      };
      const stops = [
        onSnapshot(
          query(requests, where('fromUid', '==', uid), limit(listMax)),
          (snapshot) => {
            sent = readList(snapshot);
            tell();
          },
          fail,
        ),
        onSnapshot(
          query(requests, where('toUid', '==', uid), limit(listMax)),
          (snapshot) => {
            received = readList(snapshot);
            tell();
          },
          fail,
        ),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  });
}
