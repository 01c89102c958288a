import {
  IconBooks,
  IconCalendarEvent,
  IconChecklist,
  IconFilePencil,
  IconHome,
  IconMessageQuestion,
  type IconProps,
  IconTopologyStar3,
  IconUser,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Actor } from '#src/domain/permissions.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { paths } from '#src/paths.ts';

type NavigationItem = {
  id:
    | 'home'
    | 'caseStudies'
    | 'events'
    | 'questions'
    | 'organisations'
    | 'people'
    | 'activities'
    | 'submissions'
    | 'review'
    | 'members';
  to: string;
  Icon: ComponentType<IconProps>;
  /** Left out under the thumb, where six places fit; the account menu has it there. */
  isMinor?: boolean;
  /** The header has no room for it: it is in the account menu and the palette, and led to from the network's page. */
  isInMenuOnly?: boolean;
};

const forMembers: readonly NavigationItem[] = [
  { id: 'home', to: paths.home.to(), Icon: IconHome },
  { id: 'caseStudies', to: paths.caseStudies.to(), Icon: IconBooks },
  { id: 'events', to: paths.events.to(), Icon: IconCalendarEvent },
  { id: 'questions', to: paths.questions.to(), Icon: IconMessageQuestion },
  { id: 'organisations', to: paths.organisations.to(), Icon: IconWorld },
  { id: 'people', to: paths.people.to(), Icon: IconUser, isMinor: true },
  {
    id: 'activities',
    to: paths.activities.to(),
    Icon: IconTopologyStar3,
    isMinor: true,
    isInMenuOnly: true,
  },
  { id: 'submissions', to: paths.submissions.to(), Icon: IconFilePencil },
];

const forModerators: readonly NavigationItem[] = [
  { id: 'review', to: paths.review.to(), Icon: IconChecklist },
  { id: 'members', to: paths.members.to(), Icon: IconUsers, isMinor: true },
];

/** In the order of the header. Whoever reviews needs the queue at hand more than texts of their own. */
export function navigationFor(actor: Actor | null): readonly NavigationItem[] {
  if (!isModerator(actor)) return forMembers;
  return [
    ...forMembers.map((item) => (item.id === 'submissions' ? { ...item, isMinor: true } : item)),
    ...forModerators,
  ];
}
