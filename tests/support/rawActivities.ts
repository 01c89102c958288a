import { type DocumentData, deleteField, serverTimestamp } from 'firebase/firestore';
import { buildActivity } from '#firebase/seed/activityBuilders.ts';
import {
  type Activity,
  type ActivityInput,
  activityEntry,
  activityInput as inputOf,
} from '#src/domain/activity.ts';
import type { Write } from './rawAccess.ts';
import type { Documents } from './rulesEnvironment.ts';
import { before } from './rulesFixtures.ts';

/** What the app's commands on activities send, part by part: for tests of the rules alone. */
export const activityPath = 'activities/roofs';

export const roofsInput: ActivityInput = inputOf(
  buildActivity({ leadOrganisationId: 'medellin', partnerOrganisationIds: ['ghent'] }),
);

/** As it is stored, with its public list. */
export function storedActivity(fields: Partial<Activity> = {}): Documents {
  const { id: _, ...activity } = buildActivity({
    ...roofsInput,
    publishedAt: before,
    updatedAt: before,
    ...fields,
  });
  return {
    [activityPath]: activity,
    'public/activities': {
      entries: activity.hidden ? {} : { roofs: activityEntry(activity) },
      lastId: 'roofs',
      updatedAt: before,
    },
  };
}

type Parts = { activity: Write; list: Write; audit: Write };
interface Changes {
  by?: string;
  id?: string;
  fields?: DocumentData;
  entry?: DocumentData;
  head?: DocumentData;
  audit?: DocumentData;
}

const auditId = 'audit-1';

/** A new activity, in a network that has a list already. */
export function adding({ by = 'moderator', id = 'new', fields, entry, head, audit }: Changes = {}): Parts {
  return {
    activity: {
      how: 'set',
      path: `activities/${id}`,
      data: {
        ...roofsInput,
        demonstration: false,
        hidden: false,
        publishedAt: serverTimestamp(),
        updatedAt: serverTimestamp(),
        lastAuditId: auditId,
        ...fields,
      },
    },
    list: listing(id, { ...entryOf(fields), ...entry }, head),
    audit: trace(id, {
      actorUid: by,
      action: 'activity.create',
      from: '',
      to: fields?.title ?? roofsInput.title,
      ...audit,
    }),
  };
}

/** Another text of the stored one. */
export function changing({ by = 'moderator', fields, entry, head, audit }: Changes = {}): Parts {
  return {
    activity: {
      how: 'update',
      path: activityPath,
      data: { updatedAt: serverTimestamp(), lastAuditId: auditId, ...fields },
    },
    list: listing('roofs', { ...entryOf(fields), ...entry }, head),
    audit: trace('roofs', {
      actorUid: by,
      action: 'activity.change',
      from: roofsInput.title,
      to: fields?.title ?? roofsInput.title,
      ...audit,
    }),
  };
}

/** Hidden, or shown again. */
export function hidingActivity({
  by = 'moderator',
  isHidden = true,
  fields,
  head,
  audit,
}: Changes & { isHidden?: boolean } = {}): Parts {
  const [from, to] = isHidden ? ['shown', 'hidden'] : ['hidden', 'shown'];
  return {
    activity: {
      how: 'update',
      path: activityPath,
      data: { hidden: isHidden, updatedAt: serverTimestamp(), lastAuditId: auditId, ...fields },
    },
    list: listing('roofs', isHidden ? deleteField() : entryOf({}), head),
    audit: trace('roofs', {
      actorUid: by,
      action: isHidden ? 'activity.hide' : 'activity.show',
      from,
      to,
      ...audit,
    }),
  };
}

function entryOf(fields: DocumentData | undefined): DocumentData {
  return activityEntry({ ...roofsInput, demonstration: false, ...fields });
}

function listing(id: string, entry: unknown, head: DocumentData | undefined): Write {
  return {
    how: 'update',
    path: 'public/activities',
    data: { [`entries.${id}`]: entry, lastId: id, updatedAt: serverTimestamp(), ...head },
  };
}

function trace(id: string, data: DocumentData): Write {
  return {
    how: 'set',
    path: `audit/${auditId}`,
    data: { target: `activities/${id}`, reason: 'Agreed.', at: serverTimestamp(), ...data },
  };
}
